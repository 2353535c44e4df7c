namespace WasteLoop.Contracts.Reporting;

/// <summary>A bureau wants a report on the month before, each month on a day (1 to 28) at an hour (0 to 23) of China time; the first at FirstAt.</summary>
public sealed record ReportScheduled(string Schedule, string Kind, string Region, int Day, int Hour, DateTimeOffset FirstAt) : IEvent
{
    string IEvent.Subject => Schedule;
}
