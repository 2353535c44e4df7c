using WasteLoop.Contracts.Intake;
using WasteLoop.Intake.Stock;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Treatment;

/// <summary>A finished treatment run: what was put in weighs exactly what came out.</summary>
public sealed class TreatmentRun
{
    public const int InputsMax = 1_000;
    public const int OutputsMax = 100;
    public const int NameLengthMax = 100;
    public const int ReasonLengthMax = 500;

    /// <summary>RUN- and 32 hexadecimal digits.</summary>
    public const int NumberLength = 36;

    /// <summary>Landfill (填埋).</summary>
    public const string Landfill = "D1";

    /// <summary>In place of a method: containers of one waste filled together (合并), nothing treated.</summary>
    public const string Consolidation = "consolidation";

    public required string Run { get; init; }
    public required string Party { get; init; }
    public required string Site { get; init; }
    public required string Facility { get; init; }
    public required string Method { get; init; }

    /// <summary>The licence that covers it.</summary>
    public required string Licence { get; init; }

    public DateTimeOffset? StartedAt { get; init; }
    public required DateTimeOffset CompletedAt { get; init; }
    public required string CompletedBy { get; init; }
    public List<RunInputRow> Inputs { get; } = [];
    public List<RunOutputRow> Outputs { get; } = [];

    /// <summary>Takes the inputs from the stock and enters what came out.</summary>
    /// <exception cref="RuleViolationException">run.output-not-landfill, run.emplaced-not-landfill, mass.conserved, and those of <see cref="StockItem.Take"/>.</exception>
    public void Complete(IReadOnlyList<(StockItem Item, long Grams)> inputs, IReadOnlyList<RunOutputRow> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            if (Method == Landfill && outputs[i].Kind is not (OutputKind.Emplaced or OutputKind.Loss))
                throw new RuleViolationException("run.output-not-landfill", "填埋（D1）只能有填埋量和损耗，不能有产品或残余物。", "Landfill (D1) emplaces or loses; it makes no product and no residue.", $"outputs[{i}].kind");
            if (Method != Landfill && outputs[i].Kind is OutputKind.Emplaced)
                throw new RuleViolationException("run.emplaced-not-landfill", $"利用处置方式 {Method} 不是填埋，不能登记填埋量。", $"The method {Method} is no landfill, so nothing can be emplaced.", $"outputs[{i}].kind");
        }
        for (var i = 0; i < inputs.Count; i++) inputs[i].Item.Take(inputs[i].Grams, CompletedAt, $"inputs[{i}]");
        RefuseUnlessBalanced(inputs.Sum(i => i.Grams), outputs.Sum(o => o.Grams));
        Inputs.AddRange(inputs.Select(i => new RunInputRow { Run = Run, Label = i.Item.Label, Manifest = i.Item.Manifest, WasteCode = i.Item.WasteCode, Grams = i.Grams }));
        // Pouring drums together must not give waste more time: what is left of a run goes when the first of its inputs has to.
        if (EarliestOf(inputs) is { } earliest)
            foreach (var residue in outputs.Where(o => o.Kind is OutputKind.Residue)) residue.HandOnBy = earliest.Day;
        Outputs.AddRange(outputs);
    }

    /// <summary>The day and rule of the input that has to go first; null when none has a day.</summary>
    public static HandOn? EarliestOf(IEnumerable<(StockItem Item, long Grams)> inputs) => inputs.Select(i => i.Item)
        .Where(i => i is { HandOnBy: not null, HandOnRule: not null }).OrderBy(i => i.HandOnBy).ThenBy(i => i.Label, StringComparer.Ordinal)
        .Select(i => new HandOn(i.HandOnBy ?? default, i.HandOnRule ?? "")).FirstOrDefault();

    public TreatmentCompleted HasCompleted() => new(Run, Site, Party, Facility, Method,
        [.. Inputs.Select(i => new RunInput(i.Label, i.Manifest, i.Grams))],
        [.. Outputs.Select(o => new RunOutput(o.Kind.ToString().ToLowerInvariant(), o.Name, o.Grams, o.Label, o.WasteCode, o.HandOnBy))]);

    private static void RefuseUnlessBalanced(long inputGrams, long outputGrams)
    {
        if (inputGrams == outputGrams) return;
        var gap = Math.Abs(inputGrams - outputGrams) / 1_000m;
        var (zh, en) = outputGrams < inputGrams ? ("少", "less") : ("多", "more");
        throw new RuleViolationException("mass.conserved", $"投入 {inputGrams / 1_000m:0.###} 千克，产出 {outputGrams / 1_000m:0.###} 千克：产出{zh} {gap:0.###} 千克。",
            $"{inputGrams / 1_000m:0.###} kg went in and {outputGrams / 1_000m:0.###} kg came out: {gap:0.###} kg {en}.", "outputs", "mass.conserved",
            "请复核称重；燃烧、蒸发等减少的量请登记为损耗并说明原因。", "Check the weighings; enter what burnt or evaporated as a loss with its reason.");
    }
}
