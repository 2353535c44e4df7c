using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Coverage;

/// <summary>How far collection reaches the small firms, county by county (覆盖率).</summary>
public static class ShowCoverage
{
    /// <param name="JoinedPercent">Of those known, one decimal; null when none is known.</param>
    /// <param name="ServedPercent">Served within a year, of those known; null when none is known.</param>
    /// <param name="WaitingRequests">Asked for and not fetched.</param>
    /// <param name="LongestWaitDays">Of these; null when none waits.</param>
    /// <param name="Points">Sites with stores of collecting firms licensed today.</param>
    /// <param name="PointCapacityTonnes">What they may hold together.</param>
    /// <param name="PointStockTonnes">What stands there.</param>
    /// <param name="PointUsePercent">Stock of capacity, one decimal; null without a capacity.</param>
    /// <param name="OverBound">Invited or joined, but not small by their own ledger; in none of the figures before.</param>
    public sealed record County(string Region, string Name, int Known, int Joined, int Served, decimal? JoinedPercent, decimal? ServedPercent, int WaitingRequests, int? LongestWaitDays, int Points, decimal PointCapacityTonnes, decimal PointStockTonnes, decimal? PointUsePercent, int OverBound);

    public static async Task<Page<County>> List(string? region, PageRequest page, Caller caller, CollectionDb db, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var since = YearBefore(today);
        var prefix = PrefixOf(region, caller);
        var large = await LargeFirms.Read(db, prefix, rulebook, today, cancellationToken);
        Task<Dictionary<string, int>> Count(Figure figure) => db.Behind(figure, prefix, large, since).GroupBy(firm => firm.Region).Select(same => new { same.Key, Number = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Number, cancellationToken);
        var (known, joined, served, over) = (await Count(Figure.Known), await Count(Figure.Joined), await Count(Figure.Served), await Count(Figure.OverBound));
        var waiting = await CoveredFirms.Waiting(db, prefix).GroupBy(r => r.Region).Select(same => new { same.Key, Number = same.Count(), First = same.Min(r => r.RequestedAt) }).ToDictionaryAsync(same => same.Key, cancellationToken);
        var found = await db.Points(prefix, today).ToListAsync(cancellationToken);
        var stock = await db.StockAt(found.ConvertAll(point => point.Site), cancellationToken);
        var points = found.GroupBy(point => point.Region).ToDictionary(same => same.Key, same => (Number: same.Count(), Grams: same.Sum(point => point.CapacityGrams), Stock: same.Sum(point => Math.Max(0, stock.GetValueOrDefault(point.Site)))));

        var counties = known.Keys.Union(over.Keys).Union(waiting.Keys).Union(points.Keys).Order(StringComparer.Ordinal).Where(county => page.After is null || string.CompareOrdinal(county, page.After) > 0);
        return page.Cut([.. counties.Take(page.Limit + 1).Select(county =>
        {
            var (k, j, s) = (known.GetValueOrDefault(county), joined.GetValueOrDefault(county), served.GetValueOrDefault(county));
            var (wait, point) = (waiting.GetValueOrDefault(county), points.GetValueOrDefault(county));
            return new County(county, Regions.NameOf(RegionCode.Parse(county)) ?? "", k, j, s, Percent(j, k), Percent(s, k), wait?.Number ?? 0,
                wait is null ? null : today.DayNumber - ChinaTime.DateOf(wait.First).DayNumber, point.Number, Mass.FromGrams(point.Grams).Tonnes,
                CollectionPoints.TonnesOf(point.Stock), CollectionPoints.UsePercent(point.Stock, point.Grams), over.GetValueOrDefault(county));
        })], county => county.Region);
    }

    /// <summary>The instant from which "within the year" counts.</summary>
    internal static DateTimeOffset YearBefore(DateOnly today) => ChinaTime.StartOf(today.AddYears(-1));

    /// <summary>The digits asked for, within what the caller may see.</summary>
    /// <exception cref="RuleViolationException">coverage.other-region (404), region.format, region.unknown.</exception>
    internal static string PrefixOf(string? region, Caller caller)
    {
        var asked = region is null ? "" : Board.PrefixOf(region);
        if (caller.SeesAll) return asked;
        var own = caller.RegionPrefix ?? throw NotYours();
        return asked.StartsWith(own, StringComparison.Ordinal) ? asked : own.StartsWith(asked, StringComparison.Ordinal) ? own : throw NotYours();
    }

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);

    private static RuleViolationException NotYours() => new("coverage.other-region", "该区域不在您的辖区内。", "This region is not yours.", "region", kind: Refusal.NotFound);
}
