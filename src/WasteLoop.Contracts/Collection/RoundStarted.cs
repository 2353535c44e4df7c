namespace WasteLoop.Contracts.Collection;

/// <summary>The truck is on its way.</summary>
public sealed record RoundStarted(
    string Round, string Collector, string Carrier, string Plate, string Driver, string Escort) : IEvent
{
    string IEvent.Subject => Round;
}
