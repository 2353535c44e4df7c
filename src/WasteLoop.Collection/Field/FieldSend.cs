namespace WasteLoop.Collection.Field;

/// <summary>What a phone sends at once, in any order.</summary>
/// <param name="SentAt">The phone's clock at that moment; not signed, for telling how far it is off.</param>
public sealed record FieldSend(DateTimeOffset SentAt, IReadOnlyList<FieldRecord> Records);
