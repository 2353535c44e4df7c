namespace WasteLoop.Intake.Receipts;

/// <summary>What a weighing found for one container.</summary>
public sealed class WeighedContainer
{
    public required string Manifest { get; init; }

    /// <summary>The weighing's number.</summary>
    public required int Number { get; init; }

    public required string Label { get; init; }

    /// <summary>What the books held before.</summary>
    public required long BookGrams { get; init; }

    public required long NetGrams { get; init; }

    /// <summary>Null when the net is a share of the whole load's.</summary>
    public long? GrossGrams { get; init; }

    public long? TareGrams { get; init; }
}
