namespace WasteLoop.Contracts.Collection;

/// <summary>A firm took its request back before it was fetched.</summary>
public sealed record PickupWithdrawn(
    string Request, string Firm, string Collector, string Reason) : IEvent
{
    string IEvent.Subject => Request;
}
