using FsCheck;
using FsCheck.Fluent;
using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Matching.Solving;

namespace WasteLoop.Reporting.Tests.Matching;

/// <summary>What holds of every problem; a failing seed is printed.</summary>
public sealed class OptimumTests
{
    private const long Tonne = Some.Tonne;
    private static readonly Config Hundred = Config.QuickThrowOnFailure.WithMaxTest(100);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();

    [Fact]
    public void Equals_the_optimum_of_an_independent_solver() => Prop.ForAll(Seeds, seed => EqualsIndependent(Some.Random(seed))).Check(Hundred);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Equals_it_on_a_hundred_codes_and_licences_too(int seed) => EqualsIndependent(Some.Random(seed, 1_003, counties: 40, codes: 100, licences: 100));

    [Fact]
    public void Keeps_every_limit_and_loses_no_gram() => Prop.ForAll(Seeds, seed =>
    {
        var problem = Some.Random(seed);
        var result = Some.Solve(problem);
        var licences = problem.Licences.ToDictionary(licence => licence.Licence);
        Assert.All(result.Flows, flow =>
        {
            Assert.True(flow.Grams > 0);
            Assert.Contains(flow.WasteCode, licences[flow.Licence].Lines.Single(line => line.Line == flow.Line).WasteCodes);
        });
        foreach (var demand in problem.Demands)
            Assert.Equal(demand.Grams, Of(flow => (flow.County, flow.WasteCode) == (demand.County, demand.WasteCode)) + result.Gaps.Where(gap => (gap.County, gap.WasteCode) == (demand.County, demand.WasteCode)).Sum(gap => gap.Grams));
        foreach (var licence in problem.Licences)
        {
            var open = Math.Max(0, Math.Min(licence.TotalGrams, licence.ThroughputGrams ?? long.MaxValue) - licence.PromisedGrams);
            var surplus = result.Surpluses.Single(each => each.Licence == licence.Licence);
            Assert.InRange(surplus.Grams, 0, open);
            Assert.Equal(open, Of(flow => flow.Licence == licence.Licence) + surplus.Grams);
            foreach (var line in licence.Lines)
                Assert.InRange(Of(flow => flow.Licence == licence.Licence && flow.Line == line.Line), 0, line.CapGrams ?? long.MaxValue);
        }
        Assert.Equal(result.Total.DemandGrams, result.Codes.Sum(code => code.Figures.DemandGrams));
        Assert.Equal(result.Total.MatchedGrams, result.Cities.Sum(city => city.Figures.MatchedGrams));
        Assert.Equal(result.Total.TonneKm, result.Codes.Sum(code => code.Figures.TonneKm));
        Assert.Equal(result.CityFlows.Sum(flow => flow.Grams), result.Cities.Sum(city => city.InGrams));

        long Of(Func<MatchedFlow, bool> which) => result.Flows.Where(which).Sum(flow => flow.Grams);
    }).Check(Hundred);

    [Fact]
    public void Its_prices_prove_the_optimum() => Prop.ForAll(Seeds, seed =>
    {
        var problem = Some.Random(seed);
        var network = new Network(problem);
        var tree = NetworkSimplex.Solve(network, CityPrices.Of(problem, network, CancellationToken.None), null, CancellationToken.None, out _);
        // Complementary slackness: no arc gains, one with waste on it and room for more costs exactly the difference of the prices.
        for (var demand = 0; demand < network.Demands; demand++)
        {
            foreach (var taker in network.TakersOf(demand)) Assert.True(Reduced(demand, taker.Node) >= 0);
            Assert.True(Reduced(demand, network.Root) >= 0);
        }
        for (var node = 0; node < network.Root; node++)
            if (tree.FlowToParent(node) > 0 && Math.Min(node, tree.Parent(node)) < network.Demands) Assert.Equal(0, Reduced(Math.Min(node, tree.Parent(node)), Math.Max(node, tree.Parent(node))));
        for (var node = network.Demands; node < network.Root; node++)
        {
            if (tree.FlowOut(node) < network.Cap(node)) Assert.True(Reduced(node, network.Head(node)) >= 0);
            if (tree.FlowOut(node) > 0) Assert.True(Reduced(node, network.Head(node)) <= 0);
        }

        long Reduced(int low, int high) => network.Cost(low, high) + tree.Price(high) - tree.Price(low);
    }).Check(Hundred);

