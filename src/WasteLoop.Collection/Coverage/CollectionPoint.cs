using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Coverage;

/// <summary>A site with stores of a collecting firm that holds a collection licence on the day (收运点).</summary>
public sealed class CollectionPoint
{
    public required string Site { get; init; }
    public required string Name { get; init; }
    public required string Party { get; init; }
    public required string Region { get; init; }

    /// <summary>Of all its stores; 0 where the register says none.</summary>
    public required long CapacityGrams { get; init; }
}

internal static class CollectionPoints
{
    private const string CollectionLicence = "collection";

    /// <summary>Those in the counties that begin with these digits.</summary>
    public static IQueryable<CollectionPoint> Points(this CollectionDb db, string prefix, DateOnly today) =>
        from site in db.Sites
        where site.Region.StartsWith(prefix) && db.Facilities.Any(f => f.Site == site.Site && f.Kind == KnownFacility.Storage)
            && db.Licences.Any(l => l.Holder == site.Party && l.Kind == CollectionLicence && l.ValidFrom <= today && l.ValidTo >= today)
        select new CollectionPoint { Site = site.Site, Name = site.Name, Party = site.Party, Region = site.Region, CapacityGrams = db.Facilities.Where(f => f.Site == site.Site && f.Kind == KnownFacility.Storage).Sum(f => f.CapacityGrams) };

    /// <summary>What stands at each site: accepted of others and not yet treated, and in store of its own. Known a site, not a store; sites where nothing stands are left out.</summary>
    public static async Task<Dictionary<string, long>> StockAt(this CollectionDb db, IReadOnlyCollection<string> sites, CancellationToken cancellationToken)
    {
        var stock = await db.Stocks.Where(s => sites.Contains(s.Site)).ToDictionaryAsync(s => s.Site, s => s.Grams, cancellationToken);
        foreach (var own in await db.Containers.Where(c => sites.Contains(c.Site) && c.InStore).GroupBy(c => c.Site).Select(same => new { Site = same.Key, Grams = same.Sum(c => c.Grams) }).ToListAsync(cancellationToken))
            stock[own.Site] = stock.GetValueOrDefault(own.Site) + own.Grams;
        return stock;
    }

    /// <summary>Tonnes of a stock. What was treated before its acceptance was heard makes it negative for a moment: then nothing stands there.</summary>
    public static decimal TonnesOf(long grams) => Mass.FromGrams(Math.Max(0, grams)).Tonnes;

    /// <summary>How full, one decimal; null without a capacity.</summary>
    public static decimal? UsePercent(long stockGrams, long capacityGrams) => capacityGrams == 0 ? null : Math.Round(100m * Math.Max(0, stockGrams) / capacityGrams, 1, MidpointRounding.AwayFromZero);
}
