using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Aggregates;

/// <summary><c>GET /api/reporting/aggregates/changes?since=2026-11-16&amp;by=…</c>: the figures that have changed since a day, with what was known then. Each opens to its entries at /aggregates/batches?since=.</summary>
public static class ReadAggregateChanges
{
    public sealed record AggregateChange(AggregateKey Key, decimal ThenKg, decimal NowKg, decimal ChangeKg);

    /// <param name="since">What was recorded after the end of this China day is the change.</param>
    public static async Task<Ok<Page<AggregateChange>>> Handle(
        string since, [AsParameters] AggregateFilter filter, PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken, string by = "month,link")
    {
        var grouping = Grouping.Of(by);
        var end = RecordedDay.EndOf(since, "since") ?? throw new RuleViolationException("as-of.format", "请给出日期。", "A day is needed.", "since", kind: Refusal.Invalid);
        var lines = Line.Now(filter.CellsOf(db, caller, grouping), since: false).Concat(Line.Of(db.Facts.Where(f => f.RecordedAt >= end), filter.CellsOf(db, caller, by: null), since: true));
        var sums = await grouping.Sum(lines, page.After, since: true).Where(line => line.Since != 0).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var cut = page.Cut(sums, grouping.KeyOf);
        return TypedResults.Ok(new Page<AggregateChange>(
            [.. cut.Items.Select(line => new AggregateChange(AggregateKey.Of(line), Kg.Of(line.Grams - line.Since), Kg.Of(line.Grams), Kg.Of(line.Since)))], cut.Next));
    }
}
