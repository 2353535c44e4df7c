namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>Where the network simplex starts: each demand wholly on the line or licence that has room and costs least with its price.</summary>
/// <remarks>No limit is used up to its last gram, as <see cref="SpanningTree"/> wants it. The small ones come first: then those that find no room are few.</remarks>
internal static class FirstFit
{
    /// <param name="prices">Guesses, by line and licence in the order of their nodes.</param>
    public static int[] Of(Network network, long[] prices)
    {
        var room = new long[network.Nodes];
        for (var node = network.Demands; node < network.Root; node++) room[node] = network.Cap(node);
        room[network.Root] = long.MaxValue;
        var start = new int[network.Demands];
        foreach (var demand in Enumerable.Range(0, network.Demands).OrderBy(demand => network.Grams[demand]))
        {
            var grams = network.Grams[demand];
            var roads = network.RoadsFrom(demand);
            var (best, bestCost) = (network.Root, network.UnmetCost);
            foreach (var taker in network.TakersOf(demand))
            {
                var cost = roads[taker.Place] + prices[taker.Node - network.Demands];
                if (cost < bestCost && room[taker.Node] > grams && room[network.Head(taker.Node)] > grams) (best, bestCost) = (taker.Node, cost);
            }
            start[demand] = best;
            for (var node = best; node != network.Root; node = network.Head(node)) room[node] -= grams;
        }
        return start;
    }
}
