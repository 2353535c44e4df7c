namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>What the best matching would cost less if a node's next gram cost nothing: by demand, with a gram less of it; by licence, with a gram more room.</summary>
/// <remarks>
/// A price of the tree is one of many at a degenerate optimum. This is the one-sided derivative itself: minus the shortest way from the root to the node
/// in the network of what could be moved. The tree's prices make every length there at least 0 (Dijkstra).
/// </remarks>
internal static class Savings
{
    /// <summary>Cost a gram, by node.</summary>
    public static long[] Of(Network network, SpanningTree tree)
    {
        var lengths = new long[network.Nodes];
        Array.Fill(lengths, long.MaxValue);
        var demandsOn = DemandsOn(network, tree);
        var linesOf = Enumerable.Range(network.Demands, network.Lines).ToLookup(network.Head);
        var open = new PriorityQueue<int, long>();
        Reach(network.Root, 0);
        while (open.TryDequeue(out var node, out var length))
        {
            if (length > lengths[node]) continue;
            if (node == network.Root)
            {
                for (var licence = network.FirstLicence; licence < network.Root; licence++)
                    if (tree.FlowOut(licence) > 0) Reach(licence, length + tree.Price(licence));
                foreach (var demand in demandsOn[node]) Reach(demand, length);
            }
            else if (node >= network.Demands)
            {
                foreach (var line in linesOf[node])
                    if (tree.FlowOut(line) > 0) Reach(line, length + tree.Price(line) - tree.Price(node));
                if (node < network.FirstLicence && tree.FlowOut(node) < network.Cap(node)) Reach(network.Head(node), length + tree.Price(network.Head(node)) - tree.Price(node));
                foreach (var demand in demandsOn[node]) Reach(demand, length);
            }
            else
            {
                var roads = network.RoadsFrom(node);
                var price = tree.Price(node);
                foreach (var taker in network.TakersOf(node)) Reach(taker.Node, length + roads[taker.Place] + tree.Prices[taker.Node] - price);
            }
        }
        var savings = new long[network.Nodes];
        for (var node = 0; node < network.Root; node++) savings[node] = lengths[node] == long.MaxValue ? 0 : tree.Price(node) - lengths[node];
        return savings;

        void Reach(int node, long length)
        {
            if (length >= lengths[node]) return;
            lengths[node] = length;
            open.Enqueue(node, length);
        }
    }

    // Only arcs of the tree carry waste from a demand, so the way back along them costs nothing by the tree's prices.
    private static ILookup<int, int> DemandsOn(Network network, SpanningTree tree) =>
        Enumerable.Range(0, network.Root).Where(node => tree.FlowToParent(node) > 0)
            .Select(node => node < network.Demands ? (Demand: node, On: tree.Parent(node)) : (Demand: tree.Parent(node), On: node))
            .Where(pair => pair.Demand < network.Demands).ToLookup(pair => pair.On, pair => pair.Demand);
}
