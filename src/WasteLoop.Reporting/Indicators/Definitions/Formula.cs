namespace WasteLoop.Reporting.Indicators.Definitions;

/// <summary>What a formula does with its terms.</summary>
public enum FormulaShape
{
    /// <summary>100 × over ÷ by.</summary>
    Percent,

    /// <summary>Over ÷ by.</summary>
    Ratio,

    /// <summary>Over alone.</summary>
    Sum,

    /// <summary>100 × (by − over) ÷ by: by how much it fell since the earlier year.</summary>
    Decline,

    /// <summary>100 × (over − by) ÷ by: by how much it grew.</summary>
    Growth,

    /// <summary>Yes or no, with a text and a document.</summary>
    Statement,
}

/// <summary>How a figure is computed, as an edition of a set words it, for the years in which that holds.</summary>
/// <param name="Number">The figure.</param>
/// <param name="Name">Which of several formulas in use: generated, handled or with-stock; empty where there is one alone.</param>
/// <param name="ValidTo">The last year; null while it holds.</param>
/// <param name="MoreIsBetter">False where less is better.</param>
/// <param name="Certainty">C, C2, M or ours.</param>
internal sealed record Formula(
    string Edition, int Number, string Name, int ValidFrom, int? ValidTo, FormulaShape Shape, IReadOnlyList<Term> Over, IReadOnlyList<Term> By, bool MoreIsBetter, string Certainty, string Source, string Note)
{
    private const int PercentDigits = 2;
    private const int RatioDigits = 6;

    /// <summary>All terms, those that are divided first.</summary>
    public IEnumerable<Term> Terms => Over.Concat(By);

    public bool HoldsIn(int year) => ValidFrom <= year && (ValidTo is not { } last || year <= last);

    /// <summary>The figure of the sums of its terms; null, to be shown as n/a, where a sum is not known or there is nothing to divide by. Never cut at 100 %.</summary>
    public decimal? Of(decimal? over, decimal? by) => (Shape, over, by) switch
    {
        (FormulaShape.Sum or FormulaShape.Statement, _, _) => over,
        (_, null, _) or (_, _, null or 0) => null,
        (FormulaShape.Percent, { } part, { } whole) => Round(100 * part / whole, PercentDigits),
        (FormulaShape.Ratio, { } part, { } whole) => Round(part / whole, RatioDigits),
        (FormulaShape.Decline, { } now, { } then) => Round(100 * (then - now) / then, PercentDigits),
        (FormulaShape.Growth, { } now, { } then) => Round(100 * (now - then) / then, PercentDigits),
    };

    private static decimal Round(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
}
