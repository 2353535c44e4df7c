namespace WasteLoop.Contracts.Collection;

/// <summary>
/// A firm asked to be fetched from every so many weeks on some weekdays (1 Monday to 7 Sunday), until EndsOn or further notice. EnteredBy is firm, or collector when
/// the firm telephoned; Hours is when it can be called on, null for any time.
/// </summary>
public sealed record StandingOrderPlaced(
    string Order, string Firm, string Site, string Collector, PickupItem[] Items, int EveryWeeks, int[] Weekdays, DateOnly StartsOn, DateOnly? EndsOn, string EnteredBy = "firm", VisitHours[]? Hours = null) : IEvent
{
    string IEvent.Subject => Order;
}
