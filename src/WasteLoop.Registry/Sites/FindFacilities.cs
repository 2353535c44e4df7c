using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.Sites;

/// <summary>Reads the facilities of a site that the caller may see.</summary>
public static class FindFacilities
{
    public static async Task<Results<Ok<FacilityView>, NotFound>> One(string site, string facility, Caller caller, RegistryDb db, CancellationToken cancellationToken) =>
        await OfVisibleSite(db, site, caller).SingleOrDefaultAsync(f => f.Code == facility, cancellationToken) is { } found
            ? TypedResults.Ok(FacilityView.Of(found))
            : TypedResults.NotFound();

    public static async Task<Results<Ok<Page<FacilityView>>, NotFound>> List(string site, string? kind, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        if (!await FindSites.Visible(db, caller).AnyAsync(s => s.Code == site, cancellationToken)) return TypedResults.NotFound();
        var found = await OfVisibleSite(db, site, caller)
            .Where(f => kind == null || f.Kind == kind)
            .Where(f => page.After == null || string.Compare(f.Code, page.After) > 0)
            .OrderBy(f => f.Code).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Cut(found.ConvertAll(FacilityView.Of), view => view.Facility));
    }

    private static IQueryable<Facility> OfVisibleSite(RegistryDb db, string site, Caller caller)
    {
        var sites = FindSites.Visible(db, caller);
        return db.Facilities.AsNoTracking().Where(f => f.Site == site && sites.Any(s => s.Code == f.Site));
    }
}
