namespace WasteLoop.Contracts.Reporting;

/// <summary>A request, an offer, or what is left of an accepted one was taken back. By is producer, plant or bureau.</summary>
public sealed record ReservationWithdrawn(
    string Reservation, string Holder, string Producer, string By, string Reason, long GivenBackGrams) : IEvent
{
    string IEvent.Subject => Reservation;
}
