using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Tracing.Replicas;

/// <summary>Names and regions, looked up when someone asks and never when mass is booked.</summary>
public sealed class FromRegistry : Subscription<TracingDb>
{
    public FromRegistry() : base("tracing.names")
    {
        Keeps<KnownParty>();
        Keeps<KnownSite>();
        Keeps<KnownFacility>();

        On<PartyRecorded>(async (heard, db, cancellationToken) =>
        {
            var party = await db.Parties.FindAsync([heard.Event.Party], cancellationToken);
            if (party is null) db.Parties.Add(party = new KnownParty { Party = heard.Event.Party });
            (party.Name, party.Region) = (heard.Event.Name, heard.Event.Region);
        });
        On<SiteRecorded>(async (heard, db, cancellationToken) =>
        {
            var site = await db.Sites.FindAsync([heard.Event.Site], cancellationToken);
            if (site is null) db.Sites.Add(site = new KnownSite { Site = heard.Event.Site });
            (site.Party, site.Name, site.Region) = (heard.Event.Party, heard.Event.Name, heard.Event.Region);
        });
        On<FacilityRecorded>(async (heard, db, cancellationToken) =>
        {
            var facility = await db.Facilities.FindAsync([heard.Event.Site, heard.Event.Facility], cancellationToken);
            if (facility is null) db.Facilities.Add(facility = new KnownFacility { Site = heard.Event.Site, Facility = heard.Event.Facility });
            (facility.Name, facility.Kind) = (heard.Event.Name, heard.Event.Kind);
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}

/// <summary>A firm's name and region as the register has them now.</summary>
public sealed class KnownParty
{
    public required string Party { get; init; }
    public string Name { get; set; } = "";
    public string Region { get; set; } = "";
}

/// <summary>A site, whose it is and in which region.</summary>
public sealed class KnownSite
{
    public required string Site { get; init; }
    public string Party { get; set; } = "";
    public string Name { get; set; } = "";
    public string Region { get; set; } = "";
}

/// <summary>A facility's name. Kind is storage or treatment.</summary>
public sealed class KnownFacility
{
    public required string Site { get; init; }
    public required string Facility { get; init; }
    public string Name { get; set; } = "";
    public string Kind { get; set; } = "";
}
