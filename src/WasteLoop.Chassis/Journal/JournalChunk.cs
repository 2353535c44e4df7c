namespace WasteLoop.Chassis.Journal;

/// <summary>A run of sealed entries of one journal in order: what the bus carries.</summary>
public sealed record JournalChunk(string Source, IReadOnlyList<SealedEntry> Entries);
