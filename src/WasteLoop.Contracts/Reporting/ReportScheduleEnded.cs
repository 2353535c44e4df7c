namespace WasteLoop.Contracts.Reporting;

/// <summary>A schedule orders no more reports; those that it ordered stay.</summary>
public sealed record ReportScheduleEnded(string Schedule) : IEvent
{
    string IEvent.Subject => Schedule;
}
