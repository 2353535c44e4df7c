namespace WasteLoop.Contracts.Reporting;

/// <summary>An offer was not answered in time, or the last day of a reservation went by; what is left of it is free again.</summary>
public sealed record ReservationExpired(
    string Reservation, string Holder, string Producer, long GivenBackGrams) : IEvent
{
    string IEvent.Subject => Reservation;
}
