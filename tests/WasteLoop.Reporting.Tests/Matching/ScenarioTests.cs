using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Matching.Scenarios;
using static WasteLoop.Reporting.Tests.Matching.Some;

namespace WasteLoop.Reporting.Tests.Matching;

public sealed class ScenarioTests
{
    private static readonly MatchingProblem Base = Problem([Demand(Shangcheng, Oil, 100), Demand(Haishu, Oil, 40), Demand(Haishu, Ash, 10)],
        [Licence("H", Gongshu, 80, Line("T1", null, Oil)), Licence("N", Jiangbei, 60, Line("T1", null, Oil))]);

    [Fact]
    public void Closing_a_plant_leaves_its_waste_to_the_others()
    {
        var change = Compare(new ClosePlant("H"));
        Assert.Equal((-80 * Tonne, 80 * Tonne, 0L), (change.Total.MatchedGrams, change.Total.UnmetGrams, change.Total.DemandGrams));
        var hangzhou = Assert.Single(change.Cities, city => city.Name == "330100");
        Assert.Equal(-0.8m, hangzhou.WithinCityShare);
        Assert.Equal(-80 * Tonne, hangzhou.WithinCityGrams);
        // Nothing is left to do in Hangzhou but to go out with 20 t as before.
        Assert.Equal(-800m, change.Total.TonneKm);
    }

    [Fact]
    public void A_new_line_takes_what_none_took()
    {
        var change = Compare(new AddLine("N", Line("T2", 6, Ash), 4 * Tonne));
        Assert.Equal(4 * Tonne, change.Total.MatchedGrams);
        // A tonne of ash from next door drives less than one of oil from Hangzhou.
        Assert.Equal((6 * Tonne, -2 * Tonne), (change.Codes[0].MatchedGrams, change.Codes[1].MatchedGrams));
    }

    [Fact]
    public void Demand_is_raised_where_and_of_what_is_said()
    {
        Assert.Equal([110, 44, 11], Grams(new RaiseDemand(null, null, 110)));
        Assert.Equal([100, 80, 20], Grams(new RaiseDemand("330200", null, 200)));
        Assert.Equal([50, 20, 10], Grams(new RaiseDemand("330000", Oil, 50)));
        Assert.Equal([100, 40, 0], Grams(new RaiseDemand(Haishu, "HW18", 0)));

        long[] Grams(RaiseDemand edit) => [.. Scenario.Apply(Base, [edit]).Demands.Select(demand => demand.Grams / Tonne)];
    }

    [Fact]
    public void A_raised_demand_is_rounded_to_the_gram() =>
        Assert.Equal([2L, 1L], Scenario.Apply(Problem([new MatchingDemand(Haishu, Oil, 3), new MatchingDemand(Haishu, Ash, 2)], []), [new RaiseDemand(null, null, 50)]).Demands.Select(demand => demand.Grams));

    [Fact]
    public void A_changed_total_binds_and_the_edits_follow_each_other()
    {
        Assert.Equal(10 * Tonne, Compare(new ChangeTotal("H", 90 * Tonne)).Total.WithinCityGrams);
        Assert.Equal(-140 * Tonne, Compare(new ChangeTotal("H", 0), new ClosePlant("N")).Total.MatchedGrams);
    }

    [Fact]
    public void The_base_stays_as_it_is()
    {
        Scenario.Apply(Base, [new ClosePlant("H"), new RaiseDemand(null, null, 300), new ChangeTotal("N", 1)]);
        Assert.Equal((2, 100 * Tonne, 60 * Tonne), (Base.Licences.Count, Base.Demands[0].Grams, Base.Licences[1].TotalGrams));
    }

    [Fact]
    public void Refuses_an_edit_of_what_is_not_there_and_names_the_edit()
    {
        Refused("matching.licence", "edits[1].licence", new ClosePlant("H"), new ChangeTotal("H", 1));
        Refused("matching.twice", "edits[0].line", new AddLine("H", Line("T1", null, Ash), 0));
        Refused("mass.range", "edits[0].moreGrams", new AddLine("H", Line("T9", null, Ash), -1));
        Refused("matching.value", "edits[0].percent", new RaiseDemand(null, null, -1));
        Refused("waste-code.format", "edits[0].waste", new RaiseDemand(null, "oil", 100));
        Refused("region.format", "edits[0].region", new RaiseDemand("33", null, 100));

        static void Refused(string code, string field, params ScenarioEdit[] edits)
        {
            var refusal = Assert.Throws<RuleViolationException>(() => Scenario.Apply(Base, edits));
            Assert.Equal((code, field), (refusal.Code, refusal.Field));
        }
    }

    [Fact]
    public void Edits_can_be_kept_as_json()
    {
        ScenarioEdit[] edits = [new ClosePlant("H"), new AddLine("N", Line("T2", 6, Ash), 4), new RaiseDemand("330100", "HW08", 120), new ChangeTotal("N", 1)];
        var json = JsonSerializer.Serialize(edits, JsonSerializerOptions.Web);
        Assert.Contains("\"edit\":\"raise-demand\"", json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ScenarioEdit[]>(json, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
    }

    [Fact]
    public void Real_flows_are_measured_as_the_best_ones_are()
    {
        // Hangzhou's oil went to Ningbo and Ningbo's to Hangzhou.
        var compared = Some.Compare(Base with { Options = new MatchingOptions(100) }, [new RealFlow(Shangcheng, Oil, "N", 30 * Tonne), new RealFlow(Haishu, Oil, "H", 30 * Tonne)]);
        Assert.Equal((6_000m, 12_000m, 0L), (compared.Real.TonneKm, compared.Real.WeightedTonneKm, compared.Real.WithinCityGrams));
        Assert.Equal((600m, 600m, 60 * Tonne), (compared.Best.TonneKm, compared.Best.WeightedTonneKm, compared.Best.WithinCityGrams));
        Assert.Equal((5_400m, 11_400m), (compared.TonneKmToSave, compared.WeightedTonneKmToSave));
    }

    [Fact]
    public void Real_flows_beside_the_licence_or_above_it_are_told()
    {
        var compared = Some.Compare(Base, [new RealFlow(Haishu, Ash, "N", 5 * Tonne), new RealFlow(Haishu, Oil, "N", 70 * Tonne)]);
        Assert.Equal((5 * Tonne, 15 * Tonne), (compared.BesidesLicenceGrams, compared.OverOpenGrams));
        Assert.Equal("matching.licence", Assert.Throws<RuleViolationException>(() => Some.Compare(Base, [new RealFlow(Haishu, Oil, "X", 1)])).Code);
    }

    [Fact]
    public void Real_flows_within_every_limit_are_never_better_than_the_best() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        // A feasible, usually poor, plan: the best one for other roads.
        var problem = Some.Random(seed);
        var other = Some.Solve(problem with { Roads = Some.Random(seed + 1).Roads });
        var compared = Some.Compare(problem, [.. other.Flows.Select(flow => new RealFlow(flow.County, flow.WasteCode, flow.Licence, flow.Grams))]);
        Assert.Equal((0L, 0L, 0L), (compared.Best.UnmetGrams, compared.BesidesLicenceGrams, compared.OverOpenGrams));
        Assert.True(compared.WeightedTonneKmToSave >= 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static ScenarioComparison Compare(params ScenarioEdit[] edits) => ScenarioComparison.Of(Some.Solve(Base), Some.Solve(Scenario.Apply(Base, edits)));
}
