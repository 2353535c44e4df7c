using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Matching;

namespace WasteLoop.Reporting.Capacity.Supply;

/// <summary>Reads what really went from counties of the province to licences in the period.</summary>
internal sealed class RealFlowReader(ReportingDb db, string province, DateOnly today)
{
    /// <summary>What went to licences or from places that the matching does not know is counted beside.</summary>
    public async Task<(List<RealFlow> Flows, long BesideGrams)> Read(MatchingQuestion question, IReadOnlySet<string> licences, IReadOnlySet<string> places, CancellationToken cancellationToken)
    {
        var (fromMonth, toMonth) = question.MonthsOf(today);
        var (from, until) = (DayOne(fromMonth), DayOne(toMonth).AddMonths(1));
        var prefix = province[..2];
        var loads = db.AcceptedLoads.Where(a => a.Day >= from && a.Day < until);
        var went = loads.Where(a => a.MoverSite == null).Join(db.Manifests, a => a.Manifest, m => m.Manifest, (a, m) => new { a.Licence, a.WasteCode, a.Grams, m.MoverSite })
            .Concat(loads.Where(a => a.MoverSite != null).Select(a => new { a.Licence, a.WasteCode, a.Grams, MoverSite = a.MoverSite! }));
        var rows = await went.Join(db.RegisteredSites, row => row.MoverSite, s => s.Site, (row, s) => new { row.Licence, row.WasteCode, row.Grams, s.Region }).Where(row => row.Region.StartsWith(prefix))
            .GroupBy(row => new { row.Region, row.WasteCode, row.Licence }).Select(g => new { g.Key.Region, g.Key.WasteCode, g.Key.Licence, Grams = g.Sum(row => row.Grams) }).ToListAsync(cancellationToken);
        var flows = rows.Where(row => licences.Contains(row.Licence) && places.Contains(row.Region)).Select(row => new RealFlow(row.Region, row.WasteCode, row.Licence, row.Grams)).ToList();
        return (flows, rows.Sum(row => row.Grams) - flows.Sum(flow => flow.Grams));
    }

    private static DateOnly DayOne(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
