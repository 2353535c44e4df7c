using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>Reads vehicles: one's own, one's region's (the carrier's seat), or all.</summary>
public static class FindVehicles
{
    public static async Task<Results<Ok<VehicleView>, NotFound>> One(string plate, Caller caller, RegistryDb db, CancellationToken cancellationToken) =>
        await Visible(db, caller).SingleOrDefaultAsync(row => row.Plate == plate, cancellationToken) is { } found
            ? TypedResults.Ok(VehicleView.Of(found))
            : TypedResults.NotFound();

    public static async Task<Page<VehicleView>> List(string? carrier, string? region, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        var prefix = RegionFilter.PrefixOf(region);
        var found = await Visible(db, caller)
            .Where(row => (carrier == null || row.Carrier == carrier) && (prefix == "" || db.Parties.Any(p => p.Code == row.Carrier && p.Region.StartsWith(prefix))))
            .Where(row => page.After == null || string.Compare(row.Plate, page.After) > 0)
            .OrderBy(row => row.Plate).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(VehicleView.Of), view => view.Plate);
    }

    private static IQueryable<Vehicle> Visible(RegistryDb db, Caller caller)
    {
        var (all, own, prefix) = (caller.SeesAll, caller.Party, caller.RegionPrefix);
        return db.Vehicles.AsNoTracking().Where(row => all || (own != null && row.Carrier == own)
            || (prefix != null && db.Parties.Any(p => p.Code == row.Carrier && p.Region.StartsWith(prefix))));
    }
}
