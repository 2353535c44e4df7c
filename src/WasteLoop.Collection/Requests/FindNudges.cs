using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>Hints to a firm that it is time to ask, worked out from its own history as it is read. What is asked for already is left out.</summary>
public static class FindNudges
{
    private const int YearsBack = 3;
    private const int DaysMax = 5_000;
    private const string WarnDays = "storage.business-warn-days";

    /// <param name="Text">In the caller's language.</param>
    /// <param name="Rule">The rulebook's key behind a storage clock; null of habits.</param>
    public sealed record Item(string WasteCode, string WasteName, NudgeReason Reason, DateOnly Since, int Days, string? Rule, string Text);

    public static async Task<Ok<IReadOnlyList<Item>>> Handle(HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (firm, today, english) = (caller.ActingParty, ChinaTime.DateOf(clock.GetUtcNow()), Language.IsEnglish(http));
        var since = ChinaTime.StartOf(today.AddYears(-YearsBack));
        var sites = await db.Sites.Where(s => s.Party == firm).Select(s => new { s.Site, s.Region }).OrderBy(s => s.Site).Take(PickupRequest.ItemsMax).ToListAsync(cancellationToken);
        var stores = await Stores.Read(db, sites.ConvertAll(s => s.Site), cancellationToken);
        var asked = await db.RequestedItems.Where(item => item.WasteCode != null).Join(db.Requests.Where(r => r.Firm == firm && r.State != RequestState.Withdrawn && r.RequestedAt >= since), item => item.Request, r => r.Id,
            (item, r) => new { WasteCode = item.WasteCode!, At = r.RequestedAt, r.State }).OrderByDescending(one => one.At).Take(DaysMax).ToListAsync(cancellationToken);
        var left = await db.Containers.Where(c => c.Party == firm && c.DispatchedAt >= since).OrderByDescending(c => c.DispatchedAt).Take(DaysMax).Select(c => new { c.WasteCode, At = c.DispatchedAt!.Value }).ToListAsync(cancellationToken);
        var orders = await db.StandingOrders.AsNoTracking().Where(o => o.Firm == firm && o.Active).OrderBy(o => o.Id).Take(PickupRequest.ItemsMax).ToListAsync(cancellationToken);

        var underWay = asked.Where(one => one.State is RequestState.Open or RequestState.Planned).Select(one => one.WasteCode).Concat(orders.SelectMany(o => o.Codes)).ToHashSet();
        var pickups = asked.Select(one => (one.WasteCode, Day: ChinaTime.DateOf(one.At))).Concat(left.Select(one => (one.WasteCode, Day: ChinaTime.DateOf(one.At)))).ToLookup(one => one.WasteCode, one => one.Day);
        var oldest = sites.SelectMany(s => stores.At(s.Site)).GroupBy(heap => heap.WasteCode).ToDictionary(same => same.Key, same => same.Min(heap => heap.OldestOn));
        var region = sites.Count > 0 ? RegionCode.Parse(sites[0].Region) : (RegionCode?)null;
        var warnDays = rulebook.Get(WarnDays, today, region).Int;

        var nudges = pickups.Select(same => same.Key).Concat(oldest.Keys).Distinct().Where(code => !underWay.Contains(code)).Order(StringComparer.Ordinal)
            .Select(code => Nudge.For(code, oldest.TryGetValue(code, out var day) ? day : null, rulebook.Get(Urgency.StorageRuleOf(code), today, region).Int, warnDays, [.. pickups[code]], today));
        return TypedResults.Ok<IReadOnlyList<Item>>([.. nudges.OfType<Nudge>().OrderBy(nudge => nudge.Reason).ThenBy(nudge => nudge.Since).Select(nudge => new Item(
            nudge.WasteCode, catalogue.Find(WasteCode.Parse(nudge.WasteCode), today)?.Name ?? "", nudge.Reason, nudge.Since, nudge.Days,
            nudge.Reason == NudgeReason.StorageClock ? Urgency.StorageRuleOf(nudge.WasteCode) : null, TextOf(nudge, english)))]);
    }

    private static string TextOf(Nudge nudge, bool english) => nudge.Reason switch
    {
        NudgeReason.StorageClock => english ? $"The oldest container has been in store since {nudge.Since:yyyy-MM-dd}; {nudge.Days} days are left." : $"最早一个容器自 {nudge.Since:yyyy-MM-dd} 入库，距期限还有 {nudge.Days} 天。",
        NudgeReason.Rhythm => english ? $"You usually have it fetched every {nudge.Days} days, last on {nudge.Since:yyyy-MM-dd}." : $"贵单位通常每 {nudge.Days} 天收运一次，上次是 {nudge.Since:yyyy-MM-dd}。",
        NudgeReason.Season => english ? $"About this time, on {nudge.Since:yyyy-MM-dd}, you had it fetched." : $"往年同期（{nudge.Since:yyyy-MM-dd}）贵单位申请过收运。",
    };
}
