namespace WasteLoop.Contracts.Reporting;

/// <summary>A figure of another department was entered for a region and year. Value is in Unit; a statement has 1 for yes and 0 for no, with its Text. A Revision above 1 takes the place of the one before, for the Reason it names.</summary>
public sealed record StatisticsImported(
    string Name, string Region, int Year, int Revision, decimal Value, string Unit, string? Text, string Dataset, string Source, DateOnly SourceDate, string? Document, string? Reason) : IEvent
{
    string IEvent.Subject => $"{Name}/{Region}/{Year}";
}
