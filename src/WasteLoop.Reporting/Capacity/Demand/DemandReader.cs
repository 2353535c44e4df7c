using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Capacity.Demand;

/// <summary>Reads what a province wants places for. Every figure is a sum of cells, of stores by site, or of plans.</summary>
internal sealed class DemandReader(ReportingDb db, string province, DateOnly today)
{
    private const int MonthsOfYear = 12;

    public async Task<List<DemandLine>> Read(MatchingQuestion question, CancellationToken cancellationToken)
    {
        var forecasts = question.Basis == MatchingBasis.Books ? [] : await Forecasts(question.YearOr(today), cancellationToken);
        var produced = question.Basis == MatchingBasis.Books ? await Produced(question, cancellationToken) : [];
        var stock = question.Stock ? await Stock(question.YearOr(today), cancellationToken) : [];
        var promised = question.Promised ? await Promised(question.YearOr(today), cancellationToken) : [];
        return [.. forecasts.Keys.Union(produced.Keys).Union(stock.Keys).OrderBy(key => key.County, StringComparer.Ordinal).ThenBy(key => key.Code, StringComparer.Ordinal).Select(key =>
        {
            var forecast = forecasts.GetValueOrDefault(key);
            var wanted = Math.Max(0, question.Basis switch
            {
                MatchingBasis.ForecastLow => forecast?.Low ?? 0,
                MatchingBasis.ForecastMiddle => forecast?.Middle ?? 0,
                MatchingBasis.ForecastHigh => forecast?.High ?? 0,
                MatchingBasis.Books => produced.GetValueOrDefault(key),
            }) + Math.Max(0, stock.GetValueOrDefault(key));
            var placed = Math.Min(wanted, promised.GetValueOrDefault(key));
            return new DemandLine(key.County, key.Code, question.Basis == MatchingBasis.Books ? produced.GetValueOrDefault(key) : null, forecast, Math.Max(0, stock.GetValueOrDefault(key)), placed, wanted - placed);
        }).Where(line => line.Grams + line.PromisedGrams > 0)];
    }

    /// <summary>By county and code, for a year that is not over.</summary>
    public async Task<Dictionary<(string County, string Code), Forecast>> Forecasts(int year, CancellationToken cancellationToken)
    {
        var thisYear = today.Year;
        var books = await Months(thisYear - 1, cancellationToken);
        var plans = await Plans(year, cancellationToken);
        var keys = books.Keys.Select(key => (key.County, key.Code)).Union(plans.Keys).ToHashSet();
        return keys.ToDictionary(key => key, key =>
        {
            var current = MonthsOf(books, key, thisYear);
            var season = Forecast.Of(current, MonthsOf(books, key, thisYear - 1), today.Month - 1, year == thisYear ? PlanOf(key) : null);
            // Of a year that has not begun, this year's season is the last year.
            return year == thisYear ? season : new Forecast(0, season.BySeason, PlanOf(key), null);
        });

        long? PlanOf((string, string) key) => plans.TryGetValue(key, out var grams) ? grams : null;
    }

    private static long[] MonthsOf(Dictionary<(string County, string Code, string Month), long> books, (string County, string Code) key, int year) =>
        [.. Enumerable.Range(1, MonthsOfYear).Select(month => books.GetValueOrDefault((key.County, key.Code, $"{year}-{month:00}")))];

    private async Task<Dictionary<(string County, string Code, string Month), long>> Months(int fromYear, CancellationToken cancellationToken)
    {
        var (from, to) = ($"{fromYear}-01", today.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return (await db.Cells.Where(c => c.Level == Level.Full.Name && c.Province == province && c.Link == Link.Produced && string.Compare(c.Month, from) >= 0 && string.Compare(c.Month, to) <= 0)
            .GroupBy(c => new { c.County, c.Code, c.Month }).Select(g => new { g.Key.County, g.Key.Code, g.Key.Month, Grams = g.Sum(c => c.Grams) }).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.County, row.Code, row.Month), row => row.Grams);
    }

    private async Task<Dictionary<(string County, string Code), long>> Produced(MatchingQuestion question, CancellationToken cancellationToken)
    {
        var (from, to) = question.MonthsOf(today);
        var cells = db.Cells.Where(c => c.Province == province && c.Link == Link.Produced);
        if (question.Year is { } year)
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            cells = cells.Where(c => c.Level == "years" && c.Month == text);
        }
        else
        {
            cells = cells.Where(c => c.Level == Level.Full.Name && string.Compare(c.Month, from) >= 0 && string.Compare(c.Month, to) <= 0);
        }
        return (await cells.GroupBy(c => new { c.County, c.Code }).Select(g => new { g.Key.County, g.Key.Code, Grams = g.Sum(c => c.Grams) }).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.County, row.Code), row => row.Grams);
    }

    /// <summary>Stock that waits for a place: at producers and collection points. What lies at a plant under a licence of use or disposal has its place.</summary>
    private async Task<Dictionary<(string County, string Code), long>> Stock(int year, CancellationToken cancellationToken)
    {
        var (first, last, prefix) = (new DateOnly(year, 1, 1), new DateOnly(year, MonthsOfYear, 31), province[..2]);
        var plants = db.RegisteredLicences.Where(l => l.Kind != RegisteredLicence.Collection && l.ValidFrom <= last && l.ValidTo >= first).Select(l => l.Holder);
        return (await db.SiteStocks.Join(db.RegisteredSites, s => s.Site, p => p.Site, (s, p) => new { s.WasteCode, s.Grams, p.Region, p.Party }).Where(row => row.Region.StartsWith(prefix) && !plants.Contains(row.Party))
            .GroupBy(row => new { row.Region, row.WasteCode }).Select(g => new { g.Key.Region, g.Key.WasteCode, Grams = g.Sum(row => row.Grams) }).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.Region, row.WasteCode), row => row.Grams);
    }

    private async Task<Dictionary<(string County, string Code), long>> Plans(int year, CancellationToken cancellationToken)
    {
        var (sums, prefix) = (new Dictionary<(string, string), long>(), province[..2]);
        var plans = db.PlannedYears.AsNoTracking().Where(p => p.Year == year).Join(db.RegisteredSites, p => p.Site, s => s.Site, (p, s) => new { p, s.Region }).Where(row => row.Region.StartsWith(prefix));
        await foreach (var row in plans.AsAsyncEnumerable().WithCancellation(cancellationToken))
            foreach (var (code, grams) in row.p.ByCode)
                sums[(row.Region, code)] = sums.GetValueOrDefault((row.Region, code)) + grams;
        return sums;
    }

    // What is left of them, delivered or not: it has been produced or will be, and its place is known.
    private async Task<Dictionary<(string County, string Code), long>> Promised(int year, CancellationToken cancellationToken)
    {
        var (prefix, open) = (province[..2], new[] { ReservationState.Offered, ReservationState.Accepted });
        return (await db.Reservations.Where(r => r.Year == year && open.Contains(r.State) && r.LastDay >= today && (r.State == ReservationState.Accepted || r.AnswerBy >= today) && r.ProducerRegion.StartsWith(prefix))
            .GroupBy(r => new { r.ProducerRegion, r.WasteCode }).Select(g => new { g.Key.ProducerRegion, g.Key.WasteCode, Grams = g.Sum(r => r.Grams - r.DeliveredGrams) }).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.ProducerRegion, row.WasteCode), row => row.Grams);
    }
}
