using System.Text.Json;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Collection.Replicas;

/// <summary>Firms, sites, stores, licences and transport papers as the register has them, and who was invited and who joined. It tells a thing whole with every change.</summary>
public sealed class RegistryReplica : Subscription<CollectionDb>
{
    public RegistryReplica() : base("collection.registry")
    {
        Keeps<KnownParty>();
        Keeps<KnownSite>();
        Keeps<KnownFacility>();
        Keeps<KnownLicence>();
        Keeps<KnownTransportPermit>();
        Keeps<KnownVehicle>();
        Keeps<KnownCrew>();
        Keeps<KnownInvitation>();
        Keeps<KnownMember>();
        On<PartyRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Party], new KnownParty
        {
            Party = heard.Event.Party,
            Name = heard.Event.Name,
            Region = heard.Event.Region,
            Address = heard.Event.Address,
            Contact = heard.Event.Contact,
            Phone = heard.Event.Phone,
        }, cancellationToken));
        On<SiteRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Site], new KnownSite
        {
            Site = heard.Event.Site,
            Party = heard.Event.Party,
            Name = heard.Event.Name,
            Region = heard.Event.Region,
            Address = heard.Event.Address,
        }, cancellationToken));
        On<FacilityRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Site, heard.Event.Facility], new KnownFacility
        {
            Site = heard.Event.Site,
            Facility = heard.Event.Facility,
            Name = heard.Event.Name,
            Kind = heard.Event.Kind,
            CapacityGrams = heard.Event.CapacityGrams,
        }, cancellationToken));
        On<LicenceRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Licence], new KnownLicence
        {
            Licence = heard.Event.Licence,
            Holder = heard.Event.Holder,
            Kind = heard.Event.Kind,
            Scopes = JsonSerializer.Serialize(heard.Event.Scopes),
            Methods = heard.Event.Methods,
            ValidFrom = heard.Event.ValidFrom,
            ValidTo = heard.Event.ValidTo,
        }, cancellationToken));
        On<TransportPermitRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Permit], new KnownTransportPermit
        {
            Permit = heard.Event.Permit,
            Carrier = heard.Event.Carrier,
            CoversHazardousWaste = heard.Event.CoversHazardousWaste,
            ValidFrom = heard.Event.ValidFrom,
            ValidTo = heard.Event.ValidTo,
        }, cancellationToken));
        On<VehicleRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Plate], new KnownVehicle
        {
            Plate = heard.Event.Plate,
            Carrier = heard.Event.Carrier,
            CoversHazardousWaste = heard.Event.CoversHazardousWaste,
            ValidFrom = heard.Event.ValidFrom,
            ValidTo = heard.Event.ValidTo,
            LoadMaxGrams = heard.Event.LoadMaxGrams,
        }, cancellationToken));
        On<CrewRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Certificate], new KnownCrew
        {
            Certificate = heard.Event.Certificate,
            Carrier = heard.Event.Carrier,
            Name = heard.Event.Name,
            Duty = heard.Event.Duty,
            CoversHazardousWaste = heard.Event.CoversHazardousWaste,
            ValidFrom = heard.Event.ValidFrom,
            ValidTo = heard.Event.ValidTo,
        }, cancellationToken));
        On<FirmInvited>((heard, db, cancellationToken) => Put(db, [heard.Event.Invitation], new KnownInvitation
        {
            Invitation = heard.Event.Invitation,
            Party = heard.Event.Party,
            Collector = heard.Event.Collector,
            Name = heard.Event.Name,
            Region = heard.Event.Region,
            WasteCodes = heard.Event.WasteCodes,
        }, cancellationToken));
        On<InvitationWithdrawn>(async (heard, db, cancellationToken) =>
        {
            if (await db.Invitations.FindAsync([heard.Event.Invitation], cancellationToken) is { } invitation) invitation.Withdrawn = true;
        });
        On<FirmJoined>((heard, db, cancellationToken) => Put(db, [heard.Event.Party], new KnownMember
        {
            Party = heard.Event.Party,
            Region = heard.Event.Region,
            Collector = heard.Event.Collector,
            WasteCodes = heard.Event.WasteCodes,
            JoinedAt = heard.At,
        }, cancellationToken));
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}
