using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>Grams of the books by year, county, stream and link.</summary>
internal sealed class BookSums
{
    private readonly Dictionary<(string Place, int Year, string Stream, string Link), long> places = [];
    private readonly HashSet<(string County, int Year)> told = [];
    private readonly int first;

    private BookSums(int first) => this.first = first;

    /// <summary>Whether the books had begun by the year.</summary>
    public bool Reach(int year) => year >= first;

    /// <summary>Whether the books hold anything of the county in the year.</summary>
    public bool Has(RegionCode county, int year) => told.Contains((county.Value, year));

    public long Of(string link, string stream, RegionCode region, int year) => places.GetValueOrDefault((region.Value, year, stream, link));

    /// <summary>Sums a region's cells over some years: one query, another for when the books begin, and one for earlier stock where it is asked for.</summary>
    public static async Task<BookSums> Read(ReportingDb db, RegionCode region, IReadOnlyCollection<int> years, bool withEarlierStock, CancellationToken cancellationToken)
    {
        var yearly = db.Cells.Where(c => c.Level == "years");
        var begun = await yearly.MinAsync(c => (string?)c.Month, cancellationToken);
        var sums = new BookSums(begun is null ? int.MaxValue : int.Parse(begun));
        string[] periods = [.. years.Select(year => year.ToString("0000"))];
        var rows = await AggregateFilter.Within(yearly, region).Where(c => periods.Contains(c.Month)).GroupBy(c => new { c.Month, c.County, c.Stream, c.Link })
            .Select(g => new { g.Key.Month, g.Key.County, g.Key.Stream, g.Key.Link, Grams = g.Sum(c => c.Grams) }).ToListAsync(cancellationToken);
        foreach (var row in rows) sums.Add(row.County, int.Parse(row.Month), row.Stream, row.Link, row.Grams);
        if (withEarlierStock) await sums.AddEarlierStock(db, region, periods, cancellationToken);
        return sums;
    }

    /// <summary>What was used of batches whose label says that they were filled in an earlier year.</summary>
    private async Task AddEarlierStock(ReportingDb db, RegionCode region, string[] periods, CancellationToken cancellationToken)
    {
        // A label holds credit code 18, waste code 8, date 8, serial 3 (HJ 1276-2022).
        const int yearAt = 26;
        const int digits = 4;
        var used = AggregateFilter.Within(db.Cells.Where(c => c.Level == Level.Full.Name && c.Link == Link.Utilised), region).Where(c => periods.Contains(c.Month.Substring(0, digits)));
        var rows = await db.Facts.Join(used, f => f.Cell, c => c.Key, (f, c) => new { Year = c.Month.Substring(0, digits), c.County, c.Stream, Filled = f.Batch.Substring(yearAt, digits), f.Grams })
            .Where(row => string.Compare(row.Filled, row.Year) < 0).GroupBy(row => new { row.Year, row.County, row.Stream })
            .Select(g => new { g.Key.Year, g.Key.County, g.Key.Stream, Grams = g.Sum(row => row.Grams) }).ToListAsync(cancellationToken);
        foreach (var row in rows) Add(row.County, int.Parse(row.Year), row.Stream, Term.EarlierStockUsed, row.Grams);
    }

    private void Add(string county, int year, string stream, string link, long grams)
    {
        told.Add((county, year));
        foreach (var place in new[] { county, county[..4] + "00", county[..2] + "0000" }.Distinct())
            places[(place, year, stream, link)] = places.GetValueOrDefault((place, year, stream, link)) + grams;
    }
}
