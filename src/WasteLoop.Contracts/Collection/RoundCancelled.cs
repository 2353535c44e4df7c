namespace WasteLoop.Contracts.Collection;

/// <summary>A round was given up before it started.</summary>
public sealed record RoundCancelled(
    string Round, string Collector, string Reason) : IEvent
{
    string IEvent.Subject => Round;
}
