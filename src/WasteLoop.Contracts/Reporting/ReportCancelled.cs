namespace WasteLoop.Contracts.Reporting;

/// <summary>Someone cancelled a report before it was done; nothing of it is kept.</summary>
public sealed record ReportCancelled(string Report) : IEvent
{
    string IEvent.Subject => Report;
}
