using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Sight;
using WasteLoop.Tracing.Timeline;

namespace WasteLoop.Tracing.Genealogy;

/// <summary>A batch or a final output in a trace.</summary>
/// <param name="Id">The label code; run#output for a final output; hidden-1, hidden-2 … where the batch is not the caller's.</param>
/// <param name="Kind">generated, residue, product, emplaced or loss.</param>
/// <param name="Redacted">The batch is others': its label, what it is and its papers are not told.</param>
/// <param name="Name">The waste's name, or the output's.</param>
/// <param name="Account">The final account; null for a batch.</param>
/// <param name="Site">Where it was made; for a redacted batch the site of the run that joins it to the trace.</param>
/// <param name="MassKg">The share of the batch asked for (forward), or what of it is in the batch asked for (backward).</param>
/// <param name="Level">Generations from the batch asked for.</param>
/// <param name="Followed">False where depth or number of nodes ended the trace.</param>
/// <param name="Holdings">Where the share rests now (forward only).</param>
/// <param name="Manifests">The manifests that it travelled on.</param>
public sealed record TraceNode(
    string Id, string Kind, string? Label, bool Redacted, string? Name, string? WasteCode, string? Account, string? Site, string? SiteName, string? Party, string? PartyName,
    string? Region, decimal MassKg, int Level, bool Followed, IReadOnlyList<Holding> Holdings, IReadOnlyList<string> Manifests);

/// <summary>Mass of one node that became part of another in a treatment run.</summary>
public sealed record TraceEdge(string From, string To, string Run, decimal MassKg);

/// <summary>Draws a trace: names what the caller may see and hides the rest.</summary>
internal sealed class Trace
{
    public required IReadOnlyList<TraceNode> Nodes { get; init; }
    public required IReadOnlyList<TraceEdge> Edges { get; init; }

    /// <summary>Not all nodes could be shown.</summary>
    public required bool Truncated { get; init; }

    /// <summary>Checks how far and how wide a trace is asked for.</summary>
    /// <exception cref="RuleViolationException">trace.depth, trace.nodes.</exception>
    public static void Check(int depth, int nodes)
    {
        if (depth is < 1 or > Graph.DepthMax)
            throw new RuleViolationException("trace.depth", $"depth 须为 1 至 {Graph.DepthMax} 的整数。", $"depth is a whole number from 1 to {Graph.DepthMax}.", "depth", kind: Refusal.Invalid);
        if (nodes is < 1 or > Graph.NodesMax)
            throw new RuleViolationException("trace.nodes", $"nodes 须为 1 至 {Graph.NodesMax} 的整数。", $"nodes is a whole number from 1 to {Graph.NodesMax}.", "nodes", kind: Refusal.Invalid);
    }

