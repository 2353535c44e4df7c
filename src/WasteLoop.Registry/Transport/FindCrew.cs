using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>Reads drivers and escorts: one's own, one's region's (the carrier's seat), or all.</summary>
public static class FindCrew
{
    public static async Task<Results<Ok<CrewView>, NotFound>> One(string certificate, Caller caller, RegistryDb db, CancellationToken cancellationToken) =>
        await Visible(db, caller).SingleOrDefaultAsync(row => row.Certificate == certificate, cancellationToken) is { } found
            ? TypedResults.Ok(CrewView.Of(found))
            : TypedResults.NotFound();

    public static async Task<Page<CrewView>> List(string? carrier, string? region, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        var prefix = RegionFilter.PrefixOf(region);
        var found = await Visible(db, caller)
            .Where(row => (carrier == null || row.Carrier == carrier) && (prefix == "" || db.Parties.Any(p => p.Code == row.Carrier && p.Region.StartsWith(prefix))))
            .Where(row => page.After == null || string.Compare(row.Certificate, page.After) > 0)
            .OrderBy(row => row.Certificate).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(CrewView.Of), view => view.Certificate);
    }

    private static IQueryable<CrewMember> Visible(RegistryDb db, Caller caller)
    {
        var (all, own, prefix) = (caller.SeesAll, caller.Party, caller.RegionPrefix);
        return db.Crew.AsNoTracking().Where(row => all || (own != null && row.Carrier == own)
            || (prefix != null && db.Parties.Any(p => p.Code == row.Carrier && p.Region.StartsWith(prefix))));
    }
}
