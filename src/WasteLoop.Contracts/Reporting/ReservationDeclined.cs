namespace WasteLoop.Contracts.Reporting;

/// <summary>An offer was declined by the producer, or a request by the plant. By is producer or plant.</summary>
public sealed record ReservationDeclined(
    string Reservation, string Holder, string Producer, string By, string Reason) : IEvent
{
    string IEvent.Subject => Reservation;
}
