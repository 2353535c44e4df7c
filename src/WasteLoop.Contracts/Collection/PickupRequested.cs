namespace WasteLoop.Contracts.Collection;

/// <summary>A firm asked a collector to fetch waste. StandingOrder names the order that asked for it; null when a person did.</summary>
public sealed record PickupRequested(
    string Request, string Firm, string Site, string Region, string Collector, PickupItem[] Items, DateOnly? WishedFrom, DateOnly? WishedTo, string? StandingOrder) : IEvent
{
    string IEvent.Subject => Request;
}
