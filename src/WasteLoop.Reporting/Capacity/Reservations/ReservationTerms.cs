namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>What a plant offers.</summary>
public sealed record ReservationTerms(long Grams, DateOnly LastDay, DateOnly AnswerBy, string? Contract, string? Note);
