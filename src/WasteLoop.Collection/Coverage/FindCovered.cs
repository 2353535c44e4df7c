using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Coverage;

/// <summary>Opens a figure of the coverage: the firms, or the points, that it counts.</summary>
public static class FindCovered
{
    /// <param name="Name">As the register has it; of a firm that has not joined as the collector wrote it.</param>
    public sealed record Firm(string Party, string Name, string Region);

    /// <param name="CapacityTonnes">Of all its stores together.</param>
    /// <param name="StockTonnes">What stands at the site, in whichever store.</param>
    /// <param name="UsePercent">Stock of capacity, one decimal; null without a capacity.</param>
    public sealed record Point(string Site, string Name, string Party, string PartyName, string Region, decimal CapacityTonnes, decimal StockTonnes, decimal? UsePercent, IReadOnlyList<Store> Stores);

    public sealed record Store(string Facility, string Name, decimal CapacityTonnes);

    /// <param name="figure">known, joined, served, waiting or over-bound.</param>
    public static async Task<Page<Firm>> Firms(string region, string? figure, PageRequest page, Caller caller, CollectionDb db, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (prefix, today) = (ShowCoverage.PrefixOf(region, caller), ChinaTime.DateOf(clock.GetUtcNow()));
        var large = await LargeFirms.Read(db, prefix, rulebook, today, cancellationToken);
        var behind = db.Behind(FindRequests.Word<Figure>(figure, "figure") ?? Figure.Known, prefix, large, ShowCoverage.YearBefore(today));
        if (page.After is { } after) behind = behind.Where(firm => string.Compare(firm.Party, after) > 0);
        var found = await behind.OrderBy(firm => firm.Party).ThenBy(firm => firm.Region).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var parties = found.ConvertAll(firm => firm.Party);
        var names = await db.Parties.Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Name, cancellationToken);
        var invited = (await db.Invitations.Where(i => parties.Contains(i.Party)).Select(i => new { i.Party, i.Name }).ToListAsync(cancellationToken)).ToLookup(i => i.Party, i => i.Name);
        return page.Cut(found.ConvertAll(firm => new Firm(firm.Party, names.GetValueOrDefault(firm.Party) ?? invited[firm.Party].FirstOrDefault() ?? "", firm.Region)), firm => firm.Party);
    }

    public static async Task<Page<Point>> Points(string region, PageRequest page, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var points = db.Points(ShowCoverage.PrefixOf(region, caller), ChinaTime.DateOf(clock.GetUtcNow()));
        if (page.After is { } after) points = points.Where(point => string.Compare(point.Site, after) > 0);
        var found = await points.OrderBy(point => point.Site).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var (sites, parties) = (found.ConvertAll(point => point.Site), found.Select(point => point.Party).Distinct().ToList());
        var names = await db.Parties.Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Name, cancellationToken);
        var stock = await db.StockAt(sites, cancellationToken);
        var stores = (await db.Facilities.AsNoTracking().Where(f => sites.Contains(f.Site) && f.Kind == KnownFacility.Storage).OrderBy(f => f.Facility).ToListAsync(cancellationToken)).ToLookup(f => f.Site);
        return page.Cut(found.ConvertAll(point => new Point(point.Site, point.Name, point.Party, names.GetValueOrDefault(point.Party) ?? "", point.Region, Mass.FromGrams(point.CapacityGrams).Tonnes,
            CollectionPoints.TonnesOf(stock.GetValueOrDefault(point.Site)), CollectionPoints.UsePercent(stock.GetValueOrDefault(point.Site), point.CapacityGrams),
            [.. stores[point.Site].Select(store => new Store(store.Facility, store.Name, Mass.FromGrams(store.CapacityGrams).Tonnes))])), point => point.Site);
    }
}
