namespace WasteLoop.Intake.Treatment;

/// <summary>A residue label that a run has filled: no second run may.</summary>
public sealed class UsedResidueLabel
{
    public required string Label { get; init; }
    public required string Run { get; init; }

    /// <summary>The earliest day of what went into the run; null when none had one.</summary>
    public DateOnly? HandOnBy { get; init; }

    /// <summary>The rule that set that day.</summary>
    public string? HandOnRule { get; init; }
}
