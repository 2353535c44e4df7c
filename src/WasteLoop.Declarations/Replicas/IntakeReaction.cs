using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Intake;
using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Replicas;

/// <summary>Fills the containers that come out of runs, and notes what a receiver decided for the label's public page.</summary>
public sealed class IntakeReaction : Subscription<DeclarationsDb>
{
    private const string Residue = "residue";

    public IntakeReaction(DatabaseEngine engine) : base("declarations.intake")
    {
        On<LoadDecided>(async (heard, db, cancellationToken) =>
        {
            foreach (var decision in heard.Event.Containers)
                (await db.Containers.FindAsync([decision.Label], cancellationToken))?.Decided(heard.Event.Manifest, decision.Accepted);
        });
        On<TreatmentCompleted>(async (heard, db, cancellationToken) =>
        {
            var completed = heard.Event;
            foreach (var output in completed.Outputs)
            {
                if (output.Kind != Residue || output.Label is null) continue;
                if (await db.Containers.FindAsync([output.Label], cancellationToken) is not { } container || container.Site != completed.Site) continue;
                if (container.Fill(completed.Run, output.Grams, output.HandOnBy, heard.At) is not { } filled) continue;
                // Consolidated waste was generated elsewhere and counts there.
                if (container.Origin == ContainerOrigin.Residue) await new LedgerBook(db, engine, container, heard.At, heard.Actor).Enter(new LedgerDraft(LedgerKind.Generated, output.Grams), cancellationToken);
                db.Record(filled, heard.At, heard.Actor);
            }
        });
    }
}
