namespace WasteLoop.Intake.Treatment;

/// <summary>A treatment run as callers see it. Masses are kilograms.</summary>
/// <param name="LossPercent">The lost share of the input, two decimals.</param>
public sealed record RunView(
    string Run, string Party, string Site, string Facility, string Method, string Licence, DateTimeOffset? StartedAt, DateTimeOffset CompletedAt, string CompletedBy,
    decimal InputKg, decimal OutputKg, decimal LossPercent, IReadOnlyList<RunView.Input> Inputs, IReadOnlyList<RunView.Output> Outputs)
{
    public sealed record Input(string Label, string Manifest, string WasteCode, decimal MassKg);

    public sealed record Output(OutputKind Kind, string Name, decimal MassKg, string? Label, string? WasteCode, string? Reason, DateOnly? HandOnBy);

    public static RunView Of(TreatmentRun run)
    {
        var input = run.Inputs.Sum(i => i.Grams);
        var lost = run.Outputs.Where(o => o.Kind is OutputKind.Loss).Sum(o => o.Grams);
        return new RunView(
            run.Run, run.Party, run.Site, run.Facility, run.Method, run.Licence, run.StartedAt, run.CompletedAt, run.CompletedBy,
            input / 1_000m, run.Outputs.Sum(o => o.Grams) / 1_000m, Math.Round(lost * 100m / input, 2),
            [.. run.Inputs.OrderBy(i => i.Label, StringComparer.Ordinal).Select(i => new Input(i.Label, i.Manifest, i.WasteCode, i.Grams / 1_000m))],
            [.. run.Outputs.OrderBy(o => o.Number).Select(o => new Output(o.Kind, o.Name, o.Grams / 1_000m, o.Label, o.WasteCode, o.Reason, o.HandOnBy))]);
    }
}
