using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Replicas;

/// <summary>What Registry tells of parties, sites and stores. Each event comes whole, so the newest one counts.</summary>
public sealed class RegistryReplica : Subscription<DeclarationsDb>
{
    private const string Storage = "storage";

    public RegistryReplica() : base("declarations.registry")
    {
        Keeps<KnownParty>();
        Keeps<KnownSite>();
        Keeps<KnownStore>();
        Keeps<KnownTreatment>();
        Keeps<KnownLicence>();
        On<PartyRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            var party = await db.Parties.FindAsync([told.Party], cancellationToken) ?? db.Parties.Add(new KnownParty { Party = told.Party }).Entity;
            (party.Name, party.Contact, party.Phone) = (told.Name, told.Contact, told.Phone);
        });
        On<SiteRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            var site = await db.Sites.FindAsync([told.Site], cancellationToken) ?? db.Sites.Add(new KnownSite { Site = told.Site }).Entity;
            (site.Party, site.Name, site.Region) = (told.Party, told.Name, told.Region);
        });
        On<FacilityRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            await Treatment(told, db, cancellationToken);
            var store = await db.Stores.FindAsync([told.Site, told.Facility], cancellationToken);
            if (told.Kind != Storage)
            {
                if (store is not null) db.Stores.Remove(store);
                return;
            }
            store ??= db.Stores.Add(new KnownStore { Site = told.Site, Facility = told.Facility }).Entity;
            (store.Name, store.CapacityGrams) = (told.Name, told.CapacityGrams);
        });
        On<LicenceRecorded>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            var licence = await db.Licences.FindAsync([told.Licence], cancellationToken) ?? db.Licences.Add(new KnownLicence { Licence = told.Licence }).Entity;
            (licence.Holder, licence.ValidFrom, licence.ValidTo) = (told.Holder, told.ValidFrom, told.ValidTo);
        });
        On<FirmJoined>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            var site = await db.Sites.FindAsync([told.Site], cancellationToken) ?? db.Sites.Add(new KnownSite { Site = told.Site, Party = told.Party, Region = told.Region }).Entity;
            site.ProbableCodes = string.Join('|', told.WasteCodes.Take(KnownSite.ProbableCodesMax));
        });
    }

    private static async Task Treatment(FacilityRecorded told, DeclarationsDb db, CancellationToken cancellationToken)
    {
        var known = await db.Treatments.FindAsync([told.Site, told.Facility], cancellationToken);
        if (told.Kind != Storage && known is null) db.Treatments.Add(new KnownTreatment { Site = told.Site, Facility = told.Facility });
        if (told.Kind == Storage && known is not null) db.Treatments.Remove(known);
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}

/// <summary>A firm, for receivers of plans and for the lines on a label.</summary>
public sealed class KnownParty
{
    /// <summary>Credit code.</summary>
    public required string Party { get; init; }

    public string Name { get; set; } = "";
    public string Contact { get; set; } = "";
    public string Phone { get; set; } = "";
}

/// <summary>A site and whose it is.</summary>
public sealed class KnownSite
{
    public required string Site { get; init; }
    public string Party { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Six digits; decides which regulator sees the site's records.</summary>
    public string Region { get; set; } = "";

    public const int ProbableCodesMax = 100;
    public const int ProbableCodesLengthMax = 1200;

    /// <summary>The waste codes that a small firm said it has when it joined, split by a bar; null for others.</summary>
    public string? ProbableCodes { get; set; }

    /// <summary>Where the rulebook is asked for; null when the register's code is none.</summary>
    public RegionCode? RuleRegion => RegionCode.TryParse(Region, out var code) ? code : null;
}

/// <summary>A treatment facility (利用处置设施) of a site: who has one is a key unit.</summary>
public sealed class KnownTreatment
{
    public required string Site { get; init; }
    public required string Facility { get; init; }
}

/// <summary>An operating licence: who holds one is a key unit.</summary>
public sealed class KnownLicence
{
    public required string Licence { get; init; }
    public string Holder { get; set; } = "";
    public DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly ValidTo { get; set; }
}

/// <summary>A storage facility (贮存设施) of a site.</summary>
public sealed class KnownStore
{
    public required string Site { get; init; }

    /// <summary>Such as TS001.</summary>
    public required string Facility { get; init; }

    public string Name { get; set; } = "";
    public long CapacityGrams { get; set; }
}
