using Microsoft.EntityFrameworkCore;
using WasteLoop.Tracing.Ledger;

namespace WasteLoop.Tracing.Genealogy;

/// <summary>The batches that can be reached from some batches, with their balances and edges: read level by level, a few queries each.</summary>
internal sealed class Graph
{
    /// <summary>Generations that are followed unless less is asked.</summary>
    public const int DepthMax = 50;

    /// <summary>Batches that are read at most; an answer says when it was cut there.</summary>
    public const int NodesMax = 10_000;

    private readonly Dictionary<string, IReadOnlyList<Standing>> standings = [];
    private readonly Dictionary<string, IReadOnlyList<Edge>> edges = [];

    /// <summary>Whether depth or number of nodes cut something off.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Whether the batch was read.</summary>
    public bool Holds(string label) => standings.ContainsKey(label);

    /// <summary>The batch's balances that are not 0 (upwards those below 0), in a fixed order.</summary>
    public IReadOnlyList<Standing> StandingsOf(string label) => standings.GetValueOrDefault(label, []);

    /// <summary>The batch's edges in the graph's direction, in a fixed order.</summary>
    public IReadOnlyList<Edge> EdgesOf(string label) => edges.GetValueOrDefault(label, []);

    /// <summary>Where batches went.</summary>
    public static Task<Graph> Down(TracingDb db, IReadOnlyCollection<string> starts, AsOf asOf, int depthMax, int nodesMax, CancellationToken cancellationToken) =>
        Read(db, starts, asOf, depthMax, nodesMax, (all, chunk) => all.Where(e => chunk.Contains(e.Parent)), e => e.Parent, e => e.Child, sourcesOnly: false, cancellationToken);

    /// <summary>Where batches came from.</summary>
    public static Task<Graph> Up(TracingDb db, IReadOnlyCollection<string> starts, AsOf asOf, int depthMax, int nodesMax, CancellationToken cancellationToken) =>
        Read(db, starts, asOf, depthMax, nodesMax, (all, chunk) => all.Where(e => chunk.Contains(e.Child)), e => e.Child, e => e.Parent, sourcesOnly: true, cancellationToken);

    private static async Task<Graph> Read(
        TracingDb db, IReadOnlyCollection<string> starts, AsOf asOf, int depthMax, int nodesMax,
        Func<IQueryable<Edge>, string[], IQueryable<Edge>> from, Func<Edge, string> near, Func<Edge, string> far, bool sourcesOnly, CancellationToken cancellationToken)
    {
        var graph = new Graph();
        IReadOnlyList<string> level = starts.ToList();
        var all = asOf.Before is { } before ? db.Edges.AsNoTracking().Where(e => e.At < before) : db.Edges.AsNoTracking();
        for (var depth = 0; level.Count > 0; depth++)
        {
            var room = nodesMax - graph.standings.Count;
            if (depth > depthMax || room <= 0)
            {
                graph.Truncated = true;
                return graph;
            }
            if (level.Count > room)
            {
                graph.Truncated = true;
                level = level.Take(room).ToList();
            }
            var books = await Legs.Standings(db, level, asOf, sourcesOnly, cancellationToken);
            var found = new List<Edge>();
            foreach (var chunk in level.Chunk(TracingDb.LabelsPerQuery)) found.AddRange(await from(all, chunk).ToListAsync(cancellationToken));
            var byNear = found.OrderBy(e => e.Run, StringComparer.Ordinal).ThenBy(e => e.Output).ThenBy(e => e.Parent, StringComparer.Ordinal).ToLookup(near);
            foreach (var label in level)
            {
                graph.standings[label] = books[label].ToList();
                graph.edges[label] = byNear[label].ToList();
            }
            level = found.Select(far).Where(label => label.Length > 0 && !graph.Holds(label)).Distinct().Order(StringComparer.Ordinal).ToList();
        }
        return graph;
    }
}
