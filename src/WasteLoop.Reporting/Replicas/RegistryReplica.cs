using System.Text.Json;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Replicas;

/// <summary>Who may do what and where, as Registry last said, and how each licence came to its amount.</summary>
/// <remarks>The cells keep their own word on a site's region: a site that moves takes its facts along within one batch of entries.</remarks>
public sealed class RegistryReplica : Subscription<ReportingDb>
{
    public RegistryReplica() : base("reporting.registry")
    {
        Keeps<RegisteredParty>();
        Keeps<RegisteredSite>();
        Keeps<RegisteredFacility>();
        Keeps<RegisteredLicence>();
        Keeps<LicenceStep>();
        On<PartyRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Party], new RegisteredParty { Party = heard.Event.Party, Name = heard.Event.Name, Region = heard.Event.Region }, cancellationToken));
        On<SiteRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Site], new RegisteredSite
        {
            Site = heard.Event.Site,
            Party = heard.Event.Party,
            Name = heard.Event.Name,
            Region = heard.Event.Region,
        }, cancellationToken));
        On<FacilityRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Site, heard.Event.Facility], new RegisteredFacility
        {
            Site = heard.Event.Site,
            Facility = heard.Event.Facility,
            Kind = heard.Event.Kind,
            CapacityGrams = heard.Event.CapacityGrams,
        }, cancellationToken));
        On<LicenceRecorded>(async (heard, db, cancellationToken) =>
        {
            var before = await db.FindAsync<RegisteredLicence>([heard.Event.Licence], cancellationToken);
            await Put(db, [heard.Event.Licence, heard.Entry.Sequence], StepTo(heard, before), cancellationToken);
            await Put(db, [heard.Event.Licence], new RegisteredLicence
            {
                Licence = heard.Event.Licence,
                Holder = heard.Event.Holder,
                Kind = heard.Event.Kind,
                Scopes = JsonSerializer.Serialize(heard.Event.Scopes),
                Methods = string.Join('/', heard.Event.Methods),
                YearlyGrams = heard.Event.YearlyGrams,
                ValidFrom = heard.Event.ValidFrom,
                ValidTo = heard.Event.ValidTo,
            }, cancellationToken);
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    private static LicenceStep StepTo(Heard<LicenceRecorded> heard, RegisteredLicence? before) => new()
    {
        Licence = heard.Event.Licence,
        Sequence = heard.Entry.Sequence,
        Holder = heard.Event.Holder,
        Kind = heard.Event.Kind,
        Methods = string.Join(',', heard.Event.Methods),
        YearlyGrams = heard.Event.YearlyGrams,
        AddedGrams = Math.Max(0, heard.Event.YearlyGrams - (before?.YearlyGrams ?? 0)),
        Year = before?.ValidFrom == heard.Event.ValidFrom ? ChinaTime.DateOf(heard.At).Year : heard.Event.ValidFrom.Year,
        ValidFrom = heard.Event.ValidFrom,
        ValidTo = heard.Event.ValidTo,
    };
}
