using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Reads a list of a matching, page by page or as a CSV file, by name or the largest first; a bureau sees what lies in its region at either end.</summary>
public static class ReadMatching
{
    /// <summary>More lines than this no file holds.</summary>
    public const int FileLinesMax = 100_000;

    private const string ByGrams = "grams";
    private const string ByName = "name";

    public static Task<Results<Ok<Page<GapLine>>, FileContentHttpResult>> Gaps(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<GapLine>(id, MatchingLists.Gaps, page, asked, http, db, (line, english) => line with { Price = PriceWords.Of(line.MetTonnes, line.SavedKm, english) }, exact: false, stop);

    public static Task<Results<Ok<Page<SurplusLine>>, FileContentHttpResult>> Surplus(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<SurplusLine>(id, MatchingLists.Surplus, page, asked, http, db, (line, english) => line with { Price = PriceWords.Of(line.MetTonnes, line.SavedKm, english) }, exact: false, stop);

    public static Task<Results<Ok<Page<FlowLine>>, FileContentHttpResult>> Flows(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<FlowLine>(id, MatchingLists.Flows, page, asked, http, db, (line, _) => line, exact: false, stop);

    public static Task<Results<Ok<Page<CityFlowLine>>, FileContentHttpResult>> CityFlows(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<CityFlowLine>(id, MatchingLists.CityFlows, page, asked, http, db, (line, _) => line, exact: false, stop);

    public static Task<Results<Ok<Page<CodeLine>>, FileContentHttpResult>> Codes(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<CodeLine>(id, MatchingLists.Codes, page, asked, http, db, (line, _) => line, exact: true, stop);

    public static Task<Results<Ok<Page<CityLine>>, FileContentHttpResult>> Cities(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<CityLine>(id, MatchingLists.Cities, page, asked, http, db, (line, _) => line, exact: false, stop);

    public static Task<Results<Ok<Page<CountyLine>>, FileContentHttpResult>> Counties(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<CountyLine>(id, MatchingLists.Counties, page, asked, http, db, (line, _) => line, exact: false, stop);

    public static Task<Results<Ok<Page<DemandKg>>, FileContentHttpResult>> Demand(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<DemandKg>(id, MatchingLists.Demand, page, asked, http, db, (line, _) => line, exact: false, stop);

    public static Task<Results<Ok<Page<LeftOutLine>>, FileContentHttpResult>> LeftOut(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<LeftOutLine>(id, MatchingLists.LeftOut, page, asked, http, db, (line, english) => line with { Reason = PriceWords.Why(line.Why, english) }, exact: false, stop);

    public static Task<Results<Ok<Page<ComparisonLine>>, FileContentHttpResult>> Comparison(string id, PageRequest page, [AsParameters] Asked asked, HttpContext http, ReportingDb db, CancellationToken stop) =>
        Read<ComparisonLine>(id, MatchingLists.Comparison, page, asked, http, db, (line, _) => line, exact: false, stop);

    /// <summary>What is asked of a list.</summary>
    /// <param name="Region">Only lines of this region, at either end; of codes, the figures of the province or one city.</param>
    /// <param name="Sort">name (the default) or grams, the largest first.</param>
    /// <param name="Format">csv for the whole list as a file.</param>
    public sealed record Asked([FromQuery(Name = "region")] string? Region, [FromQuery(Name = "sort")] string? Sort, [FromQuery(Name = "format")] string? Format);

    private static async Task<Results<Ok<Page<T>>, FileContentHttpResult>> Read<T>(
        string id, string list, PageRequest page, Asked asked, HttpContext http, ReportingDb db, Func<T, bool, T> say, bool exact, CancellationToken stop) where T : class
    {
        var (caller, english) = (Caller.Of(http), Language.IsEnglish(http));
        var run = await MatchCapacity.Require(id, caller, db, stop);
        if (run.State != RunState.Done) throw new RuleViolationException("matching.not-done", "匹配尚未完成。", "The matching is not done yet.", nextZh: "请稍后再看。", nextEn: "Look again when it is.", kind: Refusal.Conflict);
        var rows = Within(db.MatchingRows.AsNoTracking().Where(row => row.Run == id && row.List == list), asked.Region, caller, run.Province, exact);
        var byGrams = (asked.Sort ?? ByName) switch
        {
            ByGrams => true,
            ByName => false,
            _ => throw new RuleViolationException("query.value", $"没有“{asked.Sort}”这种排序，可用：{ByName}、{ByGrams}。", $"There is no order \"{asked.Sort}\"; there are {ByName} and {ByGrams}.", "sort", kind: Refusal.Invalid),
        };
        var file = asked.Format == "csv" || (asked.Format is null && http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/csv"));
        if (!file && asked.Format is not (null or "json")) throw new RuleViolationException("query.value", "format 须为 json 或 csv。", "format is json or csv.", "format", kind: Refusal.Invalid);
        if (!file) rows = After(rows, page.After, byGrams);
        rows = byGrams ? rows.OrderByDescending(row => row.Grams).ThenBy(row => row.Number) : rows.OrderBy(row => row.Number);
        var found = await rows.Take(file ? FileLinesMax : page.Limit + 1).ToListAsync(stop);
        if (file) return TypedResults.File(Encoding.UTF8.GetBytes(LinesAsCsv.Write(found.Select(row => LineOf(row)))), "text/csv; charset=utf-8", $"matching-{list}.csv");
        var cut = page.Cut(found, row => string.Create(CultureInfo.InvariantCulture, $"{row.Grams}|{row.Number}"));
        return TypedResults.Ok(new Page<T>([.. cut.Items.Select(LineOf)], cut.Next));

        T LineOf(MatchingRow row) => say(JsonSerializer.Deserialize<T>(row.Line, MatchingLists.Json)!, english);
    }

    /// <summary>The lines that a caller may see: those with an end in its region, and in the region asked for. Codes (exact) are of the province or of one city.</summary>
    internal static IQueryable<MatchingRow> Within(IQueryable<MatchingRow> rows, string? asked, Caller caller, string province, bool exact)
    {
        if (!caller.SeesAll)
        {
            var prefix = caller.RegionPrefix ?? "-";
            rows = rows.Where(row => row.Place.StartsWith(prefix) || row.OtherPlace.StartsWith(prefix));
        }
        var named = asked is null ? (RegionCode?)null : Regions.Require(asked, "region");
        if (exact)
        {
            var place = named?.Value ?? (caller.SeesAll ? province : caller.RegionPrefix is { } own ? own.PadRight(6, '0') : "-");
            return rows.Where(row => row.Place == place);
        }
        if (named is not { } region) return rows;
        var within = region.Level switch { RegionLevel.Province => region.Province, RegionLevel.Prefecture => region.Prefecture, RegionLevel.County => region.Value };
        return rows.Where(row => row.Place.StartsWith(within) || row.OtherPlace.StartsWith(within));
    }

    private static IQueryable<MatchingRow> After(IQueryable<MatchingRow> rows, string? cursor, bool byGrams)
    {
        if (cursor is null) return rows;
        if (cursor.Split('|') is not [var gramsText, var numberText] || !long.TryParse(gramsText, CultureInfo.InvariantCulture, out var grams) || !int.TryParse(numberText, CultureInfo.InvariantCulture, out var number))
            throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
        return byGrams ? rows.Where(row => row.Grams < grams || (row.Grams == grams && row.Number > number)) : rows.Where(row => row.Number > number);
    }
}
