using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Intake;

namespace WasteLoop.Collection.Replicas;

/// <summary>How much of others' waste stands at each site: accepted less treated.</summary>
public sealed class IntakeReplica : Subscription<CollectionDb>
{
    public IntakeReplica() : base("collection.intake")
    {
        Keeps<KnownStock>();
        On<LoadDecided>((heard, db, cancellationToken) => Change(db, heard.Event.Site, heard.Event.Containers.Where(c => c.Accepted).Sum(c => c.Grams), cancellationToken));
        On<TreatmentCompleted>((heard, db, cancellationToken) => Change(db, heard.Event.Site, -heard.Event.Inputs.Sum(input => input.Grams), cancellationToken));
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    private static async Task Change(CollectionDb db, string site, long grams, CancellationToken cancellationToken)
    {
        var stock = await db.Stocks.FindAsync([site], cancellationToken) ?? db.Stocks.Add(new KnownStock { Site = site }).Entity;
        stock.Grams += grams;
    }
}
