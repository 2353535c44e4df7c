namespace WasteLoop.Chassis.Journal;

/// <summary>Says how far a journal goes, so that a listener who missed the last chunk notices.</summary>
/// <param name="Head">The last sequence sealed.</param>
/// <param name="Hash">The hash of that entry; null from a process of an earlier version.</param>
public sealed record JournalHeartbeat(string Source, long Head, string? Hash = null);
