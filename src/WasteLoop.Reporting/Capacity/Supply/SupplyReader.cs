using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Capacity.Supply;

/// <summary>Reads the licences of a province as supplies. The register holds one yearly amount a licence and no caps of lines, so each licence is one line.</summary>
internal sealed class SupplyReader(ReportingDb db, string province, DateOnly today)
{
    /// <summary>The one line of a licence.</summary>
    public const string Line = "1";
    private const int MonthsBack = 12;

    /// <param name="codes">Codes that somebody wants a place for; others do not matter to a matching.</param>
    public async Task<(List<MatchingLicence> Licences, List<LeftOut> LeftOut)> Read(MatchingQuestion question, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var year = question.YearOr(today);
        var day = year == today.Year ? today : new DateOnly(year, MonthsBack, 31);
        var all = await db.RegisteredLicences.AsNoTracking().OrderBy(l => l.Licence).ToListAsync(cancellationToken);
        var places = await Places(cancellationToken);
        var held = question.Promised ? await Held(year, cancellationToken) : [];
        var ran = question.Supply == MatchingSupply.Real ? await Ran(cancellationToken) : null;
        var (taken, left) = (new List<MatchingLicence>(), new List<LeftOut>());
        var sums = all.Where(l => l.Kind != RegisteredLicence.Collection && l.HoldsOn(day)).GroupBy(l => l.Holder).ToDictionary(g => g.Key, g => g.Sum(l => l.YearlyGrams));
        foreach (var licence in all)
        {
            var county = places.GetValueOrDefault(licence.Holder);
            // A licence of another province is nobody's business here.
            if (county is not null && county[..2] != province[..2]) continue;
            var named = licence.CodesOf(codes);
            var why = licence.Kind == RegisteredLicence.Collection ? "collection" : !licence.HoldsOn(day) ? "not-valid" : county is null ? "no-site"
                : RegionCentres.Find(RegionCode.Parse(county)) is null ? "no-centre" : named.Count == 0 ? "no-code" : null;
            if (why is not null)
            {
                left.Add(new LeftOut("licence", licence.Licence, county ?? "", why, licence.YearlyGrams));
                continue;
            }
            // A plant's runs are told by plant; several licences of one share them by what they allow.
            long? throughput = ran is null ? null : sums[licence.Holder] == 0 ? 0 : (long)((Int128)ran.GetValueOrDefault(licence.Holder) * licence.YearlyGrams / sums[licence.Holder]);
            taken.Add(new MatchingLicence(licence.Licence, county!, licence.YearlyGrams, [new LicenceLine(Line, licence.Methods, named, null)], throughput, held.GetValueOrDefault(licence.Licence)));
        }
        return (taken, left);
    }

    /// <summary>Where each holder's plant stands: its site with the most treatment, or else its first site, or where the firm is registered.</summary>
    private async Task<Dictionary<string, string>> Places(CancellationToken cancellationToken)
    {
        var holders = db.RegisteredLicences.Select(l => l.Holder);
        var sites = await db.RegisteredSites.AsNoTracking().Where(s => holders.Contains(s.Party)).ToListAsync(cancellationToken);
        var treat = (await db.RegisteredFacilities.AsNoTracking().Where(f => f.Kind == RegisteredFacility.Treatment).GroupBy(f => f.Site).Select(g => new { Site = g.Key, Grams = g.Sum(f => f.CapacityGrams) }).ToListAsync(cancellationToken))
            .ToDictionary(row => row.Site, row => row.Grams);
        var places = await db.RegisteredParties.AsNoTracking().Where(f => holders.Contains(f.Party)).ToDictionaryAsync(f => f.Party, f => f.Region, cancellationToken);
        foreach (var ofHolder in sites.GroupBy(s => s.Party))
            places[ofHolder.Key] = ofHolder.OrderByDescending(s => treat.GetValueOrDefault(s.Site, -1)).ThenBy(s => s.Site, StringComparer.Ordinal).First().Region;
        return places;
    }

    private Task<Dictionary<string, long>> Held(int year, CancellationToken cancellationToken) =>
        db.Reservations.Where(r => r.Year == year && ((r.State == ReservationState.Offered && r.AnswerBy >= today) || r.State == ReservationState.Accepted) && r.LastDay >= today)
            .GroupBy(r => r.Licence).Select(g => new { Licence = g.Key, Grams = g.Sum(r => r.Grams - r.DeliveredGrams) }).ToDictionaryAsync(row => row.Licence, row => row.Grams, cancellationToken);

    /// <summary>Into runs in the last twelve full months, by holder.</summary>
    private Task<Dictionary<string, long>> Ran(CancellationToken cancellationToken)
    {
        var (from, to) = (today.AddMonths(-MonthsBack).ToString("yyyy-MM", CultureInfo.InvariantCulture), today.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return db.PlantRuns.Where(r => string.Compare(r.Month, from) >= 0 && string.Compare(r.Month, to) <= 0).Join(db.RegisteredSites, r => r.Site, s => s.Site, (r, s) => new { s.Party, r.Grams })
            .GroupBy(row => row.Party).Select(g => new { Party = g.Key, Grams = g.Sum(row => row.Grams) }).ToDictionaryAsync(row => row.Party, row => row.Grams, cancellationToken);
    }
}
