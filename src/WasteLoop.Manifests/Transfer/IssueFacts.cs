using Microsoft.EntityFrameworkCore;
using WasteLoop.Manifests.Drafts;
using WasteLoop.Manifests.Replicas;

namespace WasteLoop.Manifests.Transfer;

/// <summary>Everything that is known about what a draft names, read at once before the rules are asked.</summary>
/// <param name="Taken">The manifest that holds a container, and its mover.</param>
public sealed record IssueFacts(
    IReadOnlyDictionary<string, KnownContainer> Containers,
    IReadOnlyDictionary<string, (string Manifest, string Mover)> Taken,
    KnownParty? Mover,
    KnownSite? MoverSite,
    KnownParty? Receiver,
    KnownSite? ReceiverSite,
    KnownPlan? Plan,
    IReadOnlyList<KnownPlanLine> PlanLines,
    IReadOnlyList<KnownLicence> Licences,
    KnownParty? Carrier,
    IReadOnlyList<KnownTransportPermit> Permits)
{
    public static async Task<IssueFacts> Load(ManifestsDb db, Draft draft, int year, CancellationToken cancellationToken) => new(
        await db.Containers.AsNoTracking().Where(container => draft.Labels.Contains(container.Label)).ToDictionaryAsync(container => container.Label, cancellationToken),
        await db.LoadedContainers.Where(loaded => draft.Labels.Contains(loaded.Label))
            .Join(db.Manifests, loaded => loaded.Manifest, manifest => manifest.Number, (loaded, manifest) => new { loaded.Label, loaded.Manifest, manifest.Mover })
            .ToDictionaryAsync(taken => taken.Label, taken => (taken.Manifest, taken.Mover), cancellationToken),
        await db.Parties.FindAsync([draft.Mover], cancellationToken),
        await db.Sites.FindAsync([draft.MoverSite], cancellationToken),
        await db.Parties.FindAsync([draft.Receiver], cancellationToken),
        await db.Sites.FindAsync([draft.ReceiverSite], cancellationToken),
        await db.Plans.FindAsync([draft.MoverSite, year], cancellationToken),
        await db.PlanLines.AsNoTracking().Where(line => line.Site == draft.MoverSite && line.Year == year && line.Receiver == draft.Receiver).ToListAsync(cancellationToken),
        await db.Licences.AsNoTracking().Where(licence => licence.Holder == draft.Receiver).OrderBy(licence => licence.Licence).ToListAsync(cancellationToken),
        await db.Parties.FindAsync([draft.Carrier], cancellationToken),
        await db.TransportPermits.AsNoTracking().Where(permit => permit.Carrier == draft.Carrier).OrderBy(permit => permit.Permit).ToListAsync(cancellationToken));
}
