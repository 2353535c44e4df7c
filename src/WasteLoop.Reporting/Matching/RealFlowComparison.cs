namespace WasteLoop.Reporting.Matching;

/// <summary>The real flows beside the best matching of the same waste under the same licences and the same measure.</summary>
/// <param name="Real">All the waste that went is matched here, permitted or not.</param>
/// <param name="Best">Its demand is what really went; it keeps every limit.</param>
/// <param name="BesidesLicenceGrams">Of the real flows, what went where no line names the code.</param>
/// <param name="OverOpenGrams">Of the real flows, what went to licences above what they had open.</param>
public sealed record RealFlowComparison(MatchFigures Real, MatchFigures Best, long BesidesLicenceGrams, long OverOpenGrams)
{
    /// <summary>Tonne-kilometres that the best matching drives less; below 0 where the real flows were shorter, which needs limits broken or the city's weight.</summary>
    public decimal TonneKmToSave => Real.TonneKm - Best.TonneKm;

    /// <summary>The same as the matching weighs them; never below 0 where the real flows keep every limit.</summary>
    public decimal WeightedTonneKmToSave => Real.WeightedTonneKm - Best.WeightedTonneKm;
}
