namespace WasteLoop.Contracts.Collection;

/// <summary>The firm agreed, on its own phone, with what was collected at a stop.</summary>
public sealed record StopConfirmed(string Stop, string Round, string Collector, string Mover) : IEvent
{
    string IEvent.Subject => Stop;
}
