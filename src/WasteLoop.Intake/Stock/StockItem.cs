using WasteLoop.Chassis.Database;
using WasteLoop.Intake.Receipts;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Stock;

/// <summary>An accepted container in a store, and how much of it is still there.</summary>
public sealed class StockItem : IVersioned
{
    public required string Label { get; init; }

    /// <summary>The manifest with which it came.</summary>
    public required string Manifest { get; init; }

    public required string WasteCode { get; init; }
    public required string Party { get; init; }
    public required string Site { get; init; }
    public required string Facility { get; init; }
    public required long AcceptedGrams { get; init; }

    /// <summary>What no run has taken; 0 when it is used up.</summary>
    public long RemainingGrams { get; private set; }

    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>The last China day to hand it on or to treat it; null for what was accepted before this was kept.</summary>
    public DateOnly? HandOnBy { get; init; }

    /// <summary>The rule that sets the day.</summary>
    public string? HandOnRule { get; init; }

    public long Version { get; set; }

    public static StockItem Of(Receipt receipt, ReceiptContainer accepted, HandOn handOn, DateTimeOffset at) => new()
    {
        Label = accepted.Label,
        Manifest = receipt.Manifest,
        WasteCode = accepted.WasteCode,
        Party = receipt.Receiver,
        Site = receipt.Site,
        Facility = accepted.Facility ?? throw new InvalidOperationException($"{accepted.Label} was accepted into no store."),
        AcceptedGrams = accepted.BookGrams,
        RemainingGrams = accepted.BookGrams,
        StoredAt = at,
        HandOnBy = handOn.Day,
        HandOnRule = handOn.Rule,
    };

    /// <summary>Takes some of it into a run.</summary>
    /// <exception cref="RuleViolationException">run.used-up, run.not-enough (both conflicts: another run was faster), run.mass-not-positive, run.before-storage.</exception>
    public void Take(long grams, DateTimeOffset at, string field)
    {
        if (RemainingGrams == 0)
            throw new RuleViolationException("run.used-up", $"容器 {Label} 已全部投入处置。", $"Container {Label} is used up.", field + ".label", kind: Refusal.Conflict);
        if (grams <= 0)
            throw new RuleViolationException("run.mass-not-positive", "投入量必须大于 0。", "What is put in must weigh something.", field + ".massKg", kind: Refusal.Invalid);
        if (grams > RemainingGrams)
            throw new RuleViolationException("run.not-enough", $"容器 {Label} 只剩 {RemainingGrams / 1_000m:0.###} 千克，不足 {grams / 1_000m:0.###} 千克。",
                $"Container {Label} holds {RemainingGrams / 1_000m:0.###} kg, less than {grams / 1_000m:0.###} kg.", field + ".massKg", "mass.conserved", kind: Refusal.Conflict);
        if (at < StoredAt)
            throw new RuleViolationException("run.before-storage", $"容器 {Label} 在 {StoredAt:O} 才入库，处置时间不能更早。", $"Container {Label} was stored only at {StoredAt:O}; it cannot be treated before.", "happenedAt");
        RemainingGrams -= grams;
    }
}
