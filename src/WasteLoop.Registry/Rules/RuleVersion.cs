using WasteLoop.Kernel;

namespace WasteLoop.Registry.Rules;

/// <summary>A rule for one period and region, as answered.</summary>
/// <param name="Value">A number, a month and day, a list split by <c>|</c>, or <c>required</c> for a statement.</param>
/// <param name="Unit">Unit of the value; <c>statement</c> for a statement.</param>
/// <param name="Document">Chinese name of the document that sets it.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while none is set.</param>
/// <param name="Region">Where it holds; null for the whole country.</param>
/// <param name="State">On the day asked for.</param>
/// <param name="Certainty">C read in its own text, C2 second hand only, M from memory, ours set by us.</param>
/// <param name="Uncertain">The text of the law was not at hand: C2 or M.</param>
/// <param name="Configured">Not as built in: this installation was given its own.</param>
public sealed record RuleVersion(
    string Value, string Unit, string SummaryZh, string SummaryEn, string Document, string Article, DateOnly From, DateOnly? To, string? Region, string? RegionName,
    RuleState State, string Certainty, bool Uncertain, bool Configured)
{
    private static readonly HashSet<Rule> BuiltIn = [.. Rulebook.Embedded.All];
    private static readonly string[] UncertainMarks = ["C2", "M"];

    /// <summary>The rule as it stands to a day.</summary>
    public static RuleVersion Of(Rule rule, DateOnly day) => new(
        rule.Value, rule.Unit, rule.SummaryZh, rule.SummaryEn, rule.SourceName, rule.Article, rule.EffectiveFrom, rule.EffectiveTo, rule.Region,
        rule.Region is null ? null : Regions.NameOf(RegionCode.Parse(rule.Region)),
        rule.HoldsOn(day) ? RuleState.InForce : rule.EffectiveFrom > day ? RuleState.Coming : RuleState.Past,
        rule.Certainty, UncertainMarks.Contains(rule.Certainty), !BuiltIn.Contains(rule));
}
