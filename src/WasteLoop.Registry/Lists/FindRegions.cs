using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Lists;

/// <summary>The regions that exist, to choose one from; by code. Counties are held for Zhejiang alone.</summary>
public static class FindRegions
{
    public const int TextLengthMax = 32;
    private static readonly string[] Levels = [.. Enum.GetValues<RegionLevel>().Select(WordOf)];

    /// <param name="Name">Official Chinese name.</param>
    /// <param name="Pinyin">The short name in Latin letters, such as XiHu; null outside Zhejiang.</param>
    /// <param name="Parent">The region around it; null for a province.</param>
    /// <param name="Longitude">Of its centre, degrees east, GCJ-02 as Chinese maps have it; null outside Zhejiang.</param>
    /// <param name="Latitude">Degrees north.</param>
    public sealed record RegionItem(string Code, string Name, string? Pinyin, RegionLevel Level, string? Parent, double? Longitude, double? Latitude);

    /// <param name="q">Begins the code or the pinyin, or stands in the name.</param>
    /// <param name="under">Only what lies in this region, itself left out.</param>
    /// <param name="level">province, prefecture or county.</param>
    /// <exception cref="RuleViolationException">region.format, region.unknown, region.level, text.too-long, text.control.</exception>
    public static Page<RegionItem> Handle(string? q, string? under, string? level, PageRequest page)
    {
        var text = Texts.Optional(q, TextLengthMax, "q");
        RegionCode? around = under is null ? null : Regions.Require(under, "under");
        var asked = level is null ? null : RegisterWords.OneOf(level, Levels, "region.level", "level");
        var found = Regions.All
            .Where(region => (around is not { } outer || (outer != region.Code && outer.Contains(region.Code))) && (asked is null || WordOf(region.Level) == asked))
            .Where(region => (text is null || Matches(region, text)) && string.CompareOrdinal(region.Code.Value, page.After) > 0)
            .Take(page.Limit + 1)
            .Select(region => new RegionItem(region.Code.Value, region.Name, region.Pinyin, region.Level, region.ParentCode?.Value, RegionCentres.Find(region.Code)?.Longitude, RegionCentres.Find(region.Code)?.Latitude))
            .ToList();
        return page.Cut(found, item => item.Code);
    }

    private static string WordOf(RegionLevel level) => level.ToString().ToLowerInvariant();

    private static bool Matches(RegionEntry region, string text) =>
        region.Code.Value.StartsWith(text, StringComparison.Ordinal) || region.Name.Contains(text, StringComparison.Ordinal)
        || region.Pinyin?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;
}
