using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Indicators.Statistics;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>What is still open in a region, and what closing it would add to the figures of the current year.</summary>
/// <param name="RoadLoads">Loads on the road to the region's plants, not yet decided.</param>
/// <param name="HeldBatches">Containers that its plants accepted and have not treated.</param>
/// <param name="UnconfirmedSites">Sites that filled containers in the year and have confirmed no return of it. Returns confirm the same books, so this changes no figure.</param>
/// <param name="ByLink">Kilograms of industrial waste that the links would gain, by the method that each was accepted or sent for; stored loses what is held.</param>
public sealed record OpenCases(int RoadLoads, decimal RoadKg, int HeldBatches, decimal HeldKg, int UnconfirmedSites, IReadOnlyDictionary<string, decimal> ByLink);

/// <summary>Sums open cases.</summary>
internal static class OpenCaseSums
{
    /// <returns>The cases, and grams by link.</returns>
    public static async Task<(OpenCases Shown, IReadOnlyDictionary<string, long> Grams)> Read(ReportingDb db, RegionCode region, int year, CancellationToken cancellationToken)
    {
        var prefix = FindStatistics.PrefixOf(region);
        var sites = db.Sites.Where(s => s.Region.StartsWith(prefix)).Select(s => s.Site);
        var road = await db.RoadLoads.Where(l => l.Departed && sites.Contains(l.ReceiverSite)).GroupBy(l => l.Method).Select(g => new { Method = g.Key, Number = g.Count(), Grams = g.Sum(l => l.IndustrialGrams) }).ToListAsync(cancellationToken);
        var held = await db.HeldBatches.Where(b => sites.Contains(b.Site)).GroupBy(b => b.Method).Select(g => new { Method = g.Key, Number = g.Count(), Grams = g.Sum(b => b.Grams) }).ToListAsync(cancellationToken);
        var text = year.ToString("0000");
        var unconfirmed = await db.SiteYears.CountAsync(y => y.Year == year && y.What == SiteYear.Produced && y.Times > 0 && sites.Contains(y.Site)
            && !db.ConfirmedReturns.Any(c => c.Site == y.Site && c.Period.StartsWith(text)), cancellationToken);

        var grams = new Dictionary<string, long>();
        foreach (var (method, mass) in road.Select(r => (r.Method, r.Grams)).Concat(held.Select(h => (h.Method, h.Grams))))
            grams[TreatmentLinks.Of(method)] = grams.GetValueOrDefault(TreatmentLinks.Of(method)) + mass;
        var standing = held.Sum(h => h.Grams);
        if (standing > 0) grams[Link.Stored] = -standing;
        return (new OpenCases(road.Sum(r => r.Number), Kg.Of(road.Sum(r => r.Grams)), held.Sum(h => h.Number), Kg.Of(standing), unconfirmed, grams.ToDictionary(pair => pair.Key, pair => Kg.Of(pair.Value))), grams);
    }
}
