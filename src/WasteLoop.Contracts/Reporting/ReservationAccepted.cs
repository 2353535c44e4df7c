namespace WasteLoop.Contracts.Reporting;

/// <summary>The producer accepted an offer: its manifests draw on it until the last day.</summary>
public sealed record ReservationAccepted(
    string Reservation, string Holder, string Producer) : IEvent
{
    string IEvent.Subject => Reservation;
}
