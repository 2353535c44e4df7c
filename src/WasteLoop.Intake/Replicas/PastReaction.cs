using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Intake.Licences;

namespace WasteLoop.Intake.Replicas;

/// <summary>What an earlier system had accepted under a licence uses up its year as what is accepted here does.</summary>
public sealed class PastReaction : Subscription<IntakeDb>
{
    public PastReaction(DatabaseEngine engine) : base("intake.past") => On<PastBatchRecorded>(async (heard, db, cancellationToken) =>
    {
        if (heard.Event.Transfer is not { Licence: { } licence } transfer) return;
        await engine.Hold(db, LicenceUsage.HoldOf(licence, transfer.AcceptedOn.Year), cancellationToken);
        var usage = await db.LicenceUsages.FindAsync([licence, transfer.AcceptedOn.Year], cancellationToken);
        if (usage is null) db.LicenceUsages.Add(usage = new LicenceUsage { Licence = licence, Year = transfer.AcceptedOn.Year });
        usage.TakeOver(transfer.AcceptedGrams);
    });

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}
