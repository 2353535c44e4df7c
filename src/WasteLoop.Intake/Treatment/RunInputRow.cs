namespace WasteLoop.Intake.Treatment;

/// <summary>What a run took from one container.</summary>
public sealed class RunInputRow
{
    public required string Run { get; init; }
    public required string Label { get; init; }
    public required string Manifest { get; init; }
    public required string WasteCode { get; init; }
    public required long Grams { get; init; }
}
