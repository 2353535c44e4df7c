using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>How far shipped and received mass may differ before the difference is a major one (重大差异).</summary>
/// <remarks>The law names no number; ours is a percentage or an absolute mass, whichever allows more.</remarks>
public sealed record WeightGap(decimal Percent, long Grams)
{
    public static WeightGap On(Rulebook rulebook, DateOnly day, RegionCode? region) =>
        new(rulebook.Get("weight-gap.percent", day, region).Decimal, (long)(rulebook.Get("weight-gap.kg", day, region).Decimal * 1_000));

    public bool IsMajor(long shippedGrams, long receivedGrams) =>
        Math.Abs(receivedGrams - shippedGrams) is var gap && gap > Grams && gap * 100m > Percent * shippedGrams;
}
