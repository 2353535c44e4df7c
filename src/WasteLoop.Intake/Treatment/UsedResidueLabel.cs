using WasteLoop.Intake.Stock;

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

    /// <summary>Takes the labels that a run fills out of use, with the earliest day of its inputs.</summary>
    internal static void Note(IntakeDb db, TreatmentRun run, IEnumerable<(StockItem Item, long Grams)> inputs)
    {
        var earliest = TreatmentRun.EarliestOf(inputs);
        db.UsedResidueLabels.AddRange(run.Outputs.Select(o => o.Label).OfType<string>()
            .Select(label => new UsedResidueLabel { Label = label, Run = run.Run, HandOnBy = earliest?.Day, HandOnRule = earliest?.Rule }));
    }
}
