namespace WasteLoop.Intake.Treatment;

/// <summary>A residue label that a run has filled: no second run may.</summary>
public sealed class UsedResidueLabel
{
    public required string Label { get; init; }
    public required string Run { get; init; }
}
