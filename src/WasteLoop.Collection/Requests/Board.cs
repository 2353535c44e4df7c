using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A collector's open requests, the most urgent first.</summary>
public static class Board
{
    private const string DayFormat = "yyyyMMdd";
    private const int DaysMax = 3_660;

    /// <param name="county">A region; all that lies in it.</param>
    /// <param name="olderThanDays">Only those that wait longer than this.</param>
    /// <param name="urgency">late, soon or in-time.</param>
    /// <param name="unidentified">Only those with a waste that nobody has named yet, or only those without.</param>
    public static async Task<Page<RequestView>> List(string? county, string? wasteCode, int? olderThanDays, string? urgency, bool? unidentified, PageRequest page, HttpContext http, Caller caller, CollectionDb db,
        Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (collector, today) = (caller.ActingParty, ChinaTime.DateOf(clock.GetUtcNow()));
        var open = db.Requests.AsNoTracking().Where(r => r.Collector == collector && r.State == RequestState.Open);
        if (county is not null && PrefixOf(county) is var prefix) open = open.Where(r => r.Region.StartsWith(prefix));
        if (wasteCode is not null && WasteCode.Parse(wasteCode, "wasteCode").Value is var code) open = open.Where(r => r.Items.Any(item => item.WasteCode == code));
        if (olderThanDays is { } days && ChinaTime.StartOf(today.AddDays(-CheckDays(days))) is var since) open = open.Where(r => r.RequestedAt < since);
        if (unidentified is { } unnamed) open = open.Where(r => r.Items.Any(item => item.WasteCode == null) == unnamed);
        if (FindRequests.Word<UrgencyLevel>(urgency, "urgency") is { } level) open = Of(open, level, today, Urgency.SoonUntil(rulebook, today));
        if (CursorOf(page) is { } after) open = open.Where(r => r.FetchBy > after.FetchBy || (r.FetchBy == after.FetchBy && string.Compare(r.Id, after.Id) > 0));
        var found = await open.OrderBy(r => r.FetchBy).ThenBy(r => r.Id).Take(page.Limit + 1).Include(r => r.Items).ToListAsync(cancellationToken);
        var places = found.ToDictionary(r => r.Id, r => r.FetchBy);
        return page.Cut(await RequestViews.Of(db, found, rulebook, catalogue, today, Language.IsEnglish(http), cancellationToken),
            view => places[view.Request].ToString(DayFormat, CultureInfo.InvariantCulture) + view.Request);
    }

    /// <summary>The digits that all codes in a region begin with.</summary>
    /// <exception cref="RuleViolationException">region.format, region.unknown.</exception>
    internal static string PrefixOf(string region)
    {
        var code = Regions.Require(region, "county");
        return code.Level switch
        {
            RegionLevel.Province => code.Province,
            RegionLevel.Prefecture => code.Prefecture,
            RegionLevel.County => code.Value,
        };
    }

    private static int CheckDays(int days) => days is >= 0 and <= DaysMax ? days
        : throw new RuleViolationException("query.value", $"olderThanDays 应为 0 至 {DaysMax}。", $"olderThanDays is 0 to {DaysMax}.", "olderThanDays", kind: Refusal.Invalid);

    private static IQueryable<PickupRequest> Of(IQueryable<PickupRequest> open, UrgencyLevel level, DateOnly today, DateOnly soonUntil) => level switch
    {
        UrgencyLevel.Late => open.Where(r => r.FetchBy < today),
        UrgencyLevel.Soon => open.Where(r => r.FetchBy >= today && r.FetchBy <= soonUntil),
        UrgencyLevel.InTime => open.Where(r => r.FetchBy > soonUntil),
    };

    private static (DateOnly FetchBy, string Id)? CursorOf(PageRequest page) =>
        page.After is not { } key ? null
        : key.Length > DayFormat.Length && DateOnly.TryParseExact(key[..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, key[DayFormat.Length..])
        : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
