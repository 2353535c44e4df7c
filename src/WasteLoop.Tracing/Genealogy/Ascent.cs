using WasteLoop.Kernel;
using WasteLoop.Tracing.Ledger;

namespace WasteLoop.Tracing.Genealogy;

/// <summary>What one batch's mass came from, through all residues.</summary>
/// <remarks>A residue holds grams of each of its parents exactly; what a part of it came from is in proportion to what the whole came from.</remarks>
internal sealed class Ascent
{
    private readonly Graph graph;

    private Ascent(Graph graph) => this.graph = graph;

    /// <summary>The grams of each batch reached that are in the batch asked for.</summary>
    public Dictionary<string, long> Nodes { get; } = [];

    /// <summary>The generation in which a batch was first reached: 0 the batch itself.</summary>
    public Dictionary<string, int> Levels { get; } = [];

    /// <summary>The grams that took an edge.</summary>
    public Dictionary<Edge, long> Edges { get; } = [];

    /// <summary>All of the batch's mass that the books brought in.</summary>
    public long Mass { get; private set; }

    /// <summary>Declared as produced by the sites where it began.</summary>
    public long Generated { get; private set; }

    /// <summary>Found more at re-weighings on the way.</summary>
    public long Gained { get; private set; }

    /// <summary>Lies beyond the depth or number asked for.</summary>
    public long NotFollowed { get; private set; }

    /// <summary>0 when the books close.</summary>
    public long Difference => Mass - Generated - Gained - NotFollowed;

    /// <summary>Follows a batch through a graph that was read upwards.</summary>
    public static Ascent Of(Graph graph, string start)
    {
        var ascent = new Ascent(graph);
        var wave = new Dictionary<string, long> { [start] = 0 };
        for (var level = 0; wave.Count > 0 && level <= Graph.DepthMax + 1; level++) wave = ascent.Follow(wave, level);
        return ascent;
    }

    private Dictionary<string, long> Follow(Dictionary<string, long> wave, int level)
    {
        var next = new Dictionary<string, long>();
        foreach (var (label, went) in wave)
        {
            Levels.TryAdd(label, level);
            if (!graph.Holds(label) || level > Graph.DepthMax)
            {
                Nodes[label] = Nodes.GetValueOrDefault(label) + went;
                NotFollowed += went;
                continue;
            }
            var standings = graph.StandingsOf(label);
            var generated = -standings.Where(s => s.Kind == Account.Origin && s.Grams < 0).Sum(s => s.Grams);
            var gained = -standings.Where(s => s.Kind == Account.Variance && s.Grams < 0).Sum(s => s.Grams);
            var edges = graph.EdgesOf(label);
            long[] weights = [generated, gained, .. edges.Select(edge => edge.Grams)];
            if (level == 0) Mass = generated + gained - standings.Where(s => s.Kind == Account.Converted && s.Grams < 0).Sum(s => s.Grams);
            var shares = level == 0 || weights.Sum() == 0 ? weights : MassShares.Split(went, weights);

            Nodes[label] = Nodes.GetValueOrDefault(label) + (level == 0 ? Mass : went);
            Generated += shares[0];
            Gained += shares[1];
            for (var j = 0; j < edges.Count; j++)
            {
                var grams = shares[j + 2];
                if (grams == 0) continue;
                Edges[edges[j]] = Edges.GetValueOrDefault(edges[j]) + grams;
                next[edges[j].Parent] = next.GetValueOrDefault(edges[j].Parent) + grams;
            }
        }
        return next;
    }
}
