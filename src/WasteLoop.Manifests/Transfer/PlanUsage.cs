using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>How much of a plan line the manifests of the year have used: issued, not void, not left behind.</summary>
public sealed class PlanUsage : IVersioned
{
    public required string Site { get; init; }
    public required int Year { get; init; }

    /// <summary>With hyphens: 900-249-08.</summary>
    public required string WasteCode { get; init; }
    public required string Receiver { get; init; }
    public long Grams { get; private set; }
    public long Version { get; set; }

    /// <summary>Takes grams of what the plan allows.</summary>
    /// <param name="grams">More than 0.</param>
    /// <param name="plannedGrams">What the plan's line says for the year.</param>
    /// <exception cref="RuleViolationException">manifest.over-plan.</exception>
    public void Take(long grams, long plannedGrams)
    {
        if (Grams + grams > plannedGrams)
            throw new RuleViolationException("manifest.over-plan",
                $"{Year} 年管理计划中 {WasteCode} 移交 {Receiver} 的数量为 {Tonnes(plannedGrams)} 吨，已开联单 {Tonnes(Grams)} 吨，本次 {Tonnes(grams)} 吨，将超出计划。",
                $"The plan for {Year} lets {Tonnes(plannedGrams)} t of {WasteCode} go to {Receiver}; {Tonnes(Grams)} t are on manifests already, and this one has {Tonnes(grams)} t.",
                "labels", "manifest.planned", "请先变更管理计划，或减少容器。", "Revise the plan first, or take fewer containers.");
        Grams += grams;
    }

    /// <summary>Counts what a collection round took from a small firm: its plan is filled from the pickups, so there is nothing to keep within.</summary>
    public void Count(long grams) => Grams += grams;

    /// <summary>Gives grams back: a manifest was voided or a container left behind.</summary>
    public void GiveBack(long grams) => Grams = Math.Max(0, Grams - grams);

    private static string Tonnes(long grams) => Mass.FromGrams(grams).Tonnes.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
