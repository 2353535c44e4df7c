using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>A licence gets another yearly amount. Where the real throughput is known and less, that still binds.</summary>
/// <exception cref="RuleViolationException">matching.licence, matching.value.</exception>
public sealed record ChangeTotal(string Licence, long TotalGrams) : ScenarioEdit
{
    internal override MatchingProblem Apply(MatchingProblem problem, string field) =>
        Scenario.Replace(problem, Scenario.Find(problem, Licence, field) with { TotalGrams = Scenario.Amount(TotalGrams, field + ".totalGrams") });
}
