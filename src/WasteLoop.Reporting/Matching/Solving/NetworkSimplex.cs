namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>The exact minimum-cost flow by the primal network simplex method.</summary>
/// <remarks>
/// Demands are priced row by row, going round: a row is the lines and licences that take the code, and its best arc is kept if it gains. From the arcs kept
/// the best enters, again and again, before the next rows are looked at. The result depends on the network alone: no chance, no clock.
/// </remarks>
internal sealed class NetworkSimplex
{
    /// <summary>Arcs looked at before those that gain are used.</summary>
    private const int ArcsALook = 20_000;
    private const int KeptMax = 500;

    /// <summary>So often one of the kept enters before others are looked for.</summary>
    private const int StepsALook = 100;
    private const int StepsAReport = 1_024;

    /// <summary>Far above what any problem within <see cref="MatchingProblem"/>'s limits was seen to need.</summary>
    private const long StepsMax = 100_000_000;

    private readonly Network network;
    private readonly SpanningTree tree;
    private readonly (int Low, int High)[] kept = new (int, int)[KeptMax];
    private int count;
    private int row;
    private int stepsOfLook;

    private NetworkSimplex(Network network, SpanningTree tree) => (this.network, this.tree) = (network, tree);

    /// <param name="prices">To start from, by line and licence in the order of their nodes; any will do.</param>
    /// <exception cref="OperationCanceledException">When asked to stop; looked at every <see cref="StepsAReport"/> steps.</exception>
    public static SpanningTree Solve(Network network, long[] prices, IProgress<MatchingProgress>? progress, CancellationToken cancellationToken, out long steps)
    {
        var tree = new SpanningTree(network, FirstFit.Of(network, prices));
        var search = new NetworkSimplex(network, tree);
        for (steps = 0; steps < StepsMax; steps++)
        {
            if (steps % StepsAReport == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new MatchingProgress(steps, tree.UnmetGrams()));
            }
            if (search.Next() is not { } arc)
            {
                progress?.Report(new MatchingProgress(steps, tree.UnmetGrams()));
                return tree;
            }
            tree.Enter(arc.Low, arc.High, filled: arc.Low >= network.Demands && tree.IsFull(arc.Low));
        }
        throw new InvalidOperationException("The network simplex did not end.");
    }

    /// <summary>The arc that gains most a gram among those kept; null when no arc at all gains.</summary>
    private (int Low, int High)? Next()
    {
        if (stepsOfLook++ < StepsALook && Best() is { } arc) return arc;
        stepsOfLook = 1;
        Look();
        return Best();
    }

    /// <summary>Goes on round the rows and keeps what gains, until there is enough or nothing was found all the way round.</summary>
    private void Look()
    {
        count = 0;
        for (var (rows, seen) = (network.Root, 0); rows > 0 && count < KeptMax && (count == 0 || seen < ArcsALook); rows--, row++)
        {
            if (row == network.Root) row = 0;
            var head = row < network.Demands ? Cheapest(row) : network.Head(row);
            if (Gain(row, head) > 0) kept[count++] = (row, head);
            seen += row < network.Demands ? network.TakersOf(row).Length + 1 : 1;
        }
    }

    /// <summary>The best of those kept; what gains no more is kept no longer.</summary>
    private (int Low, int High)? Best()
    {
        var (best, gain, left) = (default((int, int)?), 0L, 0);
        for (var i = 0; i < count; i++)
        {
            var arc = kept[i];
            var gains = Gain(arc.Low, arc.High);
            if (gains <= 0) continue;
            kept[left++] = arc;
            if (gains > gain) (best, gain) = (arc, gains);
        }
        count = left;
        return best;
    }

    private long Gain(int low, int high)
    {
        if (low < network.Demands) return tree.Price(low) - tree.Price(high) - network.Cost(low, high);
        if (tree.Holds(low)) return 0;
        var gain = tree.Price(low) - tree.Price(high);
        return tree.IsFull(low) ? -gain : gain;
    }

    /// <summary>Where a gram of the demand costs least.</summary>
    private int Cheapest(int demand)
    {
        var roads = network.RoadsFrom(demand);
        var prices = tree.Prices;
        var (least, head) = (network.UnmetCost, network.Root);
        foreach (var taker in network.TakersOf(demand))
        {
            var cost = roads[taker.Place] + prices[taker.Node];
            if (cost < least) (least, head) = (cost, taker.Node);
        }
        return head;
    }
}
