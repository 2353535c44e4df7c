namespace WasteLoop.Contracts.Collection;

/// <summary>A phone is lost, broken or handed in: what it signs later does not count.</summary>
public sealed record DeviceEnded(
    string Device, string Party, string Reason) : IEvent
{
    string IEvent.Subject => Device;
}
