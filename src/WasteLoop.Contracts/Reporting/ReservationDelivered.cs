namespace WasteLoop.Contracts.Reporting;

/// <summary>The plant accepted what a manifest brought on a reservation. Consumed when nothing is left of it.</summary>
public sealed record ReservationDelivered(
    string Reservation, string Manifest, long Grams, long LeftGrams, bool Consumed) : IEvent
{
    string IEvent.Subject => Reservation;
}
