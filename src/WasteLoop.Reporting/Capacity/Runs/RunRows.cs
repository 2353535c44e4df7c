using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Matching.Scenarios;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Writes a matching down, line by line.</summary>
internal sealed class RunRows(RowBook rows, Names names, string province)
{
    private const decimal MetresPerKm = 1000m;

    public void Lists(MatchingProblem problem, MatchingResult result, List<RealFlow> real)
    {
        foreach (var gap in result.Gaps.OrderBy(gap => gap.County, StringComparer.Ordinal).ThenBy(gap => gap.WasteCode, StringComparer.Ordinal))
            rows.Add(MatchingLists.Gaps, gap.County, gap.Grams, new GapLine(gap.County, Names.Of(gap.County), gap.WasteCode, Kg.Of(gap.Grams), gap.OneMoreTonne.MetTonnes, gap.OneMoreTonne.SavedKm));
        foreach (var left in result.Surpluses)
        {
            var (holder, name) = names.HolderOf(left.Licence);
            rows.Add(MatchingLists.Surplus, left.County, left.Grams, new SurplusLine(left.Licence, holder, name, left.County, Names.Of(left.County),
                Kg.Of(left.OpenGrams), Kg.Of(left.OpenGrams - left.Grams), Kg.Of(left.Grams), left.OneMoreTonne.MetTonnes, left.OneMoreTonne.SavedKm));
        }
        foreach (var flow in result.Flows)
            rows.Add(MatchingLists.Flows, flow.County, flow.Grams, new FlowLine(flow.County, Names.Of(flow.County), flow.WasteCode, flow.Licence, names.HolderOf(flow.Licence).Name, flow.LicenceCounty, Names.Of(flow.LicenceCounty),
                flow.Method, Kg.Of(flow.Grams), flow.Metres / MetresPerKm, flow.StaysInCity), flow.LicenceCounty);
        CityFlows(problem, result, real);
        foreach (var code in result.Codes)
            rows.Add(MatchingLists.Codes, province, code.Figures.UnmetGrams, new CodeLine(code.WasteCode, province, FiguresKg.Of(code.Figures), Kg.Of(code.SurplusGrams)));
        CodesOfCities(problem, result);
        foreach (var city in result.Cities)
            rows.Add(MatchingLists.Cities, city.City, city.Figures.DemandGrams, new CityLine(city.City, Names.Of(city.City), FiguresKg.Of(city.Figures), Kg.Of(city.OutGrams), Kg.Of(city.InGrams),
                Kg.Of(result.Surpluses.Where(left => Cities.Of(left.County) == city.City).Sum(left => left.OpenGrams)), Kg.Of(city.SurplusGrams)));
        foreach (var county in result.Counties)
            rows.Add(MatchingLists.Counties, county.City, county.Figures.DemandGrams, new CountyLine(county.City, Names.Of(county.City), FiguresKg.Of(county.Figures), Kg.Of(county.OutGrams), Kg.Of(county.InGrams),
                Kg.Of(result.Surpluses.Where(left => left.County == county.City).Sum(left => left.OpenGrams)), Kg.Of(county.SurplusGrams)));
    }

    /// <summary>Side by side; every code and city of any.</summary>
    public void Comparison(List<ScenarioComparison> all)
    {
        Write("total", province, "", "", [.. all.Select(one => one.Total)]);
        foreach (var city in all.SelectMany(one => one.Cities).Select(city => city.Name).Distinct().Order(StringComparer.Ordinal))
            Write("city", city, city, Names.Of(city), [.. all.Select(one => one.Cities.FirstOrDefault(line => line.Name == city))]);
        foreach (var code in all.SelectMany(one => one.Codes).Select(code => code.Name).Distinct().Order(StringComparer.Ordinal))
            Write("code", province, code, code, [.. all.Select(one => one.Codes.FirstOrDefault(line => line.Name == code))]);

        void Write(string of, string place, string name, string text, IReadOnlyList<FiguresChange?> changes)
        {
            var nothing = new MatchFigures(0, 0, 0, 0, 0);
            var from = changes.OfType<FiguresChange>().First().Base;
            rows.Add(MatchingLists.Comparison, place, changes.Max(change => Math.Abs(change?.UnmetGrams ?? 0)),
                new ComparisonLine(of, name, text, FiguresKg.Of(from), [.. changes.Select(change => FiguresKg.Of(change?.Changed ?? nothing))]));
        }
    }

    // Own cities too: what stays is the other half of the picture.
    private void CityFlows(MatchingProblem problem, MatchingResult result, List<RealFlow> real)
    {
        var placeOf = problem.Licences.ToDictionary(licence => licence.Licence, licence => Cities.Of(licence.County));
        var best = result.Flows.GroupBy(flow => (From: Cities.Of(flow.County), To: Cities.Of(flow.LicenceCounty))).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Grams));
        var went = real.Where(flow => placeOf.ContainsKey(flow.Licence)).GroupBy(flow => (From: Cities.Of(flow.County), To: placeOf[flow.Licence])).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Grams));
        foreach (var (from, to) in best.Keys.Union(went.Keys).OrderBy(key => key.From, StringComparer.Ordinal).ThenBy(key => key.To, StringComparer.Ordinal))
        {
            var (planned, really) = (best.GetValueOrDefault((from, to)), went.GetValueOrDefault((from, to)));
            rows.Add(MatchingLists.CityFlows, from, Math.Max(planned, really), new CityFlowLine(from, Names.Of(from), to, Names.Of(to), Kg.Of(planned), Kg.Of(really)), to);
        }
    }

    private void CodesOfCities(MatchingProblem problem, MatchingResult result)
    {
        var flows = result.Flows.ToLookup(flow => (Cities.Of(flow.County), flow.WasteCode));
        foreach (var group in problem.Demands.GroupBy(demand => (City: Cities.Of(demand.County), demand.WasteCode)).OrderBy(group => group.Key.City, StringComparer.Ordinal).ThenBy(group => group.Key.WasteCode, StringComparer.Ordinal))
        {
            var figures = Sums.Of(problem.Options, group, flows[group.Key]);
            rows.Add(MatchingLists.Codes, group.Key.City, figures.UnmetGrams, new CodeLine(group.Key.WasteCode, group.Key.City, FiguresKg.Of(figures), null));
        }
    }
}
