using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Aggregates;

/// <summary><c>GET /api/reporting/aggregates?from=&amp;to=&amp;by=month,county,link&amp;…</c>: sums of the mass ledger, exact to the gram; as of a day what was known then.</summary>
public static class ReadAggregates
{
    /// <param name="MassKg">The sum; negative where more was taken away than came.</param>
    public sealed record Aggregate(AggregateKey Key, decimal MassKg);

    /// <param name="asOf">Sums what was recorded until the end of this China day; all when not said.</param>
    public static async Task<Ok<Page<Aggregate>>> Handle(
        [AsParameters] AggregateFilter filter, PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken, string by = "month,link", string? asOf = null)
    {
        var (grouping, count) = (Grouping.Of(by), page.Limit + 1);
        var sums = RecordedDay.EndOf(asOf, "asOf") is { } end
            ? await grouping.Sum(Line.Of(db.Facts.Where(f => f.RecordedAt < end), filter.CellsOf(db, caller, by: null), since: false), page.After).Where(line => line.Grams != 0).Take(count).ToListAsync(cancellationToken)
            : await FirstSums.Read(filter.CellsOf(db, caller, grouping, out var level), level, grouping, page.After, count, cancellationToken);
        var cut = page.Cut(sums, grouping.KeyOf);
        return TypedResults.Ok(new Page<Aggregate>([.. cut.Items.Select(line => new Aggregate(AggregateKey.Of(line), Kg.Of(line.Grams)))], cut.Next));
    }
}
