using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing.Genealogy;

/// <summary><c>GET /api/tracing/batches/{label}/backward?depth=&amp;nodes=&amp;asOf=</c>: where a batch's mass came from.</summary>
public static class TraceBackward
{
    public sealed record Response(string Label, DateOnly? AsOf, bool Truncated, Sources Sources, IReadOnlyList<TraceNode> Nodes, IReadOnlyList<TraceEdge> Edges);

    /// <summary>What a batch's mass came from; the difference is 0. Kilograms, exact to the gram.</summary>
    /// <param name="MassKg">All mass that came into the batch.</param>
    /// <param name="GeneratedKg">Declared as produced by the sites where it began.</param>
    /// <param name="VarianceKg">Found more at re-weighings on the way.</param>
    /// <param name="NotFollowedKg">Beyond the depth or number of nodes asked for.</param>
    public sealed record Sources(decimal MassKg, decimal GeneratedKg, decimal VarianceKg, decimal NotFollowedKg, decimal DifferenceKg);

    public static async Task<Ok<Response>> Handle(
        string label, AsOf asOf, Caller caller, TracingDb db, CancellationToken cancellationToken, int depth = Graph.DepthMax, int nodes = Graph.NodesMax)
    {
        label = label.Trim().ToUpperInvariant();
        Trace.Check(depth, nodes);
        if (!await db.MaySee(caller, label, cancellationToken)) throw Missing.Batch(label);
        var graph = await Graph.Up(db, [label], asOf, depth, nodes, cancellationToken);
        var ascent = Ascent.Of(graph, label);
        var trace = await Trace.Draw(db, caller, asOf, graph, nodes, ascent.Nodes, ascent.Levels, ascent.Edges, new Dictionary<Standing, long>(), cancellationToken);
        var sources = new Sources(Kg.Of(ascent.Mass), Kg.Of(ascent.Generated), Kg.Of(ascent.Gained), Kg.Of(ascent.NotFollowed), Kg.Of(ascent.Difference));
        return TypedResults.Ok(new Response(label, asOf.Day, trace.Truncated, sources, trace.Nodes, trace.Edges));
    }
}
