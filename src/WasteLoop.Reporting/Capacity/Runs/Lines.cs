namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Figures of a matching in kilograms.</summary>
/// <param name="MatchedPercent">Of the demand, two decimals; null where there is none.</param>
/// <param name="WithinCityPercent">Of the demand, matched in its own city (市域内匹配).</param>
public sealed record FiguresKg(decimal DemandKg, decimal MatchedKg, decimal UnmetKg, decimal WithinCityKg, decimal? MatchedPercent, decimal? WithinCityPercent, decimal TonneKm, decimal WeightedTonneKm)
{
    internal static FiguresKg Of(Matching.MatchFigures f) =>
        new(Kg.Of(f.DemandGrams), Kg.Of(f.MatchedGrams), Kg.Of(f.UnmetGrams), Kg.Of(f.WithinCityGrams), Percent(f.MatchedShare), Percent(f.WithinCityShare), Math.Round(f.TonneKm, 3), Math.Round(f.WeightedTonneKm, 3));

    private static decimal? Percent(decimal? share) => share is { } known ? Math.Round(known * 100, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>Waste without a place.</summary>
/// <param name="MetTonnes">Tonnes more that a tonne of licence there would place: 0 or 1.</param>
/// <param name="SavedKm">Weighted tonne-kilometres that it would save besides; below 0 where the tonne then has to travel.</param>
/// <param name="Price">The same in words, in the caller's language.</param>
public sealed record GapLine(string County, string CountyName, string WasteCode, decimal Kg, int MetTonnes, decimal SavedKm, string Price = "");

/// <summary>What a licence has left. Price is what a tonne more of its total would bring.</summary>
public sealed record SurplusLine(string Licence, string Holder, string HolderName, string County, string CountyName, decimal OpenKg, decimal UsedKg, decimal LeftKg, int MetTonnes, decimal SavedKm, string Price = "");

/// <summary>Waste that goes from a county to a licence.</summary>
public sealed record FlowLine(string County, string CountyName, string WasteCode, string Licence, string HolderName, string LicenceCounty, string LicenceCountyName, string Method, decimal Kg, decimal Km, bool StaysInCity);

/// <summary>Waste between two cities, or within one: matched, and what really went.</summary>
public sealed record CityFlowLine(string FromCity, string FromName, string ToCity, string ToName, decimal BestKg, decimal RealKg);

/// <summary>A code's part, in the province or in one city.</summary>
/// <param name="OpenKg">What licences that name the code still have for it, told for each of the codes that share it; null for a city.</param>
public sealed record CodeLine(string WasteCode, string Region, FiguresKg Figures, decimal? OpenKg);

/// <summary>A city's part.</summary>
/// <param name="OutKg">Matched in other cities.</param>
/// <param name="InKg">Taken from other cities.</param>
/// <param name="CapacityKg">Open at its licences before the matching.</param>
/// <param name="SurplusKg">Open at its licences after it.</param>
public sealed record CityLine(string City, string CityName, FiguresKg Figures, decimal OutKg, decimal InKg, decimal CapacityKg, decimal SurplusKg);

/// <summary>A county's part; in and out are over the border of its city.</summary>
public sealed record CountyLine(string County, string CountyName, FiguresKg Figures, decimal OutKg, decimal InKg, decimal CapacityKg, decimal SurplusKg);

/// <summary>A county's demand of one code, and how it is reckoned. Without a forecast its members are null.</summary>
/// <param name="Ways">How many of season, plan and last year could tell something; with one there is no spread.</param>
public sealed record DemandKg(
    string County, string CountyName, string WasteCode, decimal? ProducedKg, decimal StockKg, decimal PromisedKg, decimal Kg,
    decimal? SoFarKg, decimal? BySeasonKg, decimal? ByPlanKg, decimal? LastYearKg, decimal? LowKg, decimal? MiddleKg, decimal? HighKg, int? Ways)
{
    internal static DemandKg Of(Demand.DemandLine line, string name)
    {
        var f = line.Forecast;
        return new DemandKg(line.County, name, line.WasteCode, Known(line.ProducedGrams), Reporting.Kg.Of(line.StockGrams), Reporting.Kg.Of(line.PromisedGrams), Reporting.Kg.Of(line.Grams),
            Known(f?.SoFar), Known(f?.BySeason), Known(f?.ByPlan), Known(f?.LastYear), Known(f?.Low), Known(f?.Middle), Known(f?.High), f?.Ways);
    }

    internal static decimal? Known(long? grams) => grams is { } known ? Reporting.Kg.Of(known) : null;
}

/// <summary>What the matching could not take in. Reason says why, in the caller's language.</summary>
public sealed record LeftOutLine(string What, string Name, string County, string Why, decimal Kg, string Reason = "");

/// <summary>The base and each scenario side by side: the whole, a city or a code.</summary>
/// <param name="Of">total, city or code.</param>
/// <param name="Scenarios">In the order in which they were asked for.</param>
public sealed record ComparisonLine(string Of, string Name, string Text, FiguresKg Base, IReadOnlyList<FiguresKg> Scenarios);
