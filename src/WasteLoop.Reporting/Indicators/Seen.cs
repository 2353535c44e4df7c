using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators;

/// <summary>What a caller may ask for and change of a region's figures.</summary>
internal static class Seen
{
    private const int YearMin = 2000;
    private const int YearMax = 2999;

    /// <summary>A region that is the caller's to see: a bureau's own with all in it.</summary>
    /// <exception cref="RuleViolationException">region.format, region.unknown, region.not-found (404).</exception>
    public static RegionCode Region(string region, Caller caller)
    {
        var asked = Regions.Require(region, "region");
        return caller.SeesAll || Own(asked, caller) ? asked
            : throw new RuleViolationException("region.not-found", $"行政区 {asked} 不属于您的查看范围。", $"The region {asked} is not yours to see.", "region", kind: Refusal.NotFound);
    }

    /// <summary>A region whose statistics and targets the caller may enter: administrators everywhere, bureaus in theirs.</summary>
    /// <exception cref="RuleViolationException">region.not-yours, region.format, region.unknown.</exception>
    public static RegionCode Writable(string? region, Caller caller)
    {
        var named = Regions.Require(region, "region");
        return caller.Is(Role.Administrator) || Own(named, caller) ? named
            : throw new RuleViolationException("region.not-yours", $"行政区 {named} 不在您的辖区内，不能录入。", $"The region {named} is not yours to write for.", "region",
                nextZh: "请填写本辖区的行政区代码，或由该地生态环境局录入。", nextEn: "Name a region of yours, or let its own bureau enter it.");
    }

    /// <exception cref="RuleViolationException">indicators.year.</exception>
    public static int Year(int year, string field = "year") => year is >= YearMin and <= YearMax ? year
        : throw new RuleViolationException("indicators.year", $"“{year}” 不是年份：应如 2026。", $"\"{year}\" is not a year such as 2026.", field, kind: Refusal.Invalid);

    /// <summary>The regions right below: a province's cities, a city's counties.</summary>
    public static IReadOnlyList<RegionCode> Below(RegionCode region) => region.Level == RegionLevel.County ? [] : [.. Children[region]];

    /// <summary>The counties in a region; itself where it is one, or where its counties are not held.</summary>
    public static IReadOnlyList<RegionCode> Counties(RegionCode region) => Below(region) is { Count: > 0 } below ? [.. below.SelectMany(Counties)] : [region];

    private static bool Own(RegionCode region, Caller caller) => caller.Region is { } own && caller.Is(Role.Regulator) && RegionCode.Parse(own).Contains(region);

    private static readonly ILookup<RegionCode, RegionCode> Children = Regions.All.Where(region => region.ParentCode is not null).ToLookup(region => region.ParentCode!.Value, region => region.Code);
}
