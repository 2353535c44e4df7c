using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>The plant takes nothing more; what it has promised is not given to others.</summary>
/// <exception cref="RuleViolationException">matching.licence.</exception>
public sealed record ClosePlant(string Licence) : ScenarioEdit
{
    internal override MatchingProblem Apply(MatchingProblem problem, string field)
    {
        Scenario.Find(problem, Licence, field);
        return problem with { Licences = [.. problem.Licences.Where(licence => licence.Licence != Licence)] };
    }
}
