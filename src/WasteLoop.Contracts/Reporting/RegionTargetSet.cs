namespace WasteLoop.Contracts.Reporting;

/// <summary>A region's own target for a figure and year was set or changed. Comparator is gte, gt, lte or lt.</summary>
public sealed record RegionTargetSet(
    int Number, string Region, int Year, string Comparator, decimal Value, string Document, string? Reason) : IEvent
{
    string IEvent.Subject => $"{Number}/{Region}/{Year}";
}
