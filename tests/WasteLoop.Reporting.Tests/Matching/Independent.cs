using Google.OrTools.Graph;
using WasteLoop.Reporting.Matching;

namespace WasteLoop.Reporting.Tests.Matching;

/// <summary>The same problem put to OR-Tools' minimum-cost flow, arc by arc; shares nothing with the matching but the words of the problem.</summary>
internal sealed class Independent : IDisposable
{
    private readonly MinCostFlow flow = new();
    private readonly List<(int Arc, long Cost, bool Unmet)> arcs = [];

    public Independent(MatchingProblem problem)
    {
        var licences = problem.Licences.Select(licence => (licence, Open: Math.Max(0, Math.Min(licence.TotalGrams, licence.ThroughputGrams ?? licence.TotalGrams) - licence.PromisedGrams))).ToList();
        var lines = licences.SelectMany((pair, index) => pair.licence.Lines.Select(line => (Licence: index, Line: line))).ToList();
        var (firstLine, firstLicence) = (problem.Demands.Count, problem.Demands.Count + lines.Count);
        var root = firstLicence + licences.Count;
        var linesOf = lines.SelectMany((pair, index) => pair.Line.WasteCodes, (pair, code) => (code, pair)).GroupBy(each => each.code).ToDictionary(group => group.Key, group => group.Select(each => each.pair).ToList());
        var indexOf = lines.Select((pair, index) => (pair, index)).ToDictionary(each => (each.pair.Licence, each.pair.Line.Line), each => each.index);
        var costs = new Dictionary<(string, string), long>();
        var demandCounties = problem.Demands.Select(demand => demand.County).Distinct().ToList();
        foreach (var from in demandCounties)
            foreach (var to in licences.Select(pair => pair.licence.County).Distinct())
            {
                var road = (long)problem.Roads.Metres(from, to);
                costs[(from, to)] = from[..4] == to[..4] ? road * 100 : (road * (100 + problem.Options.LeavingCityPercent)) + (problem.Options.LeavingCityMetres * 100L);
            }
        var unmet = (costs.Values.DefaultIfEmpty().Max() * (lines.Count + 1)) + 1;
        var total = 0L;
        for (var demand = 0; demand < problem.Demands.Count; demand++)
        {
            var (county, code, grams) = problem.Demands[demand];
            total += grams;
            flow.SetNodeSupply(demand, grams);
            arcs.Add((flow.AddArcWithCapacityAndUnitCost(demand, root, grams, unmet), unmet, true));
            foreach (var pair in linesOf.GetValueOrDefault(code, []))
            {
                var cost = costs[(county, licences[pair.Licence].licence.County)];
                arcs.Add((flow.AddArcWithCapacityAndUnitCost(demand, firstLine + indexOf[(pair.Licence, pair.Line.Line)], grams, cost), cost, false));
            }
        }
        for (var line = 0; line < lines.Count; line++)
            flow.AddArcWithCapacityAndUnitCost(firstLine + line, firstLicence + lines[line].Licence, Math.Min(lines[line].Line.CapGrams ?? total, total), 0);
        for (var licence = 0; licence < licences.Count; licence++) flow.AddArcWithCapacityAndUnitCost(firstLicence + licence, root, licences[licence].Open, 0);
        flow.SetNodeSupply(root, -total);
    }

    public int Arcs => arcs.Count;

    public void Dispose() => flow.Dispose();

    /// <summary>The optimum: grams without a place, and the weighted tonne-kilometres of the rest.</summary>
    public (long UnmetGrams, decimal WeightedTonneKm) Solve()
    {
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"OR-Tools: {status}");
        var (unmet, cost) = (0L, Int128.Zero);
        foreach (var arc in arcs)
            if (arc.Unmet) unmet += flow.Flow(arc.Arc);
            else cost += (Int128)flow.Flow(arc.Arc) * arc.Cost;
        return (unmet, (decimal)cost / 100_000_000_000m);
    }
}
