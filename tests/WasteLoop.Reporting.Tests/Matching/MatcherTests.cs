using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching;
using static WasteLoop.Reporting.Tests.Matching.Some;

namespace WasteLoop.Reporting.Tests.Matching;

public sealed class MatcherTests
{
    [Fact]
    public void Sends_waste_to_the_nearest_plant_that_may_take_it()
    {
        var result = Some.Solve(Problem([Demand(Shangcheng, Oil, 100)],
            [Licence("far", Haishu, 500, Line("T1", null, Oil)), Licence("near", Gongshu, 500, Line("T1", null, Oil)), Licence("here", Shangcheng, 500, Line("T1", null, Ash))]));
        var flow = Assert.Single(result.Flows);
        Assert.Equal(("near", "T1", 100 * Tonne, 10_000), (flow.Licence, flow.Line, flow.Grams, flow.Metres));
        Assert.Equal((1_000m, 1m, 1m), (result.Total.TonneKm, result.Total.MatchedShare, result.Total.WithinCityShare));
        Assert.Empty(result.Gaps);
    }

    [Fact]
    public void Gives_up_the_nearest_plant_for_waste_that_has_no_other()
    {
        // Ash can only go to the plant next door, oil to either: oil must leave, or 50 t of ash stay without a place.
        var result = Some.Solve(Problem([Demand(Shangcheng, Oil, 50), Demand(Shangcheng, Ash, 50)],
            [Licence("near", Gongshu, 50, Line("T1", null, Oil, Ash)), Licence("far", Lucheng, 50, Line("T1", null, Oil))]));
        Assert.Equal([(Ash, "near"), (Oil, "far")], result.Flows.Select(flow => (flow.WasteCode, flow.Licence)));
        Assert.Equal(100 * Tonne, result.Total.MatchedGrams);
    }

