namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>Where the network simplex starts: each demand, in order, wholly on the line that has room and costs least with its price.</summary>
/// <remarks>No limit is used up to its last gram, as <see cref="SpanningTree"/> wants it.</remarks>
internal static class FirstFit
{
    /// <param name="prices">Guesses, by index in <see cref="Network.LineList"/>.</param>
    public static int[] Of(Network network, long[] prices)
    {
        var room = new long[network.Nodes];
        for (var node = network.Demands; node < network.Root; node++) room[node] = network.Cap(node);
        var start = new int[network.Demands];
        for (var demand = 0; demand < network.Demands; demand++)
        {
            var grams = network.Grams[demand];
            var lines = network.LinesFor(demand);
            var places = network.PlacesFor(demand);
            var roads = network.RoadsFrom(demand);
            var (best, bestCost) = (network.Root, network.UnmetCost);
            for (var i = 0; i < lines.Length; i++)
            {
                var cost = roads[places[i]] + prices[lines[i] - network.Demands];
                if (cost < bestCost && room[lines[i]] > grams && room[network.Head(lines[i])] > grams) (best, bestCost) = (lines[i], cost);
            }
            start[demand] = best;
            if (best == network.Root) continue;
            room[best] -= grams;
            room[network.Head(best)] -= grams;
        }
        return start;
    }
}
