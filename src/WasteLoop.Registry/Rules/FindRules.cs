using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Rules;

/// <summary>The rulebook, readable: every number and duty with its source, a key an item, with its past and coming versions.</summary>
/// <remarks>All services of an installation ask the same rulebook; the register shows it because it is open to every role.</remarks>
public static class FindRules
{
    public const int TextLengthMax = 64;

    /// <param name="Key">As refusals name it in <c>rule</c>.</param>
    /// <param name="Category">What stands before the first dot of the key.</param>
    /// <param name="Holds">What holds on the day, in the region asked for or else in the whole country; null when nothing does.</param>
    /// <param name="Versions">All there are, national ones first, then by region and first day.</param>
    public sealed record RuleItem(string Key, string Category, RuleVersion? Holds, IReadOnlyList<RuleVersion> Versions);

    /// <param name="asOf">China day; today when not said.</param>
    /// <param name="region">Where the rule is asked for: the most specific version wins.</param>
    /// <param name="q">A part of key, value, text, document or article.</param>
    /// <param name="category">Such as manifest.</param>
    /// <param name="key">One key.</param>
    /// <exception cref="RuleViolationException">rules.category, region.format, region.unknown, text.too-long, text.control.</exception>
    public static Page<RuleItem> Handle(DateOnly? asOf, string? region, string? q, string? category, string? key, PageRequest page, Rulebook rulebook, TimeProvider clock)
    {
        var day = asOf ?? ChinaTime.DateOf(clock.GetUtcNow());
        RegionCode? place = region is null ? null : Regions.Require(region, "region");
        var text = Texts.Optional(q, TextLengthMax, "q");
        var keys = rulebook.All.GroupBy(rule => rule.Key).OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        var asked = category is null ? null : RegisterWords.OneOf(category, [.. keys.Select(same => CategoryOf(same.Key)).Distinct()], "rules.category", "category");
        var found = keys
            .Where(same => (key is null || same.Key == key) && (asked is null || CategoryOf(same.Key) == asked) && (text is null || same.Any(rule => Says(rule, text))))
            .Where(same => string.CompareOrdinal(same.Key, page.After) > 0)
            .Take(page.Limit + 1)
            .Select(same => new RuleItem(same.Key, CategoryOf(same.Key), rulebook.Find(same.Key, day, place) is { } holds ? RuleVersion.Of(holds, day) : null,
                [.. same.OrderBy(rule => rule.Region ?? "", StringComparer.Ordinal).ThenBy(rule => rule.EffectiveFrom).Select(rule => RuleVersion.Of(rule, day))]))
            .ToList();
        return page.Cut(found, item => item.Key);
    }

    private static string CategoryOf(string key) => key.Split('.')[0];

    private static bool Says(Rule rule, string text) =>
        new[] { rule.Key, rule.Value, rule.SummaryZh, rule.SummaryEn, rule.SourceName, rule.Article }.Any(said => said.Contains(text, StringComparison.OrdinalIgnoreCase));
}
