using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Sites;

/// <summary>Reads sites: one's own, one's region's, or all.</summary>
public static class FindSites
{
    public static async Task<Results<Ok<SiteView>, NotFound>> One(string site, Caller caller, RegistryDb db, CancellationToken cancellationToken) =>
        await Visible(db, caller).SingleOrDefaultAsync(s => s.Code == site, cancellationToken) is { } found
            ? TypedResults.Ok(SiteView.Of(found))
            : TypedResults.NotFound();

    public static async Task<Page<SiteView>> List(string? party, string? region, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        var prefix = RegionFilter.PrefixOf(region);
        var found = await Visible(db, caller)
            .Where(s => (party == null || s.Party == party) && s.Region.StartsWith(prefix))
            .Where(s => page.After == null || string.Compare(s.Code, page.After) > 0)
            .OrderBy(s => s.Code).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(SiteView.Of), view => view.Site);
    }

    internal static IQueryable<Site> Visible(RegistryDb db, Caller caller)
    {
        var (all, own, prefix) = (caller.SeesAll, caller.Party, caller.RegionPrefix);
        return db.Sites.AsNoTracking().Where(s => all || (own != null && s.Party == own) || (prefix != null && s.Region.StartsWith(prefix)));
    }
}
