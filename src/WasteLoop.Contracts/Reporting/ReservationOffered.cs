namespace WasteLoop.Contracts.Reporting;

/// <summary>A plant offers grams of its licence's yearly amount to a producer's site; they are held until the offer is answered, withdrawn or over. Contract is the contract's number when there is one.</summary>
public sealed record ReservationOffered(
    string Reservation, string Licence, string Holder, string Producer, string ProducerSite, string WasteCode, long Grams, int Year,
    DateOnly LastDay, DateOnly AnswerBy, string? Contract, string? Note) : IEvent
{
    string IEvent.Subject => Reservation;
}
