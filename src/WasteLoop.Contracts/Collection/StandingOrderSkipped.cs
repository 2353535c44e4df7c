namespace WasteLoop.Contracts.Collection;

/// <summary>A standing order made no request for a day. Why is still-open (the one before waits yet), no-licence or past.</summary>
public sealed record StandingOrderSkipped(
    string Order, string Firm, DateOnly Day, string Why) : IEvent
{
    string IEvent.Subject => Order;
}
