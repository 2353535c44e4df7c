using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching;

/// <summary>Compares what really went where with what would have been best.</summary>
public static class RealFlows
{
    public const int FlowsMax = 400_000;

    /// <param name="problem">The licences, roads and weights; its demands are not looked at, as the best matching is that of the waste that really went.</param>
    /// <exception cref="RuleViolationException">matching.licence for a licence that is not in the problem; matching.value; as <see cref="Matcher.Solve"/>.</exception>
    public static RealFlowComparison Compare(MatchingProblem problem, IReadOnlyList<RealFlow> flows, IProgress<MatchingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (flows.Count > FlowsMax) throw new RuleViolationException("matching.too-large", $"实际流向有 {flows.Count} 项，最多 {FlowsMax} 项。", $"There are {flows.Count} real flows; at most {FlowsMax} are compared.", "flows", kind: Refusal.Invalid);
        if (flows.FirstOrDefault(flow => flow.Grams is < 0 or > Mass.GramsMax) is { } wrong)
            throw new RuleViolationException("matching.value", $"{wrong.County} 至 {wrong.Licence} 的数量不合理。", $"The amount from {wrong.County} to {wrong.Licence} cannot be.", "flows", kind: Refusal.Invalid);
        var licences = problem.Licences.ToDictionary(licence => licence.Licence);
        var went = problem with { Demands = [.. flows.GroupBy(flow => (flow.County, flow.WasteCode)).Select(group => new MatchingDemand(group.Key.County, group.Key.WasteCode, group.Sum(flow => flow.Grams)))] };
        var best = Matcher.Solve(went, progress, cancellationToken).Total;

        var permitted = problem.Licences.SelectMany(licence => licence.Lines.SelectMany(line => line.WasteCodes, (_, code) => (licence.Licence, code))).ToHashSet();
        List<MatchedFlow> matched = [.. flows.Select(flow => Matched(problem, licences, flow))];
        return new RealFlowComparison(
            Sums.Of(problem.Options, went.Demands, matched), best,
            flows.Where(flow => !permitted.Contains((flow.Licence, flow.WasteCode))).Sum(flow => flow.Grams),
            flows.GroupBy(flow => flow.Licence).Sum(group => Math.Max(0, group.Sum(flow => flow.Grams) - licences[group.Key].OpenGrams)));
    }

    private static MatchedFlow Matched(MatchingProblem problem, Dictionary<string, MatchingLicence> licences, RealFlow flow)
    {
        if (!licences.TryGetValue(flow.Licence, out var licence))
            throw new RuleViolationException("matching.licence", $"匹配中没有许可证 {flow.Licence}。", $"The licence {flow.Licence} is not in the matching.", "flows", kind: Refusal.Invalid);
        return new MatchedFlow(flow.County, flow.WasteCode, licence.Licence, licence.County, "", "", flow.Grams, problem.Roads.Metres(flow.County, licence.County));
    }
}