    [Fact]
    public void More_capacity_is_never_worse() => Prop.ForAll(Seeds, seed =>
    {
        var problem = Some.Random(seed);
        var at = seed % problem.Licences.Count;
        var more = problem with { Licences = [.. problem.Licences.Select((licence, index) => index == at ? licence with { TotalGrams = licence.TotalGrams + 500 } : licence)] };
        Assert.True(Better(Some.Solve(more).Total, Some.Solve(problem).Total) >= 0);
    }).Check(Hundred);

    [Fact]
    public void The_order_in_which_a_problem_is_told_changes_nothing() => Prop.ForAll(Seeds, seed =>
    {
        var problem = Some.Random(seed);
        var random = new Random(seed);
        var shuffled = problem with
        {
            Demands = [.. problem.Demands.OrderBy(_ => random.Next())],
            Licences = [.. problem.Licences.OrderBy(_ => random.Next()).Select(licence => licence with { Lines = [.. licence.Lines.OrderBy(_ => random.Next()).Select(line => line with { WasteCodes = [.. line.WasteCodes.Reverse()] })] })],
        };
        var (one, other) = (Some.Solve(problem), Some.Solve(shuffled));
        Assert.Equal(one.Flows, other.Flows);
        Assert.Equal(one.Gaps, other.Gaps);
        Assert.Equal(one.Cities, other.Cities);
        Assert.Equal(one.Surpluses.Select(surplus => (surplus.Licence, surplus.Grams, surplus.OneMoreTonne)), other.Surpluses.Select(surplus => (surplus.Licence, surplus.Grams, surplus.OneMoreTonne)));
    }).Check(Hundred);

    // Where every amount is a whole number of tonnes, so is every point at which the best objective bends: a price holds for the whole next tonne.
    [Fact]
    public void A_shadow_price_is_what_solving_again_with_one_tonne_more_brings() => Prop.ForAll(Seeds, seed =>
    {
        var problem = Some.Random(seed, Tonne);
        var result = Some.Solve(problem);
        foreach (var gap in result.Gaps.Take(3)) Assert.Equal(gap.OneMoreTonne, New(gap.County, gap.WasteCode));
        foreach (var demand in problem.Demands.Where((_, index) => index % 5 == seed % 5).Take(6)) Assert.Equal(result.OneMoreTonne(demand.County, demand.WasteCode), New(demand.County, demand.WasteCode));
        for (var at = 0; at < problem.Licences.Count; at++)
        {
            var licence = problem.Licences[at];
            // A licence that is promised beyond its total, or bound by its throughput, has nothing to give from the next tonne of its total alone.
            var open = licence with { TotalGrams = licence.OpenGrams + Tonne, ThroughputGrams = null, PromisedGrams = 0 };
            var more = Some.Solve(problem with { Licences = [.. problem.Licences.Select((each, index) => index == at ? open : each)] });
            Assert.Equal(result.Surpluses.Single(surplus => surplus.Licence == licence.Licence).OneMoreTonne, Gained(more));
        }

        CapacityPrice New(string county, string code) => Gained(Some.Solve(problem with { Licences = [.. problem.Licences, new MatchingLicence("new", county, Tonne, [new LicenceLine("T1", "D10", [code], null)])] }));

        CapacityPrice Gained(MatchingResult more) => new((int)((result.Total.UnmetGrams - more.Total.UnmetGrams) / Tonne), result.Total.WeightedTonneKm - more.Total.WeightedTonneKm);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static void EqualsIndependent(MatchingProblem problem)
    {
        var total = Some.Solve(problem).Total;
        using var independent = new Independent(problem);
        Assert.Equal(independent.Solve(), (total.UnmetGrams, total.WeightedTonneKm));
    }

    private static int Better(MatchFigures one, MatchFigures other) =>
        one.UnmetGrams != other.UnmetGrams ? other.UnmetGrams.CompareTo(one.UnmetGrams) : other.WeightedTonneKm.CompareTo(one.WeightedTonneKm);
}
