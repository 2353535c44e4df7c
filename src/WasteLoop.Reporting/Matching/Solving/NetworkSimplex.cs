namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>The exact minimum-cost flow by the primal network simplex method.</summary>
/// <remarks>
/// A demand's row of lines is priced at one go, some rows a step, going round; the best arc of them enters. The result depends on the network alone:
/// no chance, no clock.
/// </remarks>
internal static class NetworkSimplex
{
    /// <summary>Arcs looked at before the best of them is taken.</summary>
    private const int ArcsAStep = 1_500;
    private const int StepsAReport = 1_024;

    /// <summary>Far above what any problem within <see cref="MatchingProblem"/>'s limits was seen to need.</summary>
    private const long StepsMax = 100_000_000;

    /// <param name="prices">To start from, by index in <see cref="Network.LineList"/>; any will do.</param>
    /// <exception cref="OperationCanceledException">When asked to stop; looked at every <see cref="StepsAReport"/> steps.</exception>
    public static SpanningTree Solve(Network network, long[] prices, IProgress<MatchingProgress>? progress, CancellationToken cancellationToken, out long steps)
    {
        var tree = new SpanningTree(network, FirstFit.Of(network, prices));
        var row = 0;
        for (steps = 0; steps < StepsMax; steps++)
        {
            if (steps % StepsAReport == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new MatchingProgress(steps, tree.UnmetGrams()));
            }
            if (Best(network, tree, ref row) is not { } arc)
            {
                progress?.Report(new MatchingProgress(steps, tree.UnmetGrams()));
                return tree;
            }
            tree.Enter(arc.Low, arc.High, arc.Filled);
        }
        throw new InvalidOperationException("The network simplex did not end.");
    }

    /// <summary>The arc that gains most a gram among the next rows; null when no arc gains.</summary>
    private static (int Low, int High, bool Filled)? Best(Network network, SpanningTree tree, ref int row)
    {
        var (low, high, filled) = (0, 0, false);
        var (best, seen) = (0L, 0);
        for (var rows = network.Root; rows > 0; rows--)
        {
            if (row >= network.Root) row = 0;
            if (row < network.Demands)
            {
                var (gain, head) = BestOfRow(network, tree, row);
                if (gain > best) (best, low, high, filled) = (gain, row, head, false);
                seen += network.LinesFor(row).Length + 1;
            }
            else if (!tree.Holds(row))
            {
                var gain = tree.Price(row) - tree.Price(network.Head(row));
                if (tree.IsFull(row)) gain = -gain;
                if (gain > best) (best, low, high, filled) = (gain, row, network.Head(row), tree.IsFull(row));
                seen++;
            }
            row++;
            if (seen < ArcsAStep) continue;
            if (best > 0) break;
            seen = 0;
        }
        return best > 0 ? (low, high, filled) : null;
    }

    private static (long Gain, int Head) BestOfRow(Network network, SpanningTree tree, int demand)
    {
        var lines = network.LinesFor(demand);
        var places = network.PlacesFor(demand);
        var roads = network.RoadsFrom(demand);
        var prices = tree.Prices;
        var (least, head) = (network.UnmetCost, network.Root);
        for (var i = 0; i < lines.Length; i++)
        {
            var cost = roads[places[i]] + prices[lines[i]];
            if (cost < least) (least, head) = (cost, lines[i]);
        }
        return (tree.Price(demand) - least, head);
    }
}
