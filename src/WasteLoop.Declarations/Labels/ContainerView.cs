using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>A container as the API shows it.</summary>
/// <param name="MassKg">What the books say it holds; null without a mass.</param>
/// <param name="Run">The treatment run that filled it, for a residue.</param>
/// <param name="HandOnBy">For a residue of waste that has to be handed on or treated by a day: the earliest of what went into it.</param>
public sealed record ContainerView(
    string Label, string Party, string Site, string WasteCode, string WasteName, string Category, string Hazards, string Form, string Packaging, decimal VolumeLitres,
    string MainComponents, string HarmfulComponents, string Precautions, string? Remarks, DateOnly FilledOn, ContainerOrigin Origin, ContainerState State,
    decimal? MassKg, decimal? GrossKg, decimal? TareKg, string? WeighMethod, string? WeighDevice, string? Run, DateOnly? HandOnBy, string? Facility, string? Manifest,
    string? GeneratedBatch, string? StoredInBatch, string? StoredOutBatch, string? WithdrawReason,
    DateTimeOffset LabelledAt, DateTimeOffset? WeighedAt, DateTimeOffset? StoredAt, DateTimeOffset? DispatchedAt, DateTimeOffset? WithdrawnAt)
{
    public static ContainerView Of(Container c) => new(
        c.Label, c.Party, c.Site, c.WasteCode, c.WasteName, c.Category, c.Hazards, c.Form, c.Packaging, c.VolumeMillilitres / 1000m,
        c.MainComponents, c.HarmfulComponents, c.Precautions, c.Remarks, c.FilledOn, c.Origin, c.State,
        Kilograms(c.Grams), Kilograms(c.GrossGrams), Kilograms(c.TareGrams), c.WeighMethod, c.WeighDevice, c.Run, c.HandOnBy, c.Facility, c.Manifest,
        c.GeneratedBatch, c.StoredInBatch, c.StoredOutBatch, c.WithdrawReason,
        c.LabelledAt, c.WeighedAt, c.StoredAt, c.DispatchedAt, c.WithdrawnAt);

    private static decimal? Kilograms(long? grams) => grams is { } some ? Mass.FromGrams(some).Kilograms : null;
}
