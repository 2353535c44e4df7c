using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Replicas;

/// <summary>Every container: what it is, what it weighs, since when it is in store.</summary>
public sealed class DeclarationsReplica : Subscription<CollectionDb>
{
    public DeclarationsReplica() : base("collection.declarations")
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
                WasteCode = WasteCode.TryParse(told.WasteCode, out var code) ? code.Value : told.WasteCode,
                FilledOn = told.FilledOn,
            });
        });
        On<ContainerWeighed>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container => container.Grams = heard.Event.Grams, cancellationToken));
        On<ResidueFilled>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container => container.Grams = heard.Event.Grams, cancellationToken));
        On<ContainerCorrected>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container => container.Grams = heard.Event.NewGrams, cancellationToken));
        On<ContainerStored>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container =>
        {
            (container.Grams, container.InStore, container.StoredAt) = (heard.Event.Grams, true, heard.At);
        }, cancellationToken));
        On<ContainerDispatched>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container =>
        {
            (container.InStore, container.DispatchedAt) = (false, heard.At);
        }, cancellationToken));
        On<ContainerWithdrawn>((heard, db, cancellationToken) => Change(db, heard.Event.Label, container =>
        {
            (container.InStore, container.Withdrawn) = (false, true);
        }, cancellationToken));
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    private static async Task Change(CollectionDb db, string label, Action<KnownContainer> change, CancellationToken cancellationToken)
    {
        if (await db.Containers.FindAsync([label], cancellationToken) is { } container) change(container);
    }
}
