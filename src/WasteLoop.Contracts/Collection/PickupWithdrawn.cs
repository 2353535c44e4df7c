namespace WasteLoop.Contracts.Collection;

/// <summary>A firm, or the collector that had entered it for the firm, took a request back before it was fetched.</summary>
public sealed record PickupWithdrawn(
    string Request, string Firm, string Collector, string Reason) : IEvent
{
    string IEvent.Subject => Request;
}
