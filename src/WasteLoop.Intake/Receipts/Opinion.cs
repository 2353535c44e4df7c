namespace WasteLoop.Intake.Receipts;

/// <summary>What the receiver says of one container. Facility is the store of an accepted one, Reason says why one is refused.</summary>
public sealed record Opinion(string Label, bool Accepted, string? Facility, string? Reason);
