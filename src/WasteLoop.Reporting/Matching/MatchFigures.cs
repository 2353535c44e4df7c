namespace WasteLoop.Reporting.Matching;

/// <summary>What a matching comes to, for all waste, one code or one city.</summary>
/// <param name="WithinCityGrams">Matched in the city that makes it (市域内匹配).</param>
/// <param name="TonneKm">By the roads' length.</param>
/// <param name="WeightedTonneKm">As the matching minimises it: with the weight and surcharge of leaving the city.</param>
public sealed record MatchFigures(long DemandGrams, long MatchedGrams, long WithinCityGrams, decimal TonneKm, decimal WeightedTonneKm)
{
    /// <summary>The gap.</summary>
    public long UnmetGrams => DemandGrams - MatchedGrams;

    /// <summary>Of the demand, 0 to 1; null where there is none.</summary>
    public decimal? MatchedShare => DemandGrams == 0 ? null : (decimal)MatchedGrams / DemandGrams;

    /// <summary>Of the demand, not of what is matched, 0 to 1; null where there is none.</summary>
    public decimal? WithinCityShare => DemandGrams == 0 ? null : (decimal)WithinCityGrams / DemandGrams;
}
