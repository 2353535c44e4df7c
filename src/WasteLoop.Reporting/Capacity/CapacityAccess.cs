using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity;

/// <summary>Which province a planner may match.</summary>
internal static class CapacityAccess
{
    /// <summary>The province of the region said, or the bureau's own. A province is matched as a whole; what a bureau is shown of it is cut to its region.</summary>
    /// <exception cref="RuleViolationException">region.not-found (404), region.unknown, matching.region.</exception>
    public static string ProvinceOf(Caller caller, string? region)
    {
        var own = caller.RegionPrefix is { } prefix ? prefix[..2] + "0000" : null;
        if (region is null)
            return own ?? throw new RuleViolationException("matching.region", "请指明省份。", "Say which province.", "region", kind: Refusal.Invalid);
        var asked = Regions.Require(region, "region").Province + "0000";
        return caller.SeesAll || asked == own ? asked
            : throw new RuleViolationException("region.not-found", $"行政区 {region} 不属于您的查看范围。", $"The region {region} is not yours to see.", "region", kind: Refusal.NotFound);
    }
}
