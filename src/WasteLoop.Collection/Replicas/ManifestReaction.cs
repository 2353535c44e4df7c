using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Manifests;

namespace WasteLoop.Collection.Replicas;

/// <summary>Notes the number that Manifests reserved for a stop. A stop that was decided meanwhile needs none: what missed it voids the number.</summary>
public sealed class ManifestReaction : Subscription<CollectionDb>
{
    public ManifestReaction() : base("collection.manifests") => On<ManifestReserved>(async (heard, db, cancellationToken) =>
    {
        var round = await db.Rounds.Include(round => round.Stops).SingleOrDefaultAsync(round => round.Id == heard.Event.Round, cancellationToken);
        round?.Number(heard.Event.Stop, heard.Event.Manifest);
    });
}
