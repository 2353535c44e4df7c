using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>Edits applied to a base, one after the other.</summary>
public static class Scenario
{
    public const int EditsMax = 100;

    /// <summary>A new problem; the base stays as it is.</summary>
    /// <exception cref="RuleViolationException">matching.too-large, and as each edit says; the field names the edit.</exception>
    public static MatchingProblem Apply(MatchingProblem problem, IReadOnlyList<ScenarioEdit> edits)
    {
        if (edits.Count > EditsMax) throw new RuleViolationException("matching.too-large", $"一个情景最多 {EditsMax} 项改动。", $"A scenario takes at most {EditsMax} edits.", "edits", kind: Refusal.Invalid);
        for (var i = 0; i < edits.Count; i++) problem = edits[i].Apply(problem, $"edits[{i}]");
        return problem;
    }

    internal static MatchingLicence Find(MatchingProblem problem, string licence, string field) =>
        problem.Licences.FirstOrDefault(each => each.Licence == licence)
        ?? throw new RuleViolationException("matching.licence", $"匹配中没有许可证 {licence}。", $"The licence {licence} is not in the matching.", field + ".licence", kind: Refusal.Invalid);

    internal static MatchingProblem Replace(MatchingProblem problem, MatchingLicence licence) =>
        problem with { Licences = [.. problem.Licences.Select(each => each.Licence == licence.Licence ? licence : each)] };

    internal static long Amount(long grams, string field) => Mass.FromGrams(grams, field).Grams;
}
