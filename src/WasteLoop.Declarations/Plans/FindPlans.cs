using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Declarations.Plans;

/// <summary>GET /plans?year=: the plans that the caller may see, by code.</summary>
public static class FindPlans
{
    public sealed record Item(string Plan, string Site, string Party, int Year, int Revision, DateTimeOffset FiledAt, bool Late);

    public static async Task<Page<Item>> Handle(int? year, PageRequest page, Caller caller, DeclarationsDb db, CancellationToken cancellationToken)
    {
        var plans = db.Plans.AsNoTracking().SeenBy(caller, db);
        if (year is not null) plans = plans.Where(p => p.Year == year);
        if (page.After is { } after) plans = plans.Where(p => p.Code.CompareTo(after) > 0);
        var found = await plans.OrderBy(p => p.Code).Take(page.Limit + 1)
            .Select(p => new Item(p.Code, p.Site, p.Party, p.Year, p.Revision, p.FiledAt, p.Late)).ToListAsync(cancellationToken);
        return page.Cut(found, item => item.Plan);
    }
}
