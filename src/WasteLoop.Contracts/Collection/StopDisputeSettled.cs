namespace WasteLoop.Contracts.Collection;

/// <summary>The collector's dispatcher answered a firm that disputed a stop. What follows from it is corrected elsewhere.</summary>
public sealed record StopDisputeSettled(string Stop, string Round, string Collector, string Mover, string Note) : IEvent
{
    string IEvent.Subject => Stop;
}
