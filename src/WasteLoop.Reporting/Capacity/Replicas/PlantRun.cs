namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>What a site put into treatment runs in a month; filling together is none.</summary>
public sealed class PlantRun
{
    public required string Site { get; init; }

    /// <summary>2026-11, in China.</summary>
    public required string Month { get; init; }
    public long Grams { get; set; }
}
