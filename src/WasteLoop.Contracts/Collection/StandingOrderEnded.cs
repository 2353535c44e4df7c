namespace WasteLoop.Contracts.Collection;

/// <summary>A standing order will make no more requests.</summary>
public sealed record StandingOrderEnded(
    string Order, string Firm) : IEvent
{
    string IEvent.Subject => Order;
}
