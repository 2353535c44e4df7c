namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>How a figure stands to its target.</summary>
internal static class Grade
{
    public const string Met = "met";

    /// <summary>Not met, within the rulebook's near-percent.</summary>
    public const string Near = "near";
    public const string Far = "far";

    /// <summary>No target, or one that only says "about".</summary>
    public const string None = "no-target";

    /// <summary>A term is not known.</summary>
    public const string Missing = "missing";

    /// <summary>There is nothing to divide by.</summary>
    public const string NotApplicable = "n/a";
}

/// <summary>A figure of a region and year.</summary>
/// <param name="Value">Null, to be shown as n/a, where a term is missing or there is nothing to divide by. Percentages are not cut at 100. Of a statement 1 for yes and 0 for no.</param>
/// <param name="Statement">What a qualitative indicator says.</param>
/// <param name="MoreIsBetter">Null where no edition holds.</param>
/// <param name="Trend">The years up to this one.</param>
/// <param name="TermsPercent">Share of the terms that are known.</param>
/// <param name="CountiesGiven">Counties that are in the term that fewest have given.</param>
/// <param name="Grade">met, near, far, no-target, missing or n/a.</param>
/// <param name="IfOpenCasesClosed">What it would be; null where that changes nothing or was not asked for.</param>
public sealed record FigureEvaluation(
    int Number, string NameZh, string NameEn, string Duty, string Level1, string Level2, string Region, string? RegionName, int Year, decimal? Value, string Unit, string? Statement, string? Document, bool? MoreIsBetter,
    TargetView? Target, IReadOnlyList<YearValue> Trend, TrendView? Change, decimal TermsPercent, int CountiesGiven, int Counties, string Grade, IReadOnlyList<MissingTerm> Missing, FormulaView? Formula, decimal? IfOpenCasesClosed);

/// <param name="Year">The year that the target names; another than the figure's where that has none of its own.</param>
/// <param name="Value">In the figure's unit.</param>
/// <param name="Own">Set by the region itself.</param>
/// <param name="Met">Null where the figure is not known or the target only says "about".</param>
/// <param name="Gap">Figure less target.</param>
public sealed record TargetView(int Year, string Comparator, decimal Value, string Document, string Place, string Region, bool Own, bool? Met, decimal? Gap);

public sealed record YearValue(int Year, decimal? Value);

/// <param name="Change">Since the year before, in the figure's unit.</param>
/// <param name="Direction">better, worse or same.</param>
public sealed record TrendView(decimal Change, string Direction);

/// <summary>A term that nobody has given, and who has it.</summary>
/// <param name="Regions">Those that have not given it.</param>
public sealed record MissingTerm(string Term, string NameZh, string NameEn, string GiverZh, string GiverEn, int Year, IReadOnlyList<string> Regions);

/// <param name="Name">generated, handled or with-stock; empty where there is one formula alone.</param>
/// <param name="Choices">The formulas in use.</param>
public sealed record FormulaView(string Edition, string Name, string Shape, string Words, string Certainty, string Source, string Note, IReadOnlyList<TermView> Terms, IReadOnlyList<string> Choices);

/// <param name="Over">In what is divided; false for what divides.</param>
/// <param name="Part">Of a statistic that not all regions have given: the sum of those that have.</param>
/// <param name="From">books, statistic or coverage.</param>
/// <param name="Opens">Where the rows behind it are read.</param>
public sealed record TermView(
    string Term, bool Over, string NameZh, string NameEn, int Year, decimal? Value, decimal? Part, string Unit, string From, string? Statistic, int? Revision, string Opens, IReadOnlyList<string> Missing, int Given);
