namespace WasteLoop.Contracts.Reporting;

/// <summary>Grams that were on the way are not any more: voided, left-behind, refused or other-licence.</summary>
public sealed record ReservationReturned(
    string Reservation, string Manifest, long Grams, long LeftGrams, string Why) : IEvent
{
    string IEvent.Subject => Reservation;
}
