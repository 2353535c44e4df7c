namespace WasteLoop.Contracts.Collection;

/// <summary>A released round was changed. Change is stop-added, reordered, crew-replaced or vehicle-replaced; Added holds new stops, which need manifests; Order is that of all stops that are still to come.</summary>
public sealed record RoundChanged(
    string Round, string Collector, string Change, string Carrier, string Plate, string Driver, string Escort, string Receiver, string ReceiverSite, string ReceiverRegion,
    RoundStop[] Added, string[] Order, string? Reason) : IEvent
{
    string IEvent.Subject => Round;
}
