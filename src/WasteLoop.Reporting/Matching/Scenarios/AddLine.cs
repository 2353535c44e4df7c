using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>A plant gets one more line.</summary>
/// <param name="MoreGrams">What the licence's total, and the throughput where it is known, grow by; 0 lets the line share what there is.</param>
/// <exception cref="RuleViolationException">matching.licence; matching.twice for a line that is there.</exception>
public sealed record AddLine(string Licence, LicenceLine Line, long MoreGrams) : ScenarioEdit
{
    internal override MatchingProblem Apply(MatchingProblem problem, string field)
    {
        var licence = Scenario.Find(problem, Licence, field);
        if (licence.Lines.Any(line => line.Line == Line.Line))
            throw new RuleViolationException("matching.twice", $"许可证 {Licence} 已有生产线 {Line.Line}。", $"The licence {Licence} has a line {Line.Line} already.", field + ".line", kind: Refusal.Invalid);
        var more = Scenario.Amount(MoreGrams, field + ".moreGrams");
        return Scenario.Replace(problem, licence with { TotalGrams = licence.TotalGrams + more, ThroughputGrams = licence.ThroughputGrams + more, Lines = [.. licence.Lines, Line] });
    }
}
