namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>Figures with and without the change, side by side.</summary>
/// <param name="Name">The code or city; empty for the whole.</param>
public sealed record FiguresChange(string Name, MatchFigures Base, MatchFigures Changed)
{
    public long DemandGrams => Changed.DemandGrams - Base.DemandGrams;
    public long MatchedGrams => Changed.MatchedGrams - Base.MatchedGrams;
    public long UnmetGrams => Changed.UnmetGrams - Base.UnmetGrams;
    public long WithinCityGrams => Changed.WithinCityGrams - Base.WithinCityGrams;

    /// <summary>As a share, 0.01 being one percentage point; null where one side has no demand.</summary>
    public decimal? WithinCityShare => Changed.WithinCityShare - Base.WithinCityShare;
    public decimal TonneKm => Changed.TonneKm - Base.TonneKm;
    public decimal WeightedTonneKm => Changed.WeightedTonneKm - Base.WeightedTonneKm;
}
