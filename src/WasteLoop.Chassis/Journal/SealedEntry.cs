namespace WasteLoop.Chassis.Journal;

/// <summary>A sealed journal entry as the bus carries it and the journal's feed shows it.</summary>
/// <param name="Source">The service whose journal holds it.</param>
/// <param name="Trace">The W3C trace context of the request behind it, for operators; not part of the hash.</param>
/// <param name="Payload">The event's JSON as text, to the byte as it was hashed.</param>
public sealed record SealedEntry(
    string Source, long Sequence, string Id, long Tick, string Type, int Version, string Subject, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    string? Party, string? User, string? Device, string Payload, string PreviousHash, string Hash,
    string? Trace = null)
{
    public static SealedEntry Of(string source, JournalEntry entry) => new(
        source, entry.Sequence!.Value, entry.Id, entry.Tick, entry.Type, entry.Version, entry.Subject, entry.OccurredAt, entry.RecordedAt,
        entry.Party, entry.User, entry.Device, entry.Payload, entry.PreviousHash!, entry.Hash!, entry.Trace);
}
