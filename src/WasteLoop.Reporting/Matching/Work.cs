namespace WasteLoop.Reporting.Matching;

/// <summary>Transport work (周转量): grams × metres are summed as they are and told as tonne-kilometres, exactly.</summary>
internal static class Work
{
    private const decimal GramMetresPerTonneKm = 1_000_000_000m;

    public static decimal TonneKm(Int128 gramMetres) => (decimal)gramMetres / GramMetresPerTonneKm;

    /// <summary>From grams × cost, which is counted in hundredths of a metre.</summary>
    public static decimal WeightedTonneKm(Int128 cost) => (decimal)cost / (GramMetresPerTonneKm * MatchingOptions.CostPerMetre);

    /// <summary>From the cost of one gram: kilometres, or tonne-kilometres a tonne.</summary>
    public static decimal WeightedKm(long cost) => (decimal)cost / (1_000m * MatchingOptions.CostPerMetre);
}
