using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Figures;

/// <summary>Facts and cells: which event counts what.</summary>
public sealed class CellsProjection : Subscription<ReportingDb>
{
    /// <summary>Its name in checkpoints.</summary>
    public const string FullName = "reporting.cells";

    public CellsProjection() : base(FullName)
    {
        Keeps<Fact>();
        Keeps<WaitingFact>();
        Keeps<Cell>();
        Keeps<KnownBatch>();
        Keeps<KnownSite>();
        Keeps<KnownManifest>();
        Keeps<SitePlan>();

        // Who is where is replayed first, so that fewer facts wait.
        Books<SiteRecorded>((book, site) => book.Known.Put(new KnownSite { Site = site.Site, Region = site.Region }));

        Books<PlanFiled>(FromDeclarations.Planned);
        Books<ContainerLabelled>(FromDeclarations.Labelled);
        Books<ContainerWeighed>(FromDeclarations.Weighed);
        Books<ContainerCorrected>(FromDeclarations.Corrected);
        Books<ContainerWithdrawn>(FromDeclarations.Withdrawn);
        Books<ContainerDispatched>(FromDeclarations.Dispatched);
        Books<PastBatchRecorded>(FromThePast.Recorded);

        Books<ManifestIssued>(FromManifests.Issued);
        Books<ManifestDeparted>(FromManifests.Departed);

        Books<LoadDecided>(FromIntake.Decided);
        Books<TreatmentCompleted>(FromIntake.Treated);
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    /// <inheritdoc/>
    protected override Task Write(ReportingDb db, CancellationToken cancellationToken) => db.Book.Close(cancellationToken);

    private void Books<TEvent>(Action<Book, TEvent> write) where TEvent : IEvent => On<TEvent>((heard, db, _) =>
    {
        db.Book.Turn(heard.Entry);
        write(db.Book, heard.Event);
        return Task.CompletedTask;
    });
}
