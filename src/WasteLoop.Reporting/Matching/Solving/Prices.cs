using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>What more capacity would bring, from the savings of an optimum.</summary>
internal sealed class Prices(Network network, SpanningTree tree)
{
    private readonly long[] savings = Savings.Of(network, tree);
    private readonly ILookup<string, int> demandsOf = Enumerable.Range(0, network.Demands).ToLookup(demand => network.DemandList[demand].WasteCode);

    /// <summary>A new place for any of the codes.</summary>
    public CapacityPrice Of(string county, IReadOnlyList<string> codes)
    {
        var place = network.PlaceOf(county) ?? throw new RuleViolationException("matching.no-road", $"匹配中没有区县 {county}。", $"The county {county} is not in the matching.", "county", kind: Refusal.Invalid);
        var best = 0L;
        foreach (var code in codes)
            foreach (var demand in demandsOf[code]) best = Math.Max(best, savings[demand] - network.RoadsFrom(demand)[place]);
        return Told(best);
    }

    /// <summary>A higher total of a licence that is in the network.</summary>
    public CapacityPrice OfLicence(int node) => tree.FlowOut(node) < network.Cap(node) ? default : Told(Math.Max(0, savings[node]));

    /// <summary>A higher total of a licence that has nothing open.</summary>
    public CapacityPrice OfClosed(MatchingLicence licence) => Of(licence.County, [.. licence.Lines.Where(line => line.CapGrams is not 0).SelectMany(line => line.WasteCodes).Distinct()]);

    // A saving is grams met (0 or 1) × the cost of unmet, and a rest that is less than half of it.
    private CapacityPrice Told(long saving)
    {
        var met = (saving + (network.UnmetCost / 2)) / network.UnmetCost;
        return new CapacityPrice((int)met, Work.WeightedKm(saving - (met * network.UnmetCost)));
    }
}
