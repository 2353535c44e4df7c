namespace WasteLoop.Reporting.Replicas;

/// <summary>What a site's newest plan for a year expects to produce, in grams.</summary>
public sealed class SitePlan
{
    public required string Site { get; init; }
    public required int Year { get; init; }
    public required long ProducedGrams { get; init; }
}
