using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Sight;

/// <summary>What a caller may see, as queries.</summary>
/// <remarks>
/// A firm sees the batches that it has or had to do with; a bureau those with a firm or a site in its region; auditors and administrators all.
/// Bureaus, auditors and administrators see every node of a trace, a firm only its own.
/// </remarks>
internal static class Visibility
{
    /// <summary>Sees a trace that it may see at all with every node in it.</summary>
    public static bool SeesWholeTraces(this Caller caller) => caller.SeesAll || caller.RegionPrefix is not null;

    /// <summary>The sites of the caller, or within its region.</summary>
    public static IQueryable<KnownSite> SitesOf(this TracingDb db, Caller caller)
    {
        if (caller.SeesAll) return db.Sites;
        if (caller.RegionPrefix is { } prefix) return db.Sites.Where(s => s.Region.StartsWith(prefix));
        return db.Sites.Where(s => s.Party == caller.Party);
    }

    /// <summary>The involvements that let the caller see a batch.</summary>
    public static IQueryable<BatchParty> SightsOf(this TracingDb db, Caller caller)
    {
        if (caller.SeesAll) return db.BatchParties;
        if (caller.RegionPrefix is not { } prefix) return db.BatchParties.Where(p => p.Party == caller.Party);
        var parties = db.Parties.Where(p => p.Region.StartsWith(prefix)).Select(p => p.Party);
        var sites = db.Sites.Where(s => s.Region.StartsWith(prefix)).Select(s => s.Site);
        return db.BatchParties.Where(p => parties.Contains(p.Party) || sites.Contains(p.Site));
    }

    /// <summary>The manifests that the caller may see.</summary>
    public static IQueryable<Movement> MovementsOf(this TracingDb db, Caller caller)
    {
        if (caller.SeesAll) return db.Movements;
        if (caller.RegionPrefix is not { } prefix)
            return db.Movements.Where(m => m.Mover == caller.Party || m.Carrier == caller.Party || m.Receiver == caller.Party);
        var parties = db.Parties.Where(p => p.Region.StartsWith(prefix)).Select(p => p.Party);
        var sites = db.Sites.Where(s => s.Region.StartsWith(prefix)).Select(s => s.Site);
        return db.Movements.Where(m => sites.Contains(m.MoverSite) || sites.Contains(m.ReceiverSite)
            || parties.Contains(m.Mover) || parties.Contains(m.Carrier) || parties.Contains(m.Receiver));
    }

    /// <summary>Whether the caller may see the batch.</summary>
    public static Task<bool> MaySee(this TracingDb db, Caller caller, string label, CancellationToken cancellationToken) =>
        db.SightsOf(caller).AnyAsync(p => p.Label == label, cancellationToken);

    /// <summary>Those of the labels that the caller may see.</summary>
    public static async Task<HashSet<string>> SeenOf(this TracingDb db, Caller caller, IEnumerable<string> labels, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>();
        foreach (var chunk in labels.Chunk(TracingDb.LabelsPerQuery))
            seen.UnionWith(await db.SightsOf(caller).Where(p => chunk.Contains(p.Label)).Select(p => p.Label).Distinct().ToListAsync(cancellationToken));
        return seen;
    }
}
