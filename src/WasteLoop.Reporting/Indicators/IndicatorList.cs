using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Indicators;

/// <summary>An indicator of the zero-waste city, as an edition of the national set words it.</summary>
/// <param name="Number">Its place in the set, 1 to 58.</param>
/// <param name="Duty">必选 compulsory or 可选 optional.</param>
/// <param name="Certainty">high, medium or low: the set itself was not read, only its totals.</param>
public sealed record Indicator(int Number, string Edition, string Level1, string Level2, string Name, string Duty, string Unit, string Formula, string Certainty, string Source);

/// <summary>A target that a policy document sets.</summary>
/// <param name="Comparator">eq, gte, gt, lt or approx.</param>
/// <param name="Place">Where in the document it stands.</param>
public sealed record Target(int Year, string NameZh, string NameEn, string Value, string Unit, string Comparator, string Scope, string Domain, string Document, string Place, string Note)
{
    /// <summary>The figure that computes it here; null where none does.</summary>
    public int? Number => Targets.TargetFigures.NumberOf(this);
}

/// <summary>The indicators and targets that are built in.</summary>
internal static class IndicatorList
{
    /// <summary>The set of 环固体〔2021〕114号.</summary>
    public const string Edition = "2021";

    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. DataTable.Read("zero_waste_indicators.csv", "number", "level1_no", "level1", "level2", "level3", "kind", "unit", "formula", "confidence", "source")
            .Select(line => new Indicator(int.Parse(line["number"]), Edition, line["level1"], line["level2"], line["level3"], line["kind"], line["unit"], line["formula"], line["confidence"], line["source"])),
    ];

    public static IReadOnlyList<Target> Targets { get; } =
    [
        .. DataTable.Read("seed_targets.csv", "seed_file", "year", "indicator_zh", "indicator_en", "target_value", "unit", "comparator", "quote_location", "scope", "domain", "note")
            .Select(line => new Target(int.Parse(line["year"]), line["indicator_zh"], line["indicator_en"], line["target_value"], line["unit"], line["comparator"], line["scope"], line["domain"],
                line["seed_file"], line["quote_location"], line["note"])),
    ];
}
