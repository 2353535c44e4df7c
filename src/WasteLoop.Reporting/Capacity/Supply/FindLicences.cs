using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Reservations;

namespace WasteLoop.Reporting.Capacity.Supply;

/// <summary><c>GET /api/reporting/capacity/licences</c>: how much of each licence's yearly amount is accepted, held and free: a plant's own, a bureau's region's, or all.</summary>
public static class FindLicences
{
    /// <param name="AcceptedKg">By the plant in the year, reserved or not.</param>
    /// <param name="HeldKg">By offers and accepted reservations that are not delivered yet.</param>
    /// <param name="FreeKg">May still be offered.</param>
    public sealed record LicenceCapacity(
        string Licence, string Holder, string HolderName, string Region, string Kind, string Methods, DateOnly ValidFrom, DateOnly ValidTo, int Year, decimal YearlyKg, decimal AcceptedKg, decimal HeldKg, decimal FreeKg);

    public static async Task<Page<LicenceCapacity>> Handle(int? year, string? region, PageRequest page, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var asked = year ?? ChinaTime.DateOf(clock.GetUtcNow()).Year;
        var (party, prefix) = (caller.Is(Role.Plant) ? caller.Party : null, caller.RegionPrefix);
        var rows = db.RegisteredLicences.AsNoTracking().Join(db.RegisteredParties, l => l.Holder, f => f.Party, (l, f) => new { l, f });
        if (!caller.SeesAll) rows = rows.Where(row => (party != null && row.l.Holder == party) || (prefix != null && row.f.Region.StartsWith(prefix)));
        if (region is not null)
        {
            var code = Regions.Require(region, "region");
            var within = code.Level switch { RegionLevel.Province => code.Province, RegionLevel.Prefecture => code.Prefecture, RegionLevel.County => code.Value };
            rows = rows.Where(row => row.f.Region.StartsWith(within));
        }
        if (page.After is { } after) rows = rows.Where(row => string.Compare(row.l.Licence, after) > 0);
        var found = await rows.OrderBy(row => row.l.Licence).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var numbers = found.ConvertAll(row => row.l.Licence);
        var used = await db.LicenceYears.AsNoTracking().Where(y => y.Year == asked && numbers.Contains(y.Licence)).ToDictionaryAsync(y => y.Licence, cancellationToken);
        return page.Cut(found.ConvertAll(row =>
        {
            var book = used.GetValueOrDefault(row.l.Licence) ?? new LicenceYear { Licence = row.l.Licence, Year = asked };
            return new LicenceCapacity(row.l.Licence, row.l.Holder, row.f.Name, row.f.Region, row.l.Kind, row.l.Methods, row.l.ValidFrom, row.l.ValidTo, asked,
                Kg.Of(row.l.YearlyGrams), Kg.Of(book.AcceptedGrams), Kg.Of(book.HeldGrams), Kg.Of(book.FreeGrams(row.l.YearlyGrams)));
        }), line => line.Licence);
    }
}