    [Fact]
    public void A_line_s_codes_share_its_cap_and_a_licence_s_lines_its_total()
    {
        var result = Some.Solve(Problem([Demand(Shangcheng, Oil, 100), Demand(Shangcheng, Ash, 100), Demand(Shangcheng, Sludge, 100)],
            [Licence("L", Shangcheng, 150, Line("T1", 80, Oil, Ash), Line("T2", 90, Sludge))]));
        var lines = result.Flows.GroupBy(flow => flow.Line).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Grams));
        Assert.InRange(lines["T1"], 60 * Tonne, 80 * Tonne);
        Assert.InRange(lines["T2"], 70 * Tonne, 90 * Tonne);
        Assert.Equal((150 * Tonne, 150 * Tonne), (result.Total.MatchedGrams, result.Total.UnmetGrams));
    }

    [Fact]
    public void A_code_in_two_lines_fills_both()
    {
        var result = Some.Solve(Problem([Demand(Shangcheng, Oil, 100), Demand(Shangcheng, Ash, 30)], [Licence("L", Shangcheng, 1_000, Line("T1", 60, Oil, Ash), Line("T2", 50, Oil))]));
        Assert.Equal(110 * Tonne, result.Total.MatchedGrams);
        Assert.Equal(50 * Tonne, Assert.Single(result.Flows, flow => flow.Line == "T2").Grams);
    }

    [Fact]
    public void What_is_promised_or_above_the_real_throughput_is_not_there()
    {
        var result = Some.Solve(Problem([Demand(Shangcheng, Oil, 100)], [Licence("L", Shangcheng, 100, Line("T1", null, Oil)) with { ThroughputGrams = 70 * Tonne, PromisedGrams = 20 * Tonne }]));
        Assert.Equal((50 * Tonne, 50 * Tonne), (result.Total.MatchedGrams, Assert.Single(result.Gaps).Grams));
    }

    [Fact]
    public void The_weight_of_leaving_the_city_decides_between_a_long_road_at_home_and_a_short_one_out()
    {
        var roads = RoadTable.Of(new Dictionary<(string, string), int> { [(Shangcheng, Gongshu)] = 90_000, [(Shangcheng, Haishu)] = 50_000, [(Gongshu, Haishu)] = 1, [(Haishu, Gongshu)] = 1, [(Gongshu, Shangcheng)] = 1, [(Haishu, Shangcheng)] = 1 });
        Assert.Equal("out", With(new MatchingOptions(0)));
        Assert.Equal("out", With(new MatchingOptions(79)));
        Assert.Equal("home", With(new MatchingOptions(81)));
        Assert.Equal("home", With(new MatchingOptions(0, 40_001)));

        string With(MatchingOptions options) => Assert.Single(Some.Solve(new MatchingProblem([Demand(Shangcheng, Oil, 1)],
            [Licence("home", Gongshu, 1, Line("T1", null, Oil)), Licence("out", Haishu, 1, Line("T1", null, Oil))], roads, options)).Flows).Licence;
    }

    [Fact]
    public void Tells_cities_codes_and_what_flows_between_them()
    {
        var result = Some.Solve(Problem([Demand(Shangcheng, Oil, 100), Demand(Haishu, Oil, 20), Demand(Haishu, Ash, 7)],
            [Licence("H", Gongshu, 60, Line("T1", null, Oil)), Licence("N", Jiangbei, 90, Line("T1", null, Oil))], new MatchingOptions(100)));
        Assert.Equal([new CityFlow("330100", "330200", 40 * Tonne, 4_000m)], result.CityFlows);
        var hangzhou = Assert.Single(result.Cities, city => city.City == "330100");
        Assert.Equal((100 * Tonne, 60 * Tonne, 40 * Tonne, 0L, 0L), (hangzhou.Figures.DemandGrams, hangzhou.Figures.WithinCityGrams, hangzhou.OutGrams, hangzhou.InGrams, hangzhou.SurplusGrams));
        Assert.Equal((600m + 4_000m, 600m + 8_000m), (hangzhou.Figures.TonneKm, hangzhou.Figures.WeightedTonneKm));
        var ningbo = Assert.Single(result.Cities, city => city.City == "330200");
        Assert.Equal((40 * Tonne, 30 * Tonne, 7 * Tonne), (ningbo.InGrams, ningbo.SurplusGrams, ningbo.Figures.UnmetGrams));
        Assert.Equal([(Ash, 0m, 0L), (Oil, 80m / 120, 30 * Tonne)], result.Codes.Select(code => (code.WasteCode, code.Figures.WithinCityShare!.Value, code.SurplusGrams)));
        Assert.Equal([0L, 30 * Tonne], result.Surpluses.Select(surplus => surplus.Grams));
    }

    [Fact]
    public void A_tonne_of_licence_in_a_gap_is_worth_a_tonne_met_and_elsewhere_the_road_that_it_saves()
    {
        var problem = Problem([Demand(Shangcheng, Oil, 100), Demand(Shangcheng, Ash, 10), Demand(Gongshu, Sludge, 0)], [Licence("far", Lucheng, 500, Line("T1", null, Oil))]);
        var result = Some.Solve(problem);
        Assert.Equal(new CapacityPrice(1, 0), Assert.Single(result.Gaps).OneMoreTonne);
        Assert.Equal(new CapacityPrice(1, -10), result.OneMoreTonne(Gongshu, Ash));
        Assert.Equal(new CapacityPrice(0, 200), result.OneMoreTonne(Shangcheng, Oil));
        Assert.Equal(default, result.OneMoreTonne(Lucheng, Oil));
        Assert.Equal(default, Assert.Single(result.Surpluses).OneMoreTonne);
        Assert.Equal("matching.no-road", Assert.Throws<RuleViolationException>(() => result.OneMoreTonne("330482", Oil)).Code);
    }

    [Fact]
    public void Knows_no_share_of_nothing_and_matches_an_empty_province()
    {
        var result = Some.Solve(Problem([], []));
        Assert.Null(result.Total.MatchedShare);
        Assert.Null(result.Total.WithinCityShare);
        Assert.Empty(result.Flows);
    }

    [Fact]
    public void A_million_tonnes_over_ten_thousand_kilometres_do_not_overflow()
    {
        var roads = RoadTable.Of(new Dictionary<(string, string), int> { [(Shangcheng, Lucheng)] = RoadTable.MetresMax, [(Lucheng, Shangcheng)] = RoadTable.MetresMax });
        var result = Some.Solve(new MatchingProblem([.. new[] { Oil, Ash, Sludge }.Select(code => new MatchingDemand(Shangcheng, code, Mass.GramsMax))],
            [.. new[] { "A", "B" }.Select(name => new MatchingLicence(name, Lucheng, Mass.GramsMax, [new LicenceLine("T1", "D1", [Oil, Ash, Sludge], null)]))],
            roads, new MatchingOptions(MatchingOptions.LeavingCityPercentMax, MatchingOptions.LeavingCityMetresMax)));
        Assert.Equal((2 * Mass.GramsMax, Mass.GramsMax), (result.Total.MatchedGrams, result.Total.UnmetGrams));
        Assert.Equal(2_000_000m * 10_000, result.Total.TonneKm);
        Assert.Equal((2_000_000m * 10_000 * 101) + (2_000_000m * 10_000), result.Total.WeightedTonneKm);
    }

    [Fact]
    public void Stops_when_asked_and_tells_how_far_it_is()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => Matcher.Solve(Some.Random(1), null, stopped.Token));
        var told = new Told();
        var result = Matcher.Solve(Some.Random(2, counties: 20, codes: 40, licences: 20), told, TestContext.Current.CancellationToken);
        Assert.Equal(result.Total.UnmetGrams, told.All[^1].UnmetGrams);
        Assert.Equal(told.All.OrderByDescending(each => each.UnmetGrams), told.All);
    }

    [Fact]
    public void Refuses_what_it_cannot_reckon_with_and_names_it()
    {
        var good = Problem([Demand(Shangcheng, Oil, 1)], [Licence("L", Haishu, 1, Line("T1", null, Oil))]);
        Refused("matching.twice", "demands", good with { Demands = [.. good.Demands, .. good.Demands] });
        Refused("matching.twice", "licences", good with { Licences = [.. good.Licences, .. good.Licences] });
        Refused("matching.value", "demands[0].grams", good with { Demands = [new MatchingDemand(Shangcheng, Oil, -1)] });
        Refused("matching.value", "demands[0].wasteCode", good with { Demands = [new MatchingDemand(Shangcheng, "90024908", 1)] });
        Refused("matching.county", "demands[0].county", good with { Demands = [new MatchingDemand("330000", Oil, 1)] });
        Refused("region.format", "licences[0].county", good with { Licences = [good.Licences[0] with { County = "33" }] });
        Refused("matching.value", "licences[0].promisedGrams", good with { Licences = [good.Licences[0] with { PromisedGrams = -1 }] });
        Refused("waste-code.format", "licences[0].lines.wasteCodes", good with { Licences = [Licence("L", Haishu, 1, Line("T1", null, "HW08"))] });
        Refused("matching.value", "options", good with { Options = new MatchingOptions(-1) });
        Refused("matching.no-road", "roads", good with { Roads = RoadTable.Of(new Dictionary<(string, string), int>()) });

        static void Refused(string code, string field, MatchingProblem problem)
        {
            var refusal = Assert.Throws<RuleViolationException>(() => Some.Solve(problem));
            Assert.Equal((code, field), (refusal.Code, refusal.Field));
            Assert.Matches("[\u4e00-\u9fff]", refusal.Zh);
            Assert.DoesNotMatch("[\u4e00-\u9fff]", refusal.En);
        }
    }

    [Fact]
    public void Estimates_a_road_from_the_counties_centres()
    {
        var roads = RoadTable.FromCentres([Shangcheng, Haishu], 135);
        // Hangzhou and Ningbo lie some 140 km apart as the crow flies.
        Assert.InRange(roads.Metres(Shangcheng, Haishu), 170_000, 200_000);
        Assert.Equal(roads.Metres(Haishu, Shangcheng), roads.Metres(Shangcheng, Haishu));
        Assert.Equal(0, roads.Metres(Haishu, Haishu));
        Assert.Equal("matching.no-centre", Assert.Throws<RuleViolationException>(() => RoadTable.FromCentres(["110101"], 135)).Code);
    }

    private sealed class Told : IProgress<MatchingProgress>
    {
        public List<MatchingProgress> All { get; } = [];

        public void Report(MatchingProgress value) => All.Add(value);
    }
}
