using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Requests;

/// <summary>Standing orders that the caller's firm placed or was given.</summary>
public static class FindStandingOrders
{
    /// <param name="active">Only those that still make requests, or only those that have ended.</param>
    public static async Task<Page<StandingOrderView>> List(bool? active, PageRequest page, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var orders = db.StandingOrders.AsNoTracking();
        if (!caller.SeesAll)
        {
            var party = caller.ActingParty;
            orders = orders.Where(o => o.Firm == party || o.Collector == party);
        }
        if (active is { } wanted) orders = orders.Where(o => o.Active == wanted);
        if (page.After is { } after) orders = orders.Where(o => string.Compare(o.Id, after) > 0);
        var found = await orders.OrderBy(o => o.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(StandingOrderView.Of), view => view.Order);
    }
}
