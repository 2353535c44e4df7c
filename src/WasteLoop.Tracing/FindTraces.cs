using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing;

/// <summary><c>GET /api/tracing/find?q=&amp;asOf=</c>: batches, manifests and runs by code, waste or firm, among what the caller may see; as of a day those that there were then.</summary>
public static class FindTraces
{
    public const int LengthMax = 64;
    private const string Batch = "batch";
    private const string Manifest = "manifest";
    private const string Run = "run";

    /// <param name="Kind">batch, manifest or run.</param>
    /// <param name="Id">The label, number or run: opens at /batches, /manifests or /runs.</param>
    /// <param name="Name">The waste's name, mover → receiver, or the plant.</param>
    /// <param name="Party">The producer, the mover or the plant.</param>
    public sealed record TraceHit(string Kind, string Id, string? Name, string? WasteCode, string? Party, string? PartyName);

    public static async Task<Ok<Page<TraceHit>>> Handle(string q, AsOf asOf, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        var text = Texts.Required(q, LengthMax, "q");
        var (kind, after) = page.After?.Split('/', 2) is [var lastKind, var lastId] ? (lastKind, lastId) : (Batch, "");
        var hits = new List<TraceHit>();
        // Kinds follow each other in the order of the alphabet: batch, manifest, run.
        if (kind == Batch) hits.AddRange(await Batches(db, asOf, caller, text, after, page.Limit + 1, cancellationToken));
        if (kind != Run && hits.Count <= page.Limit) hits.AddRange(await Manifests(db, asOf, caller, text, kind == Manifest ? after : "", page.Limit + 1 - hits.Count, cancellationToken));
        if (hits.Count <= page.Limit) hits.AddRange(await Runs(db, asOf, caller, text, kind == Run ? after : "", page.Limit + 1 - hits.Count, cancellationToken));
        return TypedResults.Ok(page.Cut(hits, hit => $"{hit.Kind}/{hit.Id}"));
    }

    private static async Task<List<TraceHit>> Batches(TracingDb db, AsOf asOf, Caller caller, string text, string after, int max, CancellationToken cancellationToken)
    {
        var upper = text.ToUpperInvariant();
        var seen = db.SightsOf(caller).Select(p => p.Label);
        var named = db.Parties.Where(p => p.Name.Contains(text)).Select(p => p.Party);
        return await (
            from batch in asOf.Before is { } before ? db.Batches.Where(b => db.Steps.Any(s => s.Subject == b.Label && s.At < before)) : db.Batches
            where string.Compare(batch.Label, after) > 0 && seen.Contains(batch.Label)
                && (batch.Label.StartsWith(upper) || batch.WasteCode.Contains(upper) || batch.WasteName.Contains(text) || named.Contains(batch.Party))
            join p in db.Parties on batch.Party equals p.Party into parties
            from party in parties.DefaultIfEmpty()
            orderby batch.Label
            select new TraceHit(Batch, batch.Label, batch.WasteName, batch.WasteCode, batch.Party, party.Name)).Take(max).ToListAsync(cancellationToken);
    }

    private static async Task<List<TraceHit>> Manifests(TracingDb db, AsOf asOf, Caller caller, string text, string after, int max, CancellationToken cancellationToken)
    {
        var named = db.Parties.Where(p => p.Name.Contains(text)).Select(p => p.Party);
        return await (
            from manifest in asOf.Before is { } before ? db.MovementsOf(caller).Where(m => db.Steps.Any(s => s.Subject == m.Manifest && s.At < before)) : db.MovementsOf(caller)
            where string.Compare(manifest.Manifest, after) > 0
                && (manifest.Manifest.StartsWith(text) || named.Contains(manifest.Mover) || named.Contains(manifest.Carrier) || named.Contains(manifest.Receiver))
            join m in db.Parties on manifest.Mover equals m.Party into movers
            from mover in movers.DefaultIfEmpty()
            join r in db.Parties on manifest.Receiver equals r.Party into receivers
            from receiver in receivers.DefaultIfEmpty()
            orderby manifest.Manifest
            select new TraceHit(Manifest, manifest.Manifest, (mover.Name ?? manifest.Mover) + " → " + (receiver.Name ?? manifest.Receiver), null, manifest.Mover, mover.Name))
            .Take(max).ToListAsync(cancellationToken);
    }

    /// <summary>Runs on the caller's sites, and those that used up a batch that the caller may see.</summary>
    private static async Task<List<TraceHit>> Runs(TracingDb db, AsOf asOf, Caller caller, string text, string after, int max, CancellationToken cancellationToken)
    {
        var id = Genealogy.Run.IdOf(text);
        var named = db.Parties.Where(p => p.Name.Contains(text)).Select(p => p.Party);
        var sites = db.SitesOf(caller).Select(s => s.Site);
        var seen = db.SightsOf(caller).Select(p => p.Label);
        return await (
            from run in asOf.Before is { } before ? db.Runs.Where(r => r.At < before) : db.Runs
            where string.Compare(run.Id, after) > 0 && (run.Id.StartsWith(id) || named.Contains(run.Party))
                && (caller.SeesAll || sites.Contains(run.Site) || db.RunInputs.Any(i => i.Run == run.Id && seen.Contains(i.Label)))
            join p in db.Parties on run.Party equals p.Party into parties
            from party in parties.DefaultIfEmpty()
            orderby run.Id
            select new TraceHit(Run, run.Id, run.Method, null, run.Party, party.Name)).Take(max).ToListAsync(cancellationToken);
    }
}
