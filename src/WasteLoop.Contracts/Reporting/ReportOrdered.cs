namespace WasteLoop.Contracts.Reporting;

/// <summary>Someone, or a schedule, ordered a report on a region and a period: a year such as 2026, or a month such as 2026-11. Schedule is null for an order by hand.</summary>
public sealed record ReportOrdered(string Report, string Kind, string Region, string Period, string? Schedule) : IEvent
{
    string IEvent.Subject => Report;
}
