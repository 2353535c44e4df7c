namespace WasteLoop.Contracts.Collection;

/// <summary>A standing order made the request for a day.</summary>
public sealed record StandingOrderKept(
    string Order, string Firm, DateOnly Day, string Request) : IEvent
{
    string IEvent.Subject => Order;
}
