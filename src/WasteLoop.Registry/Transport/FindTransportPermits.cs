using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>Reads transport permits: one's own, one's region's (the carrier's seat), or all.</summary>
public static class FindTransportPermits
{
    public static async Task<Results<Ok<TransportPermitView>, NotFound>> One(string permit, Caller caller, RegistryDb db, CancellationToken cancellationToken) =>
        await Visible(db, caller).SingleOrDefaultAsync(row => row.Code == permit, cancellationToken) is { } found
            ? TypedResults.Ok(TransportPermitView.Of(found))
            : TypedResults.NotFound();

    public static async Task<Page<TransportPermitView>> List(string? carrier, string? region, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        var prefix = RegionFilter.PrefixOf(region);
        var found = await Visible(db, caller)
            .Where(row => (carrier == null || row.Carrier == carrier) && (prefix == "" || db.Parties.Any(p => p.Code == row.Carrier && p.Region.StartsWith(prefix))))
            .Where(row => page.After == null || string.Compare(row.Code, page.After) > 0)
            .OrderBy(row => row.Code).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(TransportPermitView.Of), view => view.Permit);
    }

    private static IQueryable<TransportPermit> Visible(RegistryDb db, Caller caller)
    {
        var (all, own, prefix) = (caller.SeesAll, caller.Party, caller.RegionPrefix);
        return db.TransportPermits.AsNoTracking().Where(row => all || (own != null && row.Carrier == own)
            || (prefix != null && db.Parties.Any(p => p.Code == row.Carrier && p.Region.StartsWith(prefix))));
    }
}
