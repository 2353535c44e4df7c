using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Sight;
using WasteLoop.Tracing.Timeline;

namespace WasteLoop.Tracing.Batches;

/// <summary><c>GET /api/tracing/batches/{label}?asOf=</c>: what a batch is, who holds it, what became of it.</summary>
public static class TraceBatch
{
    /// <param name="State">labelled (no mass yet), in-store, in-transit, treated (parts rest in residues), closed or withdrawn.</param>
    /// <param name="Refused">On the road and refused by the receiver.</param>
    /// <param name="Holder">Who has most of it in store or on the road; null when all is treated.</param>
    /// <param name="Holdings">All holders.</param>
    /// <param name="Balances">Every account of the batch that is not 0; they sum to 0.</param>
    public sealed record Response(
        string Label, string? WasteCode, string? WasteName, string? Category, string? Hazards, string? Form, string? Packaging, decimal? VolumeLitres, DateOnly? FilledOn,
        string? Origin, string? Producer, string? ProducerName, string? Site, string? SiteName, string? Region, DateOnly? AsOf, string State, bool Refused,
        Holding? Holder, IReadOnlyList<Holding> Holdings, IReadOnlyList<AccountBalance> Balances, Closing Closing, IReadOnlyList<TraceStep> Timeline);

    /// <param name="Account">kind:place.</param>
    public sealed record AccountBalance(string Account, string Kind, string Place, decimal MassKg);

    public static async Task<Ok<Response>> Handle(string label, AsOf asOf, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        label = label.Trim().ToUpperInvariant();
        if (!await db.MaySee(caller, label, cancellationToken)) throw Missing.Batch(label);
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Label == label, cancellationToken);
        var steps = await StepsOf(db, label, asOf, cancellationToken);
        var graph = await Graph.Down(db, [label], asOf, Graph.DepthMax, Graph.NodesMax, cancellationToken);
        var standings = graph.StandingsOf(label);
        // Before it began there was nothing to see.
        if (steps.Count == 0 && standings.Count == 0) throw Missing.Batch(label);

        var descent = Descent.Of(graph, label);
        var names = await Holdings.Of(db, standings, [batch?.Site], [batch?.Party], cancellationToken);
        var holdings = standings.Where(s => Account.Held.Contains(s.Kind)).OrderByDescending(s => s.Grams).Select(s => names.Of(s, s.Grams)).ToList();
        return TypedResults.Ok(new Response(
            label, batch?.WasteCode, batch?.WasteName, batch?.Category, batch?.Hazards, batch?.Form, batch?.Packaging, batch?.VolumeLitres, batch?.FilledOn,
            batch?.Origin, batch?.Party, names.Names.OfParty(batch?.Party), batch?.Site, names.Names.OfSite(batch?.Site), batch?.Region, asOf.Day,
            StateOf(standings, descent, steps), IsRefused(standings, steps), holdings.FirstOrDefault(), holdings,
            standings.Select(s => new AccountBalance($"{s.Kind}:{s.Place}", s.Kind, s.Place, Kg.Of(s.Grams))).ToList(),
            Closing.Of(descent), await Timelines.Show(db, caller, steps, cancellationToken)));
    }

    /// <summary>The batch's own steps and the closing of the manifests that it travelled on.</summary>
    private static async Task<IReadOnlyList<Step>> StepsOf(TracingDb db, string label, AsOf asOf, CancellationToken cancellationToken)
    {
        var departures = db.Steps.Where(s => s.Subject == label && s.What == What.Departed).Select(s => s.Manifest);
        return await db.StepsOf(asOf).Where(s => s.Subject == label || (s.What == What.Closed && departures.Contains(s.Subject)))
            .InOrder().Take(Timelines.StepsMax).ToListAsync(cancellationToken);
    }

    private static string StateOf(IReadOnlyList<Standing> standings, Descent descent, IReadOnlyList<Step> steps)
    {
        if (standings.Any(s => s is { Kind: Account.Transit, Grams: > 0 })) return "in-transit";
        if (standings.Any(s => s is { Kind: Account.Store, Grams: > 0 })) return "in-store";
        if (descent.Closed) return "closed";
        if (descent.Sum > 0) return "treated";
        return steps.Any(s => s.What == What.Withdrawn) ? "withdrawn" : "labelled";
    }

    private static bool IsRefused(IReadOnlyList<Standing> standings, IReadOnlyList<Step> steps) =>
        standings.Any(s => s is { Kind: Account.Transit, Grams: > 0 } && steps.Any(step => step.What == What.Refused && step.Manifest == s.Place));
}
