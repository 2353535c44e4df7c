using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Intake.Replicas;

/// <summary>Firms, sites, facilities and licences as the register has them.</summary>
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
            await Put(db.Parties, [told.Party], new KnownParty { Party = told.Party, Name = told.Name, Region = told.Region }, db, cancellationToken);
        });
        On<SiteRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db.Sites, [told.Site], new KnownSite { Site = told.Site, Party = told.Party, Name = told.Name, Region = told.Region }, db, cancellationToken);
        });
        On<FacilityRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db.Facilities, [told.Site, told.Facility],
                new KnownFacility { Site = told.Site, Facility = told.Facility, Name = told.Name, Kind = told.Kind, CapacityGrams = told.CapacityGrams }, db, cancellationToken);
        });
        On<LicenceRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Put(db.Licences, [told.Licence], new KnownLicence
            {
                Licence = told.Licence,
                Holder = told.Holder,
                Kind = told.Kind,
                ValidFrom = told.ValidFrom,
                ValidTo = told.ValidTo,
                YearlyGrams = told.YearlyGrams,
                Methods = string.Join('|', told.Methods),
                Scopes = JsonSerializer.Serialize(told.Scopes),
            }, db, cancellationToken);
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    /// <summary>The register tells a thing whole with every change: the newest row replaces the old one.</summary>
    private static async Task Put<T>(DbSet<T> table, object[] key, T row, IntakeDb db, CancellationToken cancellationToken) where T : class
    {
        var known = await table.FindAsync(key, cancellationToken);
        if (known is null) table.Add(row);
        else db.Entry(known).CurrentValues.SetValues(row);
    }
}
