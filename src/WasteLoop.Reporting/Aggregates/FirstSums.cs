using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Aggregates;

/// <summary>Sums no more than a page needs: full cells, which are many, month by month or city by city where the lines come in that order.</summary>
internal static class FirstSums
{
    private const int CityDigits = 4;
    private const string CityEnd = "00";

    /// <summary>The first lines other than 0 after the cursor.</summary>
    /// <param name="level">That of the cells.</param>
    /// <param name="after">The key of the last line of the page before; null for the first page.</param>
    public static async Task<List<Line>> Read(IQueryable<Cell> cells, Level level, Grouping grouping, string? after, int count, CancellationToken cancellationToken)
    {
        // It also says whether the cursor is one.
        var whole = Sums(cells);
        var first = after is null ? "" : Grouping.FirstOf(after);
        switch (grouping.First)
        {
            case nameof(Cell.Month) when level == Level.Full:
                var months = cells.Where(c => string.Compare(c.Month, first) >= 0);
                return await ByParts(at => months.Where(c => string.Compare(c.Month, at) > 0).OrderBy(c => c.Month).Select(c => c.Month), month => cells.Where(c => c.Month == month));
            case nameof(Cell.County) or nameof(Cell.City) when level == Level.Full:
                // Counties come in the order of their cities.
                var city = first.Length < CityDigits ? first : first[..CityDigits] + CityEnd;
                var cities = cells.Where(c => string.Compare(c.City, city) >= 0);
                return await ByParts(at => cities.Where(c => string.Compare(c.City, at) > 0).OrderBy(c => c.City).Select(c => c.City), part => cells.Where(c => c.City == part));
            default:
                return await whole.Take(count).ToListAsync(cancellationToken);
        }

        async Task<List<Line>> ByParts(Func<string, IQueryable<string>> next, Func<string, IQueryable<Cell>> of)
        {
            var found = new List<Line>();
            for (var part = await next("").FirstOrDefaultAsync(cancellationToken); part is not null && found.Count < count; part = await next(part).FirstOrDefaultAsync(cancellationToken))
                found.AddRange(await Sums(of(part)).Take(count - found.Count).ToListAsync(cancellationToken));
            return found;
        }

        IQueryable<Line> Sums(IQueryable<Cell> some) => grouping.Sum(Line.Now(some), after).Where(line => line.Grams != 0);
    }
}
