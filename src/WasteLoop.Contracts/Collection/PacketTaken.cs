namespace WasteLoop.Contracts.Collection;

/// <summary>A device took the round's packet: from now on only its records count for the round's stops.</summary>
public sealed record PacketTaken(
    string Round, string Collector, string Device) : IEvent
{
    string IEvent.Subject => Round;
}
