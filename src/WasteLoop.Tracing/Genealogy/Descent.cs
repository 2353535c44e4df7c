using WasteLoop.Kernel;
using WasteLoop.Tracing.Ledger;

namespace WasteLoop.Tracing.Genealogy;

/// <summary>What became of one batch's mass, through all residues.</summary>
/// <remarks>
/// In a residue the batch's grams lie evenly mixed with the others': what the residue as a whole did, the batch's share did in proportion, split
/// with <see cref="MassShares"/> so that no gram is lost on the way. Later re-weighings of the mixture change the share in proportion too.
/// </remarks>
internal sealed class Descent
{
    private readonly Graph graph;

    private Descent(Graph graph) => this.graph = graph;

    /// <summary>The batch's share in each batch reached, in grams as it came in.</summary>
    public Dictionary<string, long> Nodes { get; } = [];

    /// <summary>The generation in which a batch was first reached: 0 the batch itself.</summary>
    public Dictionary<string, int> Levels { get; } = [];

    /// <summary>The share that rests in an account of a batch reached: store, transit, in treatment.</summary>
    public Dictionary<Standing, long> Resting { get; } = [];

    /// <summary>The share that took an edge.</summary>
    public Dictionary<Edge, long> Edges { get; } = [];

    /// <summary>Produced by its own site, or made in a run (received from its parents).</summary>
    public long Produced { get; private set; }

    /// <inheritdoc cref="Produced"/>
    public long Received { get; private set; }

    /// <summary>Found more (positive) or less at re-weighings.</summary>
    public long Variance { get; private set; }

    /// <summary>Lies in residues beyond the depth or number asked for.</summary>
    public long NotFollowed { get; private set; }

    /// <summary>Whether any batch in which it has a part still rests somewhere.</summary>
    private bool open;

    public long InStore { get; private set; }
    public long InTransit { get; private set; }
    public long InTreatment { get; private set; }

    /// <summary>Rests in residues made of it, wherever they are.</summary>
    public long InResidues { get; private set; }

    public long Product { get; private set; }
    public long Emplaced { get; private set; }
    public long Loss { get; private set; }

    /// <summary>Reached a final account.</summary>
    public long Final => Product + Emplaced + Loss;

    /// <summary>All that it became.</summary>
    public long Sum => InStore + InTransit + InTreatment + InResidues + NotFollowed + Final;

    /// <summary>0 when the books close.</summary>
    public long Difference => Produced + Received + Variance - Sum;

    /// <summary>Nothing of it is left anywhere but in final accounts.</summary>
    public bool Closed => Sum > 0 && !open;

    /// <summary>Share in final accounts in percent, two decimals, rounded down: 100 only when closed.</summary>
    public decimal ClosurePercent => Sum <= 0 ? 0 : Closed ? 100 : Math.Min(99.99m, (decimal)((Int128)Final * 10_000 / Sum) / 100);

    /// <summary>Follows a batch through a graph that was read downwards.</summary>
    public static Descent Of(Graph graph, string start)
    {
        var descent = new Descent(graph);
        var wave = new Dictionary<string, long> { [start] = 0 };
        for (var level = 0; wave.Count > 0 && level <= Graph.DepthMax + 1; level++) wave = descent.Follow(wave, level);
        return descent;
    }

    private Dictionary<string, long> Follow(Dictionary<string, long> wave, int level)
    {
        var next = new Dictionary<string, long>();
        foreach (var (label, came) in wave)
        {
            Levels.TryAdd(label, level);
            if (!graph.Holds(label) || level > Graph.DepthMax)
            {
                Nodes[label] = Nodes.GetValueOrDefault(label) + came;
                NotFollowed += came;
                open = true;
                continue;
            }
            var rests = graph.StandingsOf(label).Where(IsRest).ToList();
            var edges = graph.EdgesOf(label);
            long[] weights = [.. rests.Select(rest => rest.Grams), .. edges.Select(edge => edge.Grams)];
            var shares = level == 0 ? Begin(label, weights) : Share(label, came, weights);

            for (var i = 0; i < rests.Count; i++) Rest(rests[i], shares[i], level);
            for (var j = 0; j < edges.Count; j++) Leave(edges[j], shares[rests.Count + j], next);
        }
        return next;
    }

    /// <summary>The batch itself: its balances as they are, so that a hole in the books shows as a difference.</summary>
    private long[] Begin(string label, long[] weights)
    {
        foreach (var source in graph.StandingsOf(label))
            switch (source.Kind)
            {
                case Account.Origin: Produced -= source.Grams; break;
                case Account.Converted when source.Grams < 0: Received -= source.Grams; break;
                case Account.Variance when source.Grams < 0: Variance -= source.Grams; break;
            }
        Nodes[label] = Produced + Received;
        return weights;
    }

    /// <summary>A residue: the share that came, and as much of what the residue gained at re-weighings, in proportion to all that it did.</summary>
    private long[] Share(string label, long came, long[] weights)
    {
        Nodes[label] = Nodes.GetValueOrDefault(label) + came;
        long made = 0, gained = 0;
        foreach (var source in graph.StandingsOf(label).Where(s => s.Grams < 0))
            if (source.Kind is Account.Variance) gained -= source.Grams;
            else if (source.Kind is Account.Origin or Account.Converted) made -= source.Grams;
        var gain = made == 0 ? 0 : (long)((Int128)gained * came / made);
        Variance += gain;
        // Nothing is booked of it: it stays with the books as a difference.
        return weights.Sum() == 0 ? weights : MassShares.Split(came + gain, weights);
    }

    private void Rest(Standing rest, long grams, int level)
    {
        // The mixture as a whole still rests there, even where the share rounds to nothing.
        if (rest.Kind is not (Account.Variance or Account.Origin)) open = true;
        if (grams == 0) return;
        switch (rest.Kind)
        {
            case Account.Variance: Variance -= grams; return;
            case Account.Origin:
                // Taken back by a correction; for the batch itself, Begin has counted it.
                if (level > 0) Produced -= grams;
                return;
        }
        Resting[rest] = Resting.GetValueOrDefault(rest) + grams;
        if (level > 0) InResidues += grams;
        else if (rest.Kind == Account.Store) InStore += grams;
        else if (rest.Kind == Account.Transit) InTransit += grams;
        else InTreatment += grams;
    }

    private void Leave(Edge edge, long grams, Dictionary<string, long> next)
    {
        if (grams == 0) return;
        Edges[edge] = Edges.GetValueOrDefault(edge) + grams;
        switch (edge.Kind)
        {
            case Account.Product: Product += grams; break;
            case Account.Emplaced: Emplaced += grams; break;
            case Account.Loss: Loss += grams; break;
            default: next[edge.Child] = next.GetValueOrDefault(edge.Child) + grams; break;
        }
    }

    // What went into a run is followed by its edges, so those accounts do not count twice.
    private static bool IsRest(Standing standing) =>
        standing.Grams > 0 && standing.Kind is Account.Store or Account.Transit or Account.Treated or Account.Variance or Account.Origin;
}
