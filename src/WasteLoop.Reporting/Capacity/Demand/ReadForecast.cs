using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Demand;

/// <summary><c>GET /api/reporting/capacity/forecast?year=2026&amp;region=330100</c>: what a year that is not over will bring, by county and code, with its spread; a bureau sees its region's.</summary>
public static class ReadForecast
{
    /// <param name="SoFarKg">Produced until now.</param>
    /// <param name="BySeasonKg">The full months over the share that they had last year.</param>
    /// <param name="ByPlanKg">What filed plans of the year say.</param>
    /// <param name="LowKg">The least of the ways that can tell something, not below what was produced; then the middle and the greatest.</param>
    /// <param name="Ways">How many could: with one there is no spread.</param>
    public sealed record ForecastLine(string County, string CountyName, string WasteCode, decimal SoFarKg, decimal? BySeasonKg, decimal? ByPlanKg, decimal? LastYearKg, decimal LowKg, decimal MiddleKg, decimal HighKg, int Ways);

    public static async Task<Page<ForecastLine>> Handle(int? year, string? region, PageRequest page, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var asked = year ?? today.Year;
        if (asked < today.Year || asked > today.Year + 1)
            throw new RuleViolationException("matching.year", $"预测只做 {today.Year} 年和 {today.Year + 1} 年，不含 {asked} 年。", $"A forecast is of {today.Year} or {today.Year + 1}, not of {asked}.", "year", kind: Refusal.Invalid);
        var province = CapacityAccess.ProvinceOf(caller, region);
        var within = new[] { region is null ? "" : PrefixOf(Regions.Require(region, "region")), caller.SeesAll ? "" : caller.RegionPrefix ?? "-" };
        var all = await new DemandReader(db, province, today).Forecasts(asked, cancellationToken);
        var found = all.Where(pair => pair.Value.High > 0 && within.All(prefix => pair.Key.County.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(pair => (Key: pair.Key.County + "/" + pair.Key.Code, pair.Key.County, pair.Key.Code, Forecast: pair.Value)).Where(row => page.After is null || string.CompareOrdinal(row.Key, page.After) > 0)
            .OrderBy(row => row.Key, StringComparer.Ordinal).Take(page.Limit + 1).ToList();
        return page.Cut(found.ConvertAll(row => Show(row.County, row.Code, row.Forecast)), line => line.County + "/" + line.WasteCode);
    }

    private static string PrefixOf(RegionCode region) => region.Level switch { RegionLevel.Province => region.Province, RegionLevel.Prefecture => region.Prefecture, RegionLevel.County => region.Value };

    private static ForecastLine Show(string county, string code, Forecast f) => new(county, Runs.Names.Of(county), code, Kg.Of(f.SoFar), Runs.DemandKg.Known(f.BySeason), Runs.DemandKg.Known(f.ByPlan), Runs.DemandKg.Known(f.LastYear),
        Kg.Of(f.Low), Kg.Of(f.Middle), Kg.Of(f.High), f.Ways);
}
