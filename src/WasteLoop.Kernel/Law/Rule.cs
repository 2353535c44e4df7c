using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>One rule for one period and region, with where it stands.</summary>
/// <param name="Key">What code asks for, such as <c>manifest.accept-working-days</c>.</param>
/// <param name="Value">A number, a month and day (<c>03-31</c>), a list split by <c>|</c>, or <c>required</c> for a statement.</param>
/// <param name="Unit">Unit of the value, such as <c>working-days</c>; <c>statement</c> for a statement.</param>
/// <param name="SourceName">Chinese name of the document.</param>
/// <param name="Article">Article or clause in it.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="EffectiveTo">Last day; null while in force.</param>
/// <param name="Region">Region code where it holds; null for the whole country.</param>
/// <param name="Certainty">C read in its own text, C2 secondary only, M from memory, ours set by us.</param>
/// <param name="SummaryZh">What it says, in Chinese.</param>
/// <param name="SummaryEn">What it says, in English.</param>
public sealed record Rule(
    string Key,
    string Value,
    string Unit,
    string SourceName,
    string Article,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    string? Region,
    string Certainty,
    string SummaryZh,
    string SummaryEn)
{
    /// <summary>The value as a whole number.</summary>
    /// <exception cref="FormatException">The rule is not a whole number: a bug in the caller or the table.</exception>
    public int Int => int.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The value as a number.</summary>
    /// <exception cref="FormatException">The rule is not a number: a bug in the caller or the table.</exception>
    public decimal Decimal => decimal.Parse(Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);
}
