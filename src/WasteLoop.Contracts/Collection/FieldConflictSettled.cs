namespace WasteLoop.Contracts.Collection;

/// <summary>A dispatcher looked into a field record in conflict; what follows from it was done at the desk. Hash names the record.</summary>
public sealed record FieldConflictSettled(
    string Device, long Counter, string Hash, string Note) : IEvent
{
    string IEvent.Subject => Device;
}
