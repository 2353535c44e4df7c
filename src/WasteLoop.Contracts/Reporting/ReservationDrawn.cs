namespace WasteLoop.Contracts.Reporting;

/// <summary>A manifest was issued on a reservation: these grams of it are on the way.</summary>
public sealed record ReservationDrawn(
    string Reservation, string Manifest, long Grams, long LeftGrams) : IEvent
{
    string IEvent.Subject => Reservation;
}
