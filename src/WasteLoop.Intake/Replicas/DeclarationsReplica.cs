using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;

namespace WasteLoop.Intake.Replicas;

/// <summary>The names of what is in the containers, the residue labels that a run may fill, and which containers a site has labelled itself and keeps in its stores.</summary>
public sealed class DeclarationsReplica : Subscription<IntakeDb>
{
    public DeclarationsReplica() : base("intake.declarations")
    {
        Keeps<KnownContainer>();
        On<ContainerLabelled>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            if (await db.Containers.FindAsync([told.Label], cancellationToken) is not null) return;
            db.Containers.Add(new KnownContainer
            {
                Label = told.Label,
                Party = told.Party,
                Site = told.Site,
                WasteCode = told.WasteCode,
                WasteName = told.WasteName,
                Origin = told.Origin,
            });
        });
        On<ContainerWithdrawn>(async (heard, db, cancellationToken) =>
        {
            if (await db.Containers.FindAsync([heard.Event.Label], cancellationToken) is { } known) (known.Withdrawn, known.StoreFacility, known.StoreGrams) = (true, null, 0);
        });
        On<ContainerStored>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            if (await db.Containers.FindAsync([told.Label], cancellationToken) is { } known) (known.StoreFacility, known.StoreGrams) = (told.Facility, told.Grams);
        });
        On<ContainerCorrected>(async (heard, db, cancellationToken) =>
        {
            if (await db.Containers.FindAsync([heard.Event.Label], cancellationToken) is { StoreFacility: not null } known) known.StoreGrams = heard.Event.NewGrams;
        });
        On<ContainerDispatched>(async (heard, db, cancellationToken) =>
        {
            if (await db.Containers.FindAsync([heard.Event.Label], cancellationToken) is { } known) (known.StoreFacility, known.StoreGrams) = (null, 0);
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}
