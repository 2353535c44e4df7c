using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Collection;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Coverage;

/// <summary>Who was invited and joined, who was fetched from, who weighs and receives through the system, and which cases are open.</summary>
public sealed class CoverageProjection : Subscription<ReportingDb>
{
    private const string Scale = "scale";

    public CoverageProjection() : base("reporting.coverage")
    {
        Keeps<SmallFirm>();
        Keeps<SmallFirmInvitation>();
        Keeps<Arrangement>();
        Keeps<SiteYear>();
        Keeps<RoadLoad>();
        Keeps<HeldBatch>();
        Keeps<ConfirmedReturn>();
        HearFirms();
        HearCollection();
        HearBooks();
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    /// <inheritdoc/>
    protected override Task Write(ReportingDb db, CancellationToken cancellationToken) => db.OpenBook.Close(cancellationToken);

    private void HearFirms()
    {
        On<FirmInvited>((heard, db, cancellationToken) => Put(db, [heard.Event.Invitation], new SmallFirmInvitation
        {
            Invitation = heard.Event.Invitation,
            Party = heard.Event.Party,
            Name = heard.Event.Name,
            Region = heard.Event.Region,
            InvitedOn = ChinaTime.DateOf(heard.At),
        }, cancellationToken));
        On<InvitationWithdrawn>(async (heard, db, cancellationToken) =>
        {
            if (await db.SmallFirmInvitations.FindAsync([heard.Event.Invitation], cancellationToken) is { } invitation) invitation.Withdrawn = true;
        });
        On<FirmJoined>((heard, db, cancellationToken) => Put(db, [heard.Event.Party], new SmallFirm { Party = heard.Event.Party, Region = heard.Event.Region, JoinedOn = ChinaTime.DateOf(heard.At) }, cancellationToken));
    }

    private void HearCollection()
    {
        On<StandingOrderPlaced>((heard, db, cancellationToken) => Put(db, [heard.Event.Order], new Arrangement
        {
            Id = heard.Event.Order,
            Firm = heard.Event.Firm,
            Collector = heard.Event.Collector,
            From = heard.Event.StartsOn,
            To = heard.Event.EndsOn,
        }, cancellationToken));
        On<StandingOrderEnded>(async (heard, db, cancellationToken) =>
        {
            if (await db.Arrangements.FindAsync([heard.Event.Order], cancellationToken) is { } order) order.To = ChinaTime.DateOf(heard.At);
        });
        On<TermsRecorded>((heard, db, cancellationToken) => heard.Event.Firm is not { } firm ? Task.CompletedTask : Put(db, [$"{heard.Event.Collector}/{heard.Event.Number}"], new Arrangement
        {
            Id = $"{heard.Event.Collector}/{heard.Event.Number}",
            Firm = firm,
            Collector = heard.Event.Collector,
            From = heard.Event.ValidFrom,
            To = heard.Event.ValidTo,
        }, cancellationToken));
        Books<StopCollected>((book, heard) => book.Count(heard.Event.MoverSite, YearOf(heard), SiteYear.Collected, heard.Event.Containers.Sum(c => c.Grams)));
    }

    private void HearBooks()
    {
        Books<ContainerWeighed>((book, heard) =>
        {
            if (heard.Event.Method == Scale) book.Count(heard.Event.Site, YearOf(heard), SiteYear.Weighed, heard.Event.Grams);
            book.Count(heard.Event.Site, FilledIn(heard.Event.Label), SiteYear.Produced, heard.Event.Grams);
        });
        Books<ContainerCorrected>((book, heard) => book.Count(heard.Event.Site, FilledIn(heard.Event.Label), SiteYear.Produced, heard.Event.NewGrams - heard.Event.OldGrams, times: 0));
        Books<ContainerWithdrawn>((book, heard) => book.Count(heard.Event.Site, FilledIn(heard.Event.Label), SiteYear.Produced, -heard.Event.Grams, times: -1));
        Books<ContainerDispatched>((book, heard) => book.Count(heard.Event.Site, YearOf(heard), SiteYear.Collected, heard.Event.ShippedGrams));
        On<DeclarationConfirmed>((heard, db, cancellationToken) => Put(db, [heard.Event.Site, heard.Event.Period], new ConfirmedReturn { Site = heard.Event.Site, Period = heard.Event.Period }, cancellationToken));
        Books<ManifestDeparted>((book, heard) => book.Depart(heard.Event));
        Books<LoadDecided>((book, heard) =>
        {
            book.Decide(heard.Event);
            book.Count(heard.Event.Site, YearOf(heard), SiteYear.Received, heard.Event.Containers.Where(c => c.Accepted).Sum(c => c.Grams));
        });
        Books<TreatmentCompleted>((book, heard) =>
        {
            book.Treat(heard.Event);
            book.Count(heard.Event.Site, YearOf(heard), SiteYear.Received);
        });
    }

    private void Books<TEvent>(Action<OpenBook, Heard<TEvent>> write) where TEvent : Contracts.IEvent => On<TEvent>((heard, db, _) =>
    {
        write(db.OpenBook, heard);
        return Task.CompletedTask;
    });

    private static int YearOf<TEvent>(Heard<TEvent> heard) where TEvent : Contracts.IEvent => ChinaTime.DateOf(heard.At).Year;

    /// <summary>The year in which a label says that its container was filled.</summary>
    private static int FilledIn(string label) => LabelCode.TryParse(label, out var code) ? code.Date.Year : 0;
}
