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

    public static List<CityFigures> ByCity(MatchingProblem problem, List<MatchedFlow> flows, List<Surplus> surpluses)
    {
        var demandsOf = problem.Demands.ToLookup(demand => Cities.Of(demand.County));
        var flowsOf = flows.ToLookup(flow => Cities.Of(flow.County));
        var into = flows.Where(flow => !flow.StaysInCity).ToLookup(flow => Cities.Of(flow.LicenceCounty), flow => flow.Grams);
        var leftIn = surpluses.ToLookup(surplus => Cities.Of(surplus.County), surplus => surplus.Grams);
        return [.. demandsOf.Select(group => group.Key).Union(leftIn.Select(group => group.Key)).Order(StringComparer.Ordinal).Select(city =>
        {
            var figures = Of(problem.Options, demandsOf[city], flowsOf[city]);
            return new CityFigures(city, figures, figures.MatchedGrams - figures.WithinCityGrams, into[city].Sum(), leftIn[city].Sum());
        })];
    }

    public static List<CityFlow> BetweenCities(List<MatchedFlow> flows) =>
        [.. flows.Where(flow => !flow.StaysInCity).GroupBy(flow => (From: Cities.Of(flow.County), To: Cities.Of(flow.LicenceCounty)))
            .OrderBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
            .Select(group => new CityFlow(group.Key.From, group.Key.To, group.Sum(flow => flow.Grams), group.Sum(flow => flow.TonneKm)))];
}
