using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Stock;

/// <summary>What is still in the stores, by label.</summary>
public static class ListStock
{
    /// <param name="StoredOn">China day.</param>
    /// <param name="AgeDays">China days since then; 0 on the day itself.</param>
    public sealed record StockLine(
        string Label, string Manifest, string WasteCode, string? WasteName, string Site, string Facility, decimal AcceptedKg, decimal RemainingKg, DateOnly StoredOn, int AgeDays);

    public static async Task<Page<StockLine>> Handle(
        string? site, string? facility, string? wasteCode, PageRequest page, Caller caller, IntakeDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var code = wasteCode is null ? null : WasteCode.Parse(wasteCode, "wasteCode").Value;
        var (all, party, region) = (caller.SeesAll, caller.Party, caller.RegionPrefix);
        var found = await db.Stock.AsNoTracking()
            .Where(i => i.RemainingGrams > 0)
            .Where(i => all || (party != null && i.Party == party) || (region != null && db.Sites.Any(s => s.Site == i.Site && s.Region.StartsWith(region))))
            .Where(i => (site == null || i.Site == site) && (facility == null || i.Facility == facility) && (code == null || i.WasteCode == code)
                && (page.After == null || string.Compare(i.Label, page.After) > 0))
            .OrderBy(i => i.Label).Take(page.Limit + 1)
            .Select(i => new { Item = i, Name = db.Containers.Where(c => c.Label == i.Label).Select(c => c.WasteName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return page.Cut(found.Select(f =>
        {
            var stored = ChinaTime.DateOf(f.Item.StoredAt);
            return new StockLine(f.Item.Label, f.Item.Manifest, f.Item.WasteCode, f.Name, f.Item.Site, f.Item.Facility, f.Item.AcceptedGrams / 1_000m, f.Item.RemainingGrams / 1_000m, stored, today.DayNumber - stored.DayNumber);
        }).ToList(), line => line.Label);
    }
}
