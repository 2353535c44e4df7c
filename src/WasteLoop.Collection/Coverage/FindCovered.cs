using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Coverage;

/// <summary>Opens a figure of the coverage: the firms, or the points, that it counts.</summary>
public static class FindCovered
{
    /// <param name="Name">As the register has it; of a firm that has not joined as the collector wrote it.</param>
    public sealed record Firm(string Party, string Name, string Region);

    public sealed record Point(string Site, string Facility, string Name, string Party, string PartyName, string Region, decimal CapacityTonnes);

    /// <param name="figure">known, joined, served or waiting.</param>
    public static async Task<Page<Firm>> Firms(string region, string? figure, PageRequest page, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var behind = db.Behind(FindRequests.Word<Figure>(figure, "figure") ?? Figure.Known, ShowCoverage.PrefixOf(region, caller), ShowCoverage.YearBefore(ChinaTime.DateOf(clock.GetUtcNow())));
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
        if (page.After is { Length: > CollectionDb.SiteLength } after && (after[..CollectionDb.SiteLength], after[CollectionDb.SiteLength..]) is var (site, facility))
            points = points.Where(point => string.Compare(point.Site, site) > 0 || (point.Site == site && string.Compare(point.Facility, facility) > 0));
        var found = await points.OrderBy(point => point.Site).ThenBy(point => point.Facility).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var parties = found.Select(point => point.Party).Distinct().ToList();
        var names = await db.Parties.Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Name, cancellationToken);
        return page.Cut(found.ConvertAll(point => new Point(point.Site, point.Facility, point.Name, point.Party, names.GetValueOrDefault(point.Party) ?? "", point.Region, Mass.FromGrams(point.CapacityGrams).Tonnes)),
            point => point.Site + point.Facility);
    }
}
