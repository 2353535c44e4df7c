namespace WasteLoop.Contracts.Collection;

/// <summary>A signed field record was received or changed its status. Status is waiting, applied or conflict; Code says why it is in conflict; ClockFlags are ahead, backwards, before-registration.</summary>
public sealed record FieldRecordKept(
    string Device, long Counter, string Hash, string Type, string Status, string? Code, string[] ClockFlags) : IEvent
{
    string IEvent.Subject => Device;
}
