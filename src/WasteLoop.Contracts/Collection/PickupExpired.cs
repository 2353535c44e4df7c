namespace WasteLoop.Contracts.Collection;

/// <summary>Nobody planned a request for so long that it no longer says what is in the store.</summary>
public sealed record PickupExpired(
    string Request, string Firm, string Collector) : IEvent
{
    string IEvent.Subject => Request;
}
