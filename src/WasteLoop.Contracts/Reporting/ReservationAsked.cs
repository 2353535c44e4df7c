namespace WasteLoop.Contracts.Reporting;

/// <summary>A producer, or the bureau of its county for it, asks a plant for capacity of its licence; nothing is reserved yet. By is producer or bureau.</summary>
public sealed record ReservationAsked(
    string Reservation, string Licence, string Holder, string Producer, string ProducerSite, string WasteCode, long Grams, int Year,
    DateOnly LastDay, string By, string? Note) : IEvent
{
    string IEvent.Subject => Reservation;
}
