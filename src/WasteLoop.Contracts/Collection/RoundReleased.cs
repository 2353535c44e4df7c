namespace WasteLoop.Contracts.Collection;

/// <summary>A round is fixed: every stop gets a manifest in its mover's name, numbered before the truck leaves.</summary>
public sealed record RoundReleased(
    string Round, string Collector, DateOnly Day, string Carrier, string Plate, string Driver, string Escort, string Receiver, string ReceiverSite, string ReceiverRegion,
    RoundStop[] Stops) : IEvent
{
    string IEvent.Subject => Round;
}
