namespace WasteLoop.Kernel;

/// <summary>Distance as the crow flies.</summary>
public static class GreatCircle
{
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>Whole metres between two points given in degrees east and north.</summary>
    public static int Metres((double Longitude, double Latitude) from, (double Longitude, double Latitude) to)
    {
        var (here, there) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var (north, east) = (Math.Sin((there - here) / 2), Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2));
        var half = (north * north) + (Math.Cos(here) * Math.Cos(there) * east * east);
        return (int)Math.Round(2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(half))));
    }
}
