namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>Where the network simplex starts: each demand, in order, wholly on the nearest line that has room.</summary>
/// <remarks>No limit is used up to its last gram, as <see cref="SpanningTree"/> wants it.</remarks>
internal static class FirstFit
{
    public static int[] Of(Network network)
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
            var (best, bestCost) = (network.Root, long.MaxValue);
            for (var i = 0; i < lines.Length; i++)
                if (roads[places[i]] < bestCost && room[lines[i]] > grams && room[network.Head(lines[i])] > grams) (best, bestCost) = (lines[i], roads[places[i]]);
            start[demand] = best;
            if (best == network.Root) continue;
            room[best] -= grams;
            room[network.Head(best)] -= grams;
        }
        return start;
    }
}
