using System.Text.Json;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Manifests.Replicas;

/// <summary>Firms, sites, licences and transport papers as the register has them: it tells a thing whole with every change.</summary>
public sealed class RegistryReplica : Subscription<ManifestsDb>
{
    public RegistryReplica() : base("manifests.registry")
    {
        Keeps<KnownParty>();
        Keeps<KnownSite>();
        Keeps<KnownLicence>();
        Keeps<KnownTransportPermit>();
        Keeps<KnownVehicle>();
        Keeps<KnownCrew>();
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
        On<LicenceRecorded>((heard, db, cancellationToken) => Put(db, [heard.Event.Licence], new KnownLicence
        {
            Licence = heard.Event.Licence,
            Holder = heard.Event.Holder,
            Scopes = JsonSerializer.Serialize(heard.Event.Scopes),
            Methods = string.Join('|', heard.Event.Methods),
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
            Certificate = heard.Event.Certificate,
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
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;
}
