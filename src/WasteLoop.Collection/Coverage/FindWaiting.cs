using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Coverage;

/// <summary>The requests behind the waiting figure of the coverage, the oldest first.</summary>
public static class FindWaiting
{
    public static async Task<Page<RequestView>> Handle(
        string region, PageRequest page, HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var waiting = CoveredFirms.Waiting(db, ShowCoverage.PrefixOf(region, caller)).AsNoTracking();
        if (page.After is { } after) waiting = waiting.Where(r => string.Compare(r.Id, after) > 0);
        // An id begins with the instant of the request.
        var found = await waiting.OrderBy(r => r.Id).Take(page.Limit + 1).Include(r => r.Items).ToListAsync(cancellationToken);
        return page.Cut(await RequestViews.Of(db, found, rulebook, catalogue, ChinaTime.DateOf(clock.GetUtcNow()), Language.IsEnglish(http), cancellationToken), view => view.Request);
    }
}
