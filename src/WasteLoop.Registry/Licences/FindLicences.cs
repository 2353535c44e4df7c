using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Licences;

/// <summary>Reads licences; everybody may, so that a holder can choose a receiver and check it.</summary>
public static class FindLicences
{
    public static async Task<Results<Ok<LicenceView>, NotFound>> One(string licence, RegistryDb db, CancellationToken cancellationToken) =>
        await db.Licences.AsNoTracking().Include(l => l.Scopes).SingleOrDefaultAsync(l => l.Code == licence, cancellationToken) is { } found
            ? TypedResults.Ok(LicenceView.Of(found))
            : TypedResults.NotFound();

    public static async Task<Page<LicenceView>> List(string? holder, string? region, PageRequest page, RegistryDb db, CancellationToken cancellationToken)
    {
        var prefix = RegionFilter.PrefixOf(region);
        var found = await db.Licences.AsNoTracking().Include(l => l.Scopes)
            .Where(l => (holder == null || l.Holder == holder) && (prefix == "" || db.Parties.Any(p => p.Code == l.Holder && p.Region.StartsWith(prefix))))
            .Where(l => page.After == null || string.Compare(l.Code, page.After) > 0)
            .OrderBy(l => l.Code).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(LicenceView.Of), view => view.Licence);
    }
}
