namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>A scenario beside the base: all, by code and by city; every code and city of either is in it.</summary>
public sealed record ScenarioComparison(FiguresChange Total, IReadOnlyList<FiguresChange> Codes, IReadOnlyList<FiguresChange> Cities)
{
    private static readonly MatchFigures Nothing = new(0, 0, 0, 0, 0);

    public static ScenarioComparison Of(MatchingResult from, MatchingResult to) => new(
        new FiguresChange("", from.Total, to.Total),
        Changes(from.Codes.ToDictionary(code => code.WasteCode, code => code.Figures), to.Codes.ToDictionary(code => code.WasteCode, code => code.Figures)),
        Changes(from.Cities.ToDictionary(city => city.City, city => city.Figures), to.Cities.ToDictionary(city => city.City, city => city.Figures)));

    private static List<FiguresChange> Changes(Dictionary<string, MatchFigures> from, Dictionary<string, MatchFigures> to) =>
        [.. from.Keys.Union(to.Keys).Order(StringComparer.Ordinal).Select(name => new FiguresChange(name, from.GetValueOrDefault(name, Nothing), to.GetValueOrDefault(name, Nothing)))];
}
