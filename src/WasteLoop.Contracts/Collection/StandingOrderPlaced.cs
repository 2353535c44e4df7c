namespace WasteLoop.Contracts.Collection;

/// <summary>A firm asked to be fetched from every so many weeks on some weekdays (1 Monday to 7 Sunday), until EndsOn or further notice.</summary>
public sealed record StandingOrderPlaced(
    string Order, string Firm, string Site, string Collector, PickupItem[] Items, int EveryWeeks, int[] Weekdays, DateOnly StartsOn, DateOnly? EndsOn) : IEvent
{
    string IEvent.Subject => Order;
}
