using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Lists;

/// <summary>The national list of hazardous waste as of a day, to choose a code from; by code.</summary>
public static class FindWasteCodes
{
    public const int TextLengthMax = 64;

    /// <param name="Code">Such as 900-214-08.</param>
    /// <param name="Name">Short Chinese name; the list has no English one.</param>
    /// <param name="Category">Such as HW08.</param>
    /// <param name="Industry">Where it comes from, in Chinese.</param>
    /// <param name="Hazards">As on labels: <c>T,I</c>, <c>C/T</c>; empty for 900-000-XX, whose hazards stand in the test report.</param>
    /// <param name="HazardsText">The same in words, in the caller's language.</param>
    /// <param name="ByIdentification">900-000-XX: found hazardous by testing, not listed by name.</param>
    /// <param name="Edition">Year of the edition in force on the day.</param>
    /// <param name="Certain">False when the edition's own table was not at hand and the line is that of the edition before.</param>
    public sealed record WasteCodeItem(
        string Code, string Name, string Category, string CategoryName, string Industry, string Hazards, string HazardsText, bool ByIdentification, string Edition, bool Certain);

    /// <param name="q">Begins the code (with or without hyphens), or stands in the name, the category or the industry.</param>
    /// <param name="category">Such as HW08.</param>
    /// <param name="asOf">China day; today when not said.</param>
    /// <exception cref="RuleViolationException">waste-code.category, waste-code.no-edition, text.too-long, text.control.</exception>
    public static Page<WasteCodeItem> Handle(
        string? q, string? category, DateOnly? asOf, PageRequest page, Microsoft.AspNetCore.Http.HttpContext http, WasteCatalogue catalogue, TimeProvider clock)
    {
        var (day, text, chinese) = (asOf ?? ChinaTime.DateOf(clock.GetUtcNow()), Texts.Optional(q, TextLengthMax, "q"), !Language.IsEnglish(http));
        var listed = catalogue.EntriesOn(day);
        var categories = listed.Select(entry => entry.Category).Distinct().ToList();
        var asked = category?.Trim().ToUpperInvariant();
        if (asked is not null && !categories.Contains(asked))
            throw new RuleViolationException("waste-code.category", $"没有废物类别“{asked}”，应如 HW08。", $"There is no category \"{asked}\"; one is written as HW08.", "category", "waste-code.listed", kind: Refusal.Invalid);
        // 名录 2021 art. 6: each category also has 900-000-XX for what is found hazardous by testing.
        var byTesting = categories.Select(one => catalogue.Find(WasteCode.Parse("900000" + one[2..]), day)).OfType<WasteEntry>();
        var found = listed.Concat(byTesting)
            .Where(entry => (asked is null || entry.Category == asked) && (text is null || Matches(entry, text)) && string.CompareOrdinal(entry.Code.Value, page.After) > 0)
            .OrderBy(entry => entry.Code.Value, StringComparer.Ordinal).Take(page.Limit + 1)
            .Select(entry => new WasteCodeItem(entry.Code.Value, entry.Name, entry.Category, entry.CategoryName, entry.Industry, entry.Hazards.ToString(), entry.Hazards.Describe(chinese),
                entry.Code.IsByIdentification, entry.Edition, entry.Certain))
            .ToList();
        return page.Cut(found, item => item.Code);
    }

    private static bool Matches(WasteEntry entry, string text) =>
        entry.Code.Value.StartsWith(text, StringComparison.Ordinal) || entry.Code.Compact.StartsWith(text, StringComparison.Ordinal)
        || new[] { entry.Name, entry.Category, entry.CategoryName, entry.Industry }.Any(said => said.Contains(text, StringComparison.OrdinalIgnoreCase));
}
