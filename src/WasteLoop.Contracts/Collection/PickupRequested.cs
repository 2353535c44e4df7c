namespace WasteLoop.Contracts.Collection;

/// <summary>
/// A firm asked a collector to fetch waste. StandingOrder names the order that asked for it; null when a person did. EnteredBy is firm, or collector when the firm
/// telephoned; Hours is when it can be called on, null for any time.
/// </summary>
public sealed record PickupRequested(
    string Request, string Firm, string Site, string Region, string Collector, PickupItem[] Items, DateOnly? WishedFrom, DateOnly? WishedTo, string? StandingOrder, string EnteredBy = "firm", VisitHours[]? Hours = null) : IEvent
{
    string IEvent.Subject => Request;
}
