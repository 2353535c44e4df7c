using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary><c>GET /api/reporting/indicators/{number}/regions?year=2026&amp;within=330000</c>: one figure in a region and in all regions in it, for a map.</summary>
public static class ReadIndicatorRegions
{
    /// <param name="Level">province, prefecture or county.</param>
    /// <param name="Longitude">Of a county's or city's centre (GCJ-02); null where it is not held.</param>
    public sealed record RegionValue(string Region, string? Name, string Level, string? Parent, decimal? Value, string Grade, decimal? Gap, bool? Met, int CountiesGiven, int Counties, double? Longitude, double? Latitude);

    /// <param name="Regions">The region, the regions in it and those in them: at most a province with its 101 cities and counties.</param>
    public sealed record IndicatorRegions(int Number, string NameZh, string NameEn, string Unit, int Year, string Formula, bool? MoreIsBetter, IReadOnlyList<RegionValue> Regions);

    private const string Zhejiang = "330000";

    public static async Task<Ok<IndicatorRegions>> Handle(int number, int year, Caller caller, ReportingDb db, Rulebook rulebook, CancellationToken cancellationToken, string? within = null, string? formula = null)
    {
        var figure = FigureList.Need(number);
        var (asked, of) = (Seen.Region(within ?? caller.Region ?? Zhejiang, caller), Seen.Year(year));
        var evaluator = await Gathering.Read(db, rulebook, asked, of, formula, [figure], cancellationToken);
        var all = new[] { asked }.Concat(Seen.Below(asked).SelectMany(below => Seen.Below(below).Prepend(below)));
        var values = all.Select(region => (Region: region, Of: evaluator.Of(figure, region))).ToList();
        return TypedResults.Ok(new IndicatorRegions(number, figure.NameZh, figure.NameEn, figure.Unit, of, evaluator.Formula, values[0].Of.MoreIsBetter, [.. values.Select(pair => Show(pair.Region, pair.Of))]));
    }

    private static RegionValue Show(RegionCode region, FigureEvaluation of)
    {
        var centre = RegionCentres.Find(region);
        return new RegionValue(region.Value, of.RegionName, region.Level.ToString().ToLowerInvariant(), region.Level switch
        {
            RegionLevel.Province => null,
            RegionLevel.Prefecture => region.Province + "0000",
            RegionLevel.County => region.Prefecture + "00",
        }, of.Value, of.Grade, of.Target?.Gap, of.Target?.Met, of.CountiesGiven, of.Counties, centre?.Longitude, centre?.Latitude);
    }
}
