using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;

namespace WasteLoop.Intake.Replicas;

/// <summary>The names of what is in the containers, and the residue labels that a run may fill.</summary>
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
            if (await db.Containers.FindAsync([heard.Event.Label], cancellationToken) is { } known) known.Withdrawn = true;
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}
