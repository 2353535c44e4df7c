namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>Prices of lines and licences to start from: those of a smaller problem, where a city's waste of a code is all made in the county that makes most of it.</summary>
/// <remarks>They are near enough that a province then needs a fraction of the steps; the optimum does not depend on them.</remarks>
internal static class CityPrices
{
    /// <summary>By line and licence, in the order of their nodes.</summary>
    public static long[] Of(MatchingProblem problem, Network network, CancellationToken cancellationToken)
    {
        var cities = new Network(problem with
        {
            Demands = [.. problem.Demands.GroupBy(demand => (Cities.Of(demand.County), demand.WasteCode)).Select(group =>
                group.OrderByDescending(demand => demand.Grams).ThenBy(demand => demand.County, StringComparer.Ordinal).First() with { Grams = group.Sum(demand => demand.Grams) })],
        });
        var tree = NetworkSimplex.Solve(cities, new long[cities.Lines + cities.Licences], null, cancellationToken, out _);
        // What others without a place want is priced by the cost of unmet, which is another one here.
        return [.. Enumerable.Range(cities.Demands, cities.Lines + cities.Licences).Select(node => tree.Price(node)).Select(price =>
            price > cities.UnmetCost / 2 ? price + network.UnmetCost - cities.UnmetCost : price)];
    }
}
