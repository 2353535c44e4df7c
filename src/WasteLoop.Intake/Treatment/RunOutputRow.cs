namespace WasteLoop.Intake.Treatment;

/// <summary>What came out of a run.</summary>
public sealed class RunOutputRow
{
    public required string Run { get; init; }

    /// <summary>1, 2, 3 … within the run.</summary>
    public required int Number { get; init; }

    public required OutputKind Kind { get; init; }
    public required string Name { get; init; }
    public required long Grams { get; init; }

    /// <summary>The residue's container.</summary>
    public string? Label { get; init; }

    /// <summary>The residue's waste code, as on its label.</summary>
    public string? WasteCode { get; set; }

    /// <summary>For a residue: the last China day to hand it on or to treat it, the earliest of the inputs.</summary>
    public DateOnly? HandOnBy { get; set; }

    /// <summary>Why mass was lost.</summary>
    public string? Reason { get; init; }
}
