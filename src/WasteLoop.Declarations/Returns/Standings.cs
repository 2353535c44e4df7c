using Microsoft.EntityFrameworkCore;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>Finds the class of a page of sites in a year, and from when on their ledgers speak.</summary>
public static class Standings
{
    /// <param name="FirstDay">The first day that the site's ledger speaks of; null while it is empty.</param>
    public sealed record Found(UnitStanding Standing, DateOnly? FirstDay);

    /// <summary>Five queries, however many sites.</summary>
    public static async Task<IReadOnlyDictionary<string, Found>> Of(DeclarationsDb db, IReadOnlyCollection<KnownSite> sites, int year, Rulebook rulebook, CancellationToken cancellationToken)
    {
        var (codes, parties) = (sites.Select(s => s.Site).ToList(), sites.Select(s => s.Party).Distinct().ToList());
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // HJ 1259-2022 4.2.3: the largest of the last three years.
        var since = first.AddYears(-rulebook.Get("class.base-years", first).Int);
        var produced = (await db.Ledger.Where(r => codes.Contains(r.Site) && r.Kind == LedgerKind.Generated && r.CountsOn >= since && r.CountsOn < first)
            .GroupBy(r => new { r.Site, r.CountsOn.Year }).Select(g => new { g.Key.Site, Grams = g.Sum(r => r.Grams) }).ToListAsync(cancellationToken))
            .GroupBy(sum => sum.Site).ToDictionary(sums => sums.Key, sums => sums.Max(sum => sum.Grams));
        var planned = await db.Plans.Where(p => codes.Contains(p.Site) && p.Year == year)
            .Select(p => new { p.Site, Grams = db.PlanRevisionLines.Where(l => l.Plan == p.Code && l.Revision == p.Revision).Sum(l => l.ProducedGrams) })
            .ToDictionaryAsync(p => p.Site, p => p.Grams, cancellationToken);
        var firstDays = await db.Ledger.Where(r => codes.Contains(r.Site) && r.Kind == LedgerKind.Generated)
            .GroupBy(r => r.Site).Select(g => new { Site = g.Key, Day = g.Min(r => r.CountsOn) }).ToDictionaryAsync(s => s.Site, s => s.Day, cancellationToken);
        var licensed = (await db.Licences.Where(l => parties.Contains(l.Holder) && l.ValidFrom <= last && l.ValidTo >= first).Select(l => l.Holder).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var treats = (await db.Treatments.Where(t => codes.Contains(t.Site)).Select(t => t.Site).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        return sites.ToDictionary(s => s.Site, s => new Found(
            UnitStanding.Of(licensed.Contains(s.Party), treats.Contains(s.Site), Of(produced, s.Site), Of(planned, s.Site), rulebook, first, s.RuleRegion),
            firstDays.TryGetValue(s.Site, out var day) ? day : null));
    }

    private static long? Of(Dictionary<string, long> grams, string site) => grams.TryGetValue(site, out var found) ? found : null;
}
