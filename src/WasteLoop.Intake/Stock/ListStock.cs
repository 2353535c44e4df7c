using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Stock;

/// <summary>What is still in the stores: by label, or what has to go first.</summary>
public static class ListStock
{
    private const string ByHandOn = "hand-on-by";
    private const int DayLength = 10;
    private const int WithinDaysMax = 3_660;

    /// <param name="StoredOn">China day.</param>
    /// <param name="AgeDays">China days since then; 0 on the day itself.</param>
    /// <param name="HandOnBy">The last China day to hand it on or to treat it; null for what was accepted before this was kept.</param>
    /// <param name="HandOnRule">Key in the rulebook.</param>
    /// <param name="HandOnByCertain">False when the holidays of that year were not known: the day is then rather too early.</param>
    /// <param name="DaysLeft">China days until then, 0 on the day itself, negative when it is over.</param>
    /// <param name="Late">That day is over.</param>
    public sealed record StockLine(
        string Label, string Manifest, string WasteCode, string? WasteName, string Site, string Facility, decimal AcceptedKg, decimal RemainingKg, DateOnly StoredOn, int AgeDays,
        DateOnly? HandOnBy, string? HandOnRule, bool? HandOnByCertain, int? DaysLeft, bool Late);

    /// <param name="handOnWithinDays">Only what has to go within so many days, late ones included.</param>
    /// <param name="late">True: only what is late; false: only what is not.</param>
    /// <param name="sort">hand-on-by: what has to go first comes first, and what has no day is left out; by label when not said.</param>
    public static async Task<Page<StockLine>> Handle(
        string? site, string? facility, string? wasteCode, int? handOnWithinDays, bool? late, string? sort, PageRequest page, Caller caller, IntakeDb db, WorkingDays workingDays, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var code = wasteCode is null ? null : WasteCode.Parse(wasteCode, "wasteCode").Value;
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var (all, party, region) = (caller.SeesAll, caller.Party, caller.RegionPrefix);
        var items = db.Stock.AsNoTracking()
            .Where(i => i.RemainingGrams > 0)
            .Where(i => all || (party != null && i.Party == party) || (region != null && db.Sites.Any(s => s.Site == i.Site && s.Region.StartsWith(region))))
            .Where(i => (site == null || i.Site == site) && (facility == null || i.Facility == facility) && (code == null || i.WasteCode == code));
        if (handOnWithinDays is { } days)
        {
            if (days is < 0 or > WithinDaysMax)
                throw new RuleViolationException("stock.within-days", $"handOnWithinDays 须为 0 至 {WithinDaysMax} 的整数。", $"handOnWithinDays is a whole number from 0 to {WithinDaysMax}.", "handOnWithinDays", kind: Refusal.Invalid);
            var until = today.AddDays(days);
            items = items.Where(i => i.HandOnBy <= until);
        }
        if (late == true) items = items.Where(i => i.HandOnBy < today);
        if (late == false) items = items.Where(i => i.HandOnBy == null || i.HandOnBy >= today);
        var byDay = IsByDay(sort);
        items = byDay ? After(items.Where(i => i.HandOnBy != null), page).OrderBy(i => i.HandOnBy).ThenBy(i => i.Label)
            : items.Where(i => page.After == null || string.Compare(i.Label, page.After) > 0).OrderBy(i => i.Label);
        var found = await items.Take(page.Limit + 1)
            .Select(i => new { Item = i, Name = db.Containers.Where(c => c.Label == i.Label).Select(c => c.WasteName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(f => LineOf(f.Item, f.Name, today, workingDays)), line => byDay ? $"{line.HandOnBy:yyyy-MM-dd}{line.Label}" : line.Label);
    }

    private static StockLine LineOf(StockItem item, string? name, DateOnly today, WorkingDays workingDays)
    {
        var stored = ChinaTime.DateOf(item.StoredAt);
        return new StockLine(
            item.Label, item.Manifest, item.WasteCode, name, item.Site, item.Facility, item.AcceptedGrams / 1_000m, item.RemainingGrams / 1_000m, stored, today.DayNumber - stored.DayNumber,
            item.HandOnBy, item.HandOnRule, item.HandOnBy is { } by ? item.HandOnRule != HandOn.HandoverRule || workingDays.Covers(by.Year) : null,
            item.HandOnBy is { } day ? day.DayNumber - today.DayNumber : null, item.HandOnBy < today);
    }

    private static bool IsByDay(string? sort) => sort switch
    {
        null or "label" => false,
        ByHandOn => true,
        _ => throw new RuleViolationException("stock.sort", $"不能按“{sort}”排序；可用：label、{ByHandOn}。", $"The stock is not sorted by '{sort}'; known are label, {ByHandOn}.", "sort", kind: Refusal.Invalid),
    };

    // The cursor of this order is the day and the label of the page's last line.
    private static IQueryable<StockItem> After(IQueryable<StockItem> items, PageRequest page)
    {
        if (page.After is not { } after) return items;
        if (after.Length < DayLength || !DateOnly.TryParseExact(after[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
        var label = after[DayLength..];
        return items.Where(i => i.HandOnBy > day || (i.HandOnBy == day && string.Compare(i.Label, label) > 0));
    }
}
