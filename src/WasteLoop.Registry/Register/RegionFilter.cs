using WasteLoop.Kernel;

namespace WasteLoop.Registry.Register;

/// <summary>Reads a <c>?region=</c>: a province or prefecture means all that lies in it.</summary>
public static class RegionFilter
{
    /// <summary>The digits that all codes in the region begin with; empty when no region is asked for.</summary>
    /// <exception cref="RuleViolationException">region.format, region.unknown.</exception>
    public static string PrefixOf(string? region)
    {
        if (region is null) return "";
        var code = Regions.Require(region, "region");
        return code.Level switch
        {
            RegionLevel.Province => code.Province,
            RegionLevel.Prefecture => code.Prefecture,
            RegionLevel.County => code.Value,
        };
    }
}
