using WasteLoop.Reporting.Matching.Solving;

namespace WasteLoop.Reporting.Matching;

/// <summary>Reads a matching off the tree that the search ended with.</summary>
internal static class Reckoning
{
    public static MatchingResult Of(MatchingProblem problem, Network network, SpanningTree tree, long steps)
    {
        var prices = new Prices(network, tree);
        List<MatchedFlow> flows = [];
        List<Gap> gaps = [];
        var used = new Dictionary<(string Licence, string Line), long>();
        for (var node = 0; node < network.Root; node++)
        {
            // An arc of the tree with waste on it: from a demand up to its line, licence or the root, or down to a line or licence that hangs on a demand.
            var (demand, other) = node < network.Demands ? (node, tree.Parent(node)) : (tree.Parent(node), node);
            var grams = tree.FlowToParent(node);
            if (demand >= network.Demands || grams == 0) continue;
            var (county, code, _) = network.DemandList[demand];
            if (other == network.Root)
            {
                gaps.Add(new Gap(county, code, grams, prices.Of(county, [code])));
                continue;
            }
            var (licence, line) = network.LineAt(other, code);
            flows.Add(new MatchedFlow(county, code, licence.Licence, licence.County, line.Line, line.Method, grams, problem.Roads.Metres(county, licence.County)));
            used[(licence.Licence, line.Line)] = used.GetValueOrDefault((licence.Licence, line.Line)) + grams;
        }
        flows = [.. flows.OrderBy(flow => flow.County, StringComparer.Ordinal).ThenBy(flow => flow.WasteCode, StringComparer.Ordinal)
            .ThenBy(flow => flow.Licence, StringComparer.Ordinal).ThenBy(flow => flow.Line, StringComparer.Ordinal)];

        var nodes = network.LicenceList.Select((licence, index) => (licence.Licence, Node: network.FirstLicence + index)).ToDictionary(pair => pair.Licence, pair => pair.Node);
        List<Surplus> surpluses = [.. problem.Licences.OrderBy(licence => licence.Licence, StringComparer.Ordinal).Select(licence =>
            Left(licence, used, nodes.TryGetValue(licence.Licence, out var node) ? prices.OfLicence(node) : prices.OfClosed(licence)))];
        return new MatchingResult(prices)
        {
            Total = Sums.Of(problem.Options, problem.Demands, flows),
            Flows = flows,
            Gaps = gaps,
            Surpluses = surpluses,
            Codes = Sums.ByCode(problem, flows, surpluses),
            Cities = Sums.ByPlace(problem, flows, surpluses, Cities.Of),
            Counties = Sums.ByPlace(problem, flows, surpluses, county => county),
            CityFlows = Sums.BetweenCities(flows),
            Steps = steps,
        };
    }

    private static Surplus Left(MatchingLicence licence, Dictionary<(string Licence, string Line), long> used, CapacityPrice price)
    {
        var left = licence.OpenGrams - licence.Lines.Sum(line => used.GetValueOrDefault((licence.Licence, line.Line)));
        return new Surplus(licence.Licence, licence.County, licence.OpenGrams, left, price, [.. licence.Lines.OrderBy(line => line.Line, StringComparer.Ordinal).Select(line =>
        {
            var taken = used.GetValueOrDefault((licence.Licence, line.Line));
            return new LineSurplus(line.Line, line.Method, taken, Math.Min(left, (line.CapGrams ?? long.MaxValue) - taken));
        })]);
    }
}
