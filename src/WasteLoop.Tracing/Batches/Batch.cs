namespace WasteLoop.Tracing.Batches;

/// <summary>A container of waste as its label says. Where its mass is, the balances say.</summary>
public sealed class Batch
{
    /// <summary>The label code, 37 characters.</summary>
    public required string Label { get; init; }

    public required string Party { get; init; }
    public required string Site { get; init; }
    public required string Region { get; init; }
    public required string WasteCode { get; init; }
    public required string WasteName { get; init; }
    public required string Category { get; init; }
    public required string Hazards { get; init; }
    public required string Form { get; init; }
    public required string Packaging { get; init; }
    public required decimal VolumeLitres { get; init; }

    /// <summary>Day of filling, China time.</summary>
    public required DateOnly FilledOn { get; init; }

    /// <summary>generated or residue.</summary>
    public required string Origin { get; init; }
}
