using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>Where a county of Zhejiang lies: a place for a firm whose own position is not known.</summary>
/// <remarks>Datum GCJ-02, as the Chinese maps have it; up to some 500 m beside WGS 84, which does not matter for a county's centre.</remarks>
public static class RegionCentres
{
    private static readonly Dictionary<RegionCode, (double Longitude, double Latitude)> ByCode = EmbeddedCsv.Read("zhejiang_regions.csv")
        .ToDictionary(row => RegionCode.Parse(row["code"]), row => (Degrees(row["longitude"]), Degrees(row["latitude"])));

    /// <summary>Degrees east and north; null outside Zhejiang.</summary>
    public static (double Longitude, double Latitude)? Find(RegionCode region) => ByCode.TryGetValue(region, out var centre) ? centre : null;

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
