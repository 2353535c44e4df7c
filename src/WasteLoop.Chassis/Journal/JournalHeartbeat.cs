namespace WasteLoop.Chassis.Journal;

/// <summary>Says how far a journal goes, so that a listener who missed the last chunk notices.</summary>
public sealed record JournalHeartbeat(string Source, long Head);
