using System.Text.Json;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Intake.Replicas;

/// <summary>Firms, sites, facilities and licences as the register has them: it tells a thing whole with every change.</summary>
public sealed class RegistryReplica : Subscription<IntakeDb>
{
    public RegistryReplica() : base("intake.registry")
    {
        Keeps<KnownParty>();
        Keeps<KnownSite>();
        Keeps<KnownFacility>();
        Keeps<KnownLicence>();
        On<PartyRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db, [told.Party], new KnownParty { Party = told.Party, Name = told.Name, Region = told.Region }, cancellationToken);
        });
        On<SiteRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db, [told.Site], new KnownSite { Site = told.Site, Party = told.Party, Name = told.Name, Region = told.Region }, cancellationToken);
        });
        On<FacilityRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db, [told.Site, told.Facility],
                new KnownFacility { Site = told.Site, Facility = told.Facility, Name = told.Name, Kind = told.Kind, CapacityGrams = told.CapacityGrams }, cancellationToken);
        });
        On<LicenceRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db, [told.Licence], new KnownLicence
            {
                Licence = told.Licence,
                Holder = told.Holder,
                Kind = told.Kind,
                ValidFrom = told.ValidFrom,
                ValidTo = told.ValidTo,
                YearlyGrams = told.YearlyGrams,
                Methods = string.Join('|', told.Methods),
                Scopes = JsonSerializer.Serialize(told.Scopes),
            }, cancellationToken);
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}
