namespace WasteLoop.Contracts.Reporting;

/// <summary>A report could not be computed. Code says why; nothing of it is kept.</summary>
public sealed record ReportFailed(string Report, string Code) : IEvent
{
    string IEvent.Subject => Report;
}