    /// <summary>The graph of shares that a descent or an ascent found.</summary>
    public static async Task<Trace> Draw(
        TracingDb db, Caller caller, AsOf asOf, Graph graph, int nodesMax, IReadOnlyDictionary<string, long> shares, IReadOnlyDictionary<string, int> levels,
        IReadOnlyDictionary<Edge, long> edges, IReadOnlyDictionary<Standing, long> resting, CancellationToken cancellationToken)
    {
        var labels = shares.Keys.OrderBy(label => levels[label]).ThenBy(label => label, StringComparer.Ordinal).Take(nodesMax).ToList();
        var seen = caller.SeesWholeTraces() ? labels.ToHashSet() : await db.SeenOf(caller, labels, cancellationToken);
        var batches = await Read(labels.Where(seen.Contains), chunk => db.Batches.Where(b => chunk.Contains(b.Label))
            .Select(b => new { b.Label, b.Origin, b.WasteName, b.WasteCode, b.Site, b.Party, b.Region }), b => b.Label, cancellationToken);
        var runs = await Read(edges.Keys.Select(e => e.Run), chunk => db.Runs.AsNoTracking().Where(r => chunk.Contains(r.Id)), r => r.Id, cancellationToken);
        var outputs = await Read(edges.Keys.Where(e => e.Child.Length == 0).Select(e => e.Run), chunk => db.RunOutputs.AsNoTracking().Where(o => chunk.Contains(o.Run)),
            o => (o.Run, o.Index), cancellationToken);
        var manifests = await ManifestsOf(db, labels.Where(seen.Contains), asOf, cancellationToken);
        var names = await Batches.Holdings.Of(db, resting.Keys, [.. batches.Values.Select(b => b.Site), .. runs.Values.Select(r => r.Site)],
            [.. batches.Values.Select(b => b.Party), .. runs.Values.Select(r => r.Party)], cancellationToken);

        var hiddenCount = 0;
        var ids = labels.ToDictionary(label => label, label => seen.Contains(label) ? label : $"hidden-{++hiddenCount}");
        var residues = edges.Keys.Where(e => e.Child.Length > 0).Select(e => e.Child).ToHashSet();
        // A hidden batch is placed by a run that joins it to the trace: the run that made it, else one that used it up.
        var joins = edges.Keys.GroupBy(e => e.Parent).ToDictionary(g => g.Key, g => g.First().Run);
        foreach (var edge in edges.Keys.Where(e => e.Child.Length > 0)) joins[edge.Child] = edge.Run;
        var restingOf = resting.ToLookup(pair => pair.Key.Batch);

        var nodes = labels.ConvertAll(label =>
        {
            var hidden = !seen.Contains(label);
            var batch = batches.GetValueOrDefault(label);
            var run = hidden && joins.TryGetValue(label, out var join) ? runs.GetValueOrDefault(join) : null;
            var (site, party) = hidden ? (run?.Site, run?.Party) : (batch?.Site, batch?.Party);
            return new TraceNode(
                ids[label], batch?.Origin ?? (residues.Contains(label) || graph.StandingsOf(label).Any(s => s is { Kind: Account.Converted, Grams: < 0 }) ? "residue" : "generated"),
                hidden ? null : label, hidden, batch?.WasteName, batch?.WasteCode, null, site, names.Names.OfSite(site), party, names.Names.OfParty(party),
                hidden ? names.Names.RegionOf(site) : batch?.Region, Kg.Of(shares[label]), levels[label], graph.Holds(label),
                restingOf[label].Select(pair => names.Of(pair.Key, pair.Value, hidden)).ToList(), manifests[label].ToList());
        });

        var finals = edges.Where(pair => pair.Key.Child.Length == 0).GroupBy(pair => (pair.Key.Run, pair.Key.Output)).OrderBy(g => g.Key.Run, StringComparer.Ordinal).ThenBy(g => g.Key.Output).ToList();
        var room = nodesMax - nodes.Count;
        foreach (var final in finals.Take(room))
        {
            var run = runs[final.Key.Run];
            var output = outputs[final.Key];
            nodes.Add(new TraceNode(
                IdOf(final.Key.Run, final.Key.Output), output.Kind, null, false, output.Name, output.WasteCode, $"{output.Kind}:{run.Site}", run.Site, names.Names.OfSite(run.Site), run.Party,
                names.Names.OfParty(run.Party), names.Names.RegionOf(run.Site), Kg.Of(final.Sum(pair => pair.Value)), final.Max(pair => levels[pair.Key.Parent]) + 1, true, [], []));
        }

        var shown = nodes.Select(n => n.Id).ToHashSet();
        var drawn = edges.Where(pair => ids.ContainsKey(pair.Key.Parent) && (pair.Key.Child.Length == 0 || ids.ContainsKey(pair.Key.Child)))
            .Select(pair => new TraceEdge(ids[pair.Key.Parent], pair.Key.Child.Length == 0 ? IdOf(pair.Key.Run, pair.Key.Output) : ids[pair.Key.Child], pair.Key.Run, Kg.Of(pair.Value)))
            .Where(edge => shown.Contains(edge.To)).ToList();
        return new Trace { Nodes = nodes, Edges = drawn, Truncated = graph.Truncated || shares.Count > labels.Count || finals.Count > room };
    }

    private static string IdOf(string run, int output) => $"{run}#{output + 1}";

    private static async Task<ILookup<string, string>> ManifestsOf(TracingDb db, IEnumerable<string> labels, AsOf asOf, CancellationToken cancellationToken)
    {
        var found = new List<(string Label, string Manifest)>();
        var postings = asOf.Before is { } before ? db.Postings.Where(p => p.At < before) : db.Postings;
        foreach (var chunk in labels.Chunk(TracingDb.LabelsPerQuery))
            // By the word alone: the accounts' kinds stand in indexes of their own, and an engine might take those and read all that ever was in transit.
            found.AddRange((await postings.Where(p => chunk.Contains(p.Batch) && p.Kind == What.Departed)
                .OrderBy(p => p.At).Select(p => new { p.Batch, p.ToPlace }).ToListAsync(cancellationToken)).Select(p => (p.Batch, p.ToPlace)));
        return found.Distinct().ToLookup(pair => pair.Label, pair => pair.Manifest);
    }

    private static async Task<Dictionary<TKey, T>> Read<TKey, T>(
        IEnumerable<string> keys, Func<string[], IQueryable<T>> query, Func<T, TKey> keyOf, CancellationToken cancellationToken) where TKey : notnull
    {
        var rows = new Dictionary<TKey, T>();
        foreach (var chunk in keys.Distinct().Chunk(TracingDb.LabelsPerQuery))
            foreach (var row in await query(chunk).ToListAsync(cancellationToken)) rows[keyOf(row)] = row;
        return rows;
    }
}
