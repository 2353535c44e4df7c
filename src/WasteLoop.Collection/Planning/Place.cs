using WasteLoop.Kernel;

namespace WasteLoop.Collection.Planning;

/// <summary>A point on the map in degrees.</summary>
/// <remarks>Centres of counties are GCJ-02, phones give WGS 84; mixing them is wrong by some 500 m, which a plan bears.</remarks>
public readonly record struct Place(double Longitude, double Latitude)
{
    /// <summary>The centre of a county; null where it is not held (outside Zhejiang).</summary>
    public static Place? OfRegion(RegionCode region) => RegionCentres.Find(region) is var (longitude, latitude) ? new Place(longitude, latitude) : null;

    /// <summary>Whole metres as the crow flies.</summary>
    public int MetresTo(Place other) => GreatCircle.Metres((Longitude, Latitude), (other.Longitude, other.Latitude));

    internal bool IsOnEarth => Longitude is >= -180 and <= 180 && Latitude is >= -90 and <= 90;
}
