namespace WasteLoop.Reporting.Matching;

/// <summary>Waste that goes from a county to a line.</summary>
/// <param name="Metres">The road, unweighted.</param>
public sealed record MatchedFlow(string County, string WasteCode, string Licence, string LicenceCounty, string Line, string Method, long Grams, int Metres)
{
    public bool StaysInCity => Cities.Of(County) == Cities.Of(LicenceCounty);

    /// <summary>Exact to the gram-metre.</summary>
    public decimal TonneKm => Work.TonneKm((Int128)Grams * Metres);
}
