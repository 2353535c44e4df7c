using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing.Genealogy;

/// <summary><c>GET /api/tracing/batches/{label}/forward?depth=&amp;nodes=&amp;asOf=</c>: where a batch's mass went.</summary>
public static class TraceForward
{
    public sealed record Response(string Label, DateOnly? AsOf, bool Truncated, Closing Closing, IReadOnlyList<TraceNode> Nodes, IReadOnlyList<TraceEdge> Edges);

    public static async Task<Ok<Response>> Handle(
        string label, AsOf asOf, Caller caller, TracingDb db, CancellationToken cancellationToken, int depth = Graph.DepthMax, int nodes = Graph.NodesMax)
    {
        label = label.Trim().ToUpperInvariant();
        Trace.Check(depth, nodes);
        if (!await db.MaySee(caller, label, cancellationToken)) throw Missing.Batch(label);
        var graph = await Graph.Down(db, [label], asOf, depth, nodes, cancellationToken);
        var descent = Descent.Of(graph, label);
        var trace = await Trace.Draw(db, caller, asOf, graph, nodes, descent.Nodes, descent.Levels, descent.Edges, descent.Resting, cancellationToken);
        return TypedResults.Ok(new Response(label, asOf.Day, trace.Truncated, Closing.Of(descent), trace.Nodes, trace.Edges));
    }
}
