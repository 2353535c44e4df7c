namespace WasteLoop.Reporting.Matching;

/// <summary>A matching's figures by code and city.</summary>
internal static class Sums
{
    public static MatchFigures Of(MatchingOptions options, IEnumerable<MatchingDemand> demands, IEnumerable<MatchedFlow> flows)
    {
        var (matched, within, work, cost) = (0L, 0L, Int128.Zero, Int128.Zero);
        foreach (var flow in flows)
        {
            matched += flow.Grams;
            if (flow.StaysInCity) within += flow.Grams;
            work += (Int128)flow.Grams * flow.Metres;
            cost += (Int128)flow.Grams * options.Cost(flow.Metres, !flow.StaysInCity);
        }
        return new MatchFigures(demands.Sum(demand => demand.Grams), matched, within, Work.TonneKm(work), Work.WeightedTonneKm(cost));
    }

    public static List<CodeFigures> ByCode(MatchingProblem problem, List<MatchedFlow> flows, List<Surplus> surpluses)
    {
        var flowsOf = flows.ToLookup(flow => flow.WasteCode);
        var left = surpluses.ToDictionary(surplus => surplus.Licence);
        var openOf = problem.Licences.SelectMany(licence =>
        {
            var lines = left[licence.Licence].Lines.ToDictionary(line => line.Line, line => line.Grams);
            return licence.Lines.SelectMany(line => line.WasteCodes, (line, code) => (Code: code, Grams: lines[line.Line])).GroupBy(pair => pair.Code)
                .Select(group => (Code: group.Key, Grams: Math.Min(left[licence.Licence].Grams, group.Sum(pair => pair.Grams))));
        }).ToLookup(pair => pair.Code, pair => pair.Grams);
        return [.. problem.Demands.GroupBy(demand => demand.WasteCode).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CodeFigures(group.Key, Of(problem.Options, group, flowsOf[group.Key]), openOf[group.Key].Sum()))];
    }

    /// <param name="placeOf">The city or county by which is summed, of a county.</param>
    public static List<CityFigures> ByPlace(MatchingProblem problem, List<MatchedFlow> flows, List<Surplus> surpluses, Func<string, string> placeOf)
    {
        var demandsOf = problem.Demands.ToLookup(demand => placeOf(demand.County));
        var flowsOf = flows.ToLookup(flow => placeOf(flow.County));
        var into = flows.Where(flow => !flow.StaysInCity).ToLookup(flow => placeOf(flow.LicenceCounty), flow => flow.Grams);
        var leftIn = surpluses.ToLookup(surplus => placeOf(surplus.County), surplus => surplus.Grams);
        return [.. demandsOf.Select(group => group.Key).Union(leftIn.Select(group => group.Key)).Order(StringComparer.Ordinal).Select(place =>
        {
            var figures = Of(problem.Options, demandsOf[place], flowsOf[place]);
            return new CityFigures(place, figures, figures.MatchedGrams - figures.WithinCityGrams, into[place].Sum(), leftIn[place].Sum());
        })];
    }

    public static List<CityFlow> BetweenCities(List<MatchedFlow> flows) =>
        [.. flows.Where(flow => !flow.StaysInCity).GroupBy(flow => (From: Cities.Of(flow.County), To: Cities.Of(flow.LicenceCounty)))
            .OrderBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
            .Select(group => new CityFlow(group.Key.From, group.Key.To, group.Sum(flow => flow.Grams), group.Sum(flow => flow.TonneKm)))];
}
