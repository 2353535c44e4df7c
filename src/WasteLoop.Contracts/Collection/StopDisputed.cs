namespace WasteLoop.Contracts.Collection;

/// <summary>The firm says that what was collected at a stop is wrong. It is a finding: no mass changes by it.</summary>
public sealed record StopDisputed(string Stop, string Round, string Collector, string Mover, string MoverRegion, string? Manifest, string Reason) : IEvent
{
    string IEvent.Subject => Stop;
}
