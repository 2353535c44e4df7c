using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Ledger;

/// <summary>The mass ledger, the genealogy and the timelines: which event writes what.</summary>
public sealed class LedgerProjection : Subscription<TracingDb>
{
    public LedgerProjection() : base("tracing.ledger")
    {
        Keeps<Posting>();
        Keeps<Balance>();
        Keeps<Batch>();
        Keeps<BatchParty>();
        Keeps<Movement>();
        Keeps<Run>();
        Keeps<Genealogy.RunInput>();
        Keeps<Genealogy.RunOutput>();
        Keeps<Edge>();
        Keeps<Step>();

        Books<ContainerLabelled>(FromDeclarations.Labelled);
        Books<ContainerWeighed>(FromDeclarations.Weighed);
        Books<ContainerStored>(FromDeclarations.Stored);
        Books<ContainerCorrected>(FromDeclarations.Corrected);
        Books<ContainerWithdrawn>(FromDeclarations.Withdrawn);
        Books<ContainerDispatched>(FromDeclarations.Dispatched);
        Books<ResidueFilled>(FromDeclarations.Filled);
        Books<PastBatchRecorded>(FromThePast.Recorded);

        Books<ManifestIssued>(FromManifests.Issued);
        Books<ManifestVoided>(FromManifests.Voided);
        Books<ManifestDeparted>(FromManifests.Departed);
        Books<ManifestArrived>(FromManifests.Arrived);
        Books<ManifestDecided>(FromManifests.Decided);
        Books<ManifestClosed>(FromManifests.Closed);

        Books<LoadArrived>(FromIntake.Arrived);
        Books<LoadWeighed>(FromIntake.Weighed);
        Books<LoadDecided>(FromIntake.Decided);
        Books<TreatmentCompleted>(FromIntake.Treated);
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    /// <inheritdoc/>
    protected override Task Write(TracingDb db, CancellationToken cancellationToken) => db.Book.Close(cancellationToken);

    private void Books<TEvent>(Action<Book, TEvent> write) where TEvent : IEvent => On<TEvent>((heard, db, _) =>
    {
        db.Book.Turn(heard.Entry);
        write(db.Book, heard.Event);
        return Task.CompletedTask;
    });
}
