using System.Text.Json;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>What is planned, what lies where, what was treated and what each licence took.</summary>
/// <remarks>Store by site beside the figures' store by county: what lies at the plant that will treat it needs no place, and a county's figure cannot tell it apart.</remarks>
public sealed class CapacityProjection : Subscription<ReportingDb>
{
    private const string Consolidation = "consolidation";
    private const string Residue = "residue";

    public CapacityProjection() : base("reporting.capacity")
    {
        Keeps<PlannedYear>();
        Keeps<SiteStock>();
        Keeps<PlantRun>();
        Keeps<AcceptedLoad>();
        On<PlanFiled>((heard, db, cancellationToken) => Put(db, [heard.Event.Site, heard.Event.Year], new PlannedYear
        {
            Site = heard.Event.Site,
            Year = heard.Event.Year,
            Grams = JsonSerializer.Serialize(heard.Event.Lines.GroupBy(line => line.WasteCode).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.ProducedGrams))),
        }, cancellationToken));
        Stores<ContainerWeighed>((book, heard) => book.Store(heard.Event.Site, heard.Event.Label, heard.Event.Grams));
        Stores<ContainerCorrected>((book, heard) => book.Store(heard.Event.Site, heard.Event.Label, heard.Event.NewGrams - heard.Event.OldGrams));
        Stores<ContainerWithdrawn>((book, heard) => book.Store(heard.Event.Site, heard.Event.Label, -heard.Event.Grams));
        Stores<ContainerDispatched>((book, heard) => book.Store(heard.Event.Site, heard.Event.Label, heard.Event.ShippedGrams - heard.Event.LedgerGrams));
        Stores<ManifestDeparted>((book, heard) =>
        {
            foreach (var container in heard.Event.Containers) book.Store(heard.Event.MoverSite, container.Label, -container.Grams);
        });
        On<LoadDecided>((heard, db, _) =>
        {
            foreach (var container in heard.Event.Containers.Where(c => c.Accepted)) db.SiteBook.Store(heard.Event.Site, container.Label, container.Grams);
            foreach (var (code, grams) in AcceptedOf(heard.Event))
                db.AcceptedLoads.Add(new AcceptedLoad { Manifest = heard.Event.Manifest, WasteCode = code, Licence = heard.Event.Licence, Day = ChinaTime.DateOf(heard.At), Grams = grams });
            return Task.CompletedTask;
        });
        On<PastBatchRecorded>((heard, db, _) =>
        {
            var past = heard.Event;
            db.SiteBook.Run(past.Transfer?.ReceiverSite ?? past.Site, past.TreatedOn.ToString("yyyy-MM"), past.Transfer?.AcceptedGrams ?? past.Grams);
            if (past.Transfer is { Licence: { } licence } transfer)
                db.AcceptedLoads.Add(new AcceptedLoad { Manifest = past.Label, WasteCode = past.WasteCode, Licence = licence, Day = transfer.AcceptedOn, Grams = transfer.AcceptedGrams, MoverSite = past.Site });
            return Task.CompletedTask;
        });
        Stores<TreatmentCompleted>((book, heard) =>
        {
            foreach (var input in heard.Event.Inputs) book.Store(heard.Event.Site, input.Label, -input.Grams);
            foreach (var output in heard.Event.Outputs.Where(o => o.Kind == Residue)) book.Store(heard.Event.Site, output.Label ?? "", output.Grams);
            if (heard.Event.Method != Consolidation) book.Run(heard.Event.Site, ChinaTime.DateOf(heard.At).ToString("yyyy-MM"), heard.Event.Inputs.Sum(input => input.Grams));
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    /// <inheritdoc/>
    protected override Task Write(ReportingDb db, CancellationToken cancellationToken) => db.SiteBook.Write(cancellationToken);

    /// <summary>What was accepted of a load, code by code.</summary>
    internal static Dictionary<string, long> AcceptedOf(LoadDecided decided) => decided.Containers.Where(c => c.Accepted && c.Grams > 0)
        .Select(c => (Code: SiteBook.CodeOf(c.Label), c.Grams)).Where(pair => pair.Code is not null).GroupBy(pair => pair.Code!).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Grams));

    private void Stores<TEvent>(Action<SiteBook, Heard<TEvent>> write) where TEvent : Contracts.IEvent => On<TEvent>((heard, db, _) =>
    {
        write(db.SiteBook, heard);
        return Task.CompletedTask;
    });
}
