using WasteLoop.Kernel;

namespace WasteLoop.Collection.Planning;

/// <summary>A point on the map in degrees.</summary>
/// <remarks>Centres of counties are GCJ-02, phones give WGS 84; mixing them is wrong by some 500 m, which a plan bears.</remarks>
public readonly record struct Place(double Longitude, double Latitude)
{
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>The centre of a county; null where it is not held (outside Zhejiang).</summary>
    public static Place? OfRegion(RegionCode region) => RegionCentres.Find(region) is var (longitude, latitude) ? new Place(longitude, latitude) : null;

    /// <summary>Whole metres as the crow flies.</summary>
    public int MetresTo(Place other)
    {
        var (here, there) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (north, east) = (Math.Sin((there - here) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2));
        var half = (north * north) + (Math.Cos(here) * Math.Cos(there) * east * east);
        return (int)Math.Round(2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(half))));
    }

    internal bool IsOnEarth => Longitude is >= -180 and <= 180 && Latitude is >= -90 and <= 90;
}
