namespace WasteLoop.Contracts.Reporting;

/// <summary>A report was computed and is kept. Hash is the SHA-256 of its JSON document; Positions are how far each journal had been heard, such as intake/4711.</summary>
public sealed record ReportCompleted(string Report, string Kind, string Region, string Period, string Hash, DateTimeOffset AsOf, string[] Positions) : IEvent
{
    string IEvent.Subject => Report;
}
