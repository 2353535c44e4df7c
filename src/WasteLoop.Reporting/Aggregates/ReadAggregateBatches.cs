using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Aggregates;

/// <summary><c>GET /api/reporting/aggregates/batches</c>: the facts and batches behind a figure of the same filter, cell by cell; they sum to it.</summary>
public static class ReadAggregateBatches
{
    /// <param name="Id">source/sequence/index: the journal entry that it stands on.</param>
    /// <param name="Label">The batch.</param>
    /// <param name="MassKg">Negative where it takes away.</param>
    /// <param name="Site">Where it counts.</param>
    /// <param name="OtherSite">Where a transfer went, or a receipt came from.</param>
    /// <param name="Document">The label, manifest or run.</param>
    /// <param name="Why">weighed, corrected, withdrawn, dispatched, departed, accepted, treated, made or consolidated.</param>
    public sealed record AggregateFact(
        string Id, string Label, decimal MassKg, string Month, string County, string Code, string Class, string Link, string Method, string Site, string? OtherSite, string Document, string Why,
        DateTimeOffset At, DateTimeOffset RecordedAt);

    /// <param name="asOf">Only what was recorded until the end of this China day.</param>
    /// <param name="since">Only what was recorded after the end of this China day.</param>
    public static async Task<Ok<Page<AggregateFact>>> Handle(
        [AsParameters] AggregateFilter filter, PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken, string? asOf = null, string? since = null)
    {
        var cells = filter.CellsOf(db, caller, by: null);
        IQueryable<Fact> facts = db.Facts.AsNoTracking();
        if (RecordedDay.EndOf(asOf, "asOf") is { } before) facts = facts.Where(f => f.RecordedAt < before);
        if (RecordedDay.EndOf(since, "since") is { } after) facts = facts.Where(f => f.RecordedAt >= after);
        var found = asOf is null && since is null ? await Whole(db, cells, facts, page, cancellationToken)
            : await After(facts.Where(f => cells.Any(c => c.Key == f.Cell)), page.After).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var cut = page.Cut(found, f => $"{f.Cell}|{f.Source}|{f.Sequence}|{f.Index}");
        return TypedResults.Ok(new Page<AggregateFact>([.. cut.Items.Select(Show)], cut.Next));
    }

    /// <summary>A page of whole cells: first those that hold the page, then their facts, so that no more is read and sorted than these few cells have, however many match.</summary>
    private static async Task<List<Fact>> Whole(ReportingDb db, IQueryable<Cell> cells, IQueryable<Fact> facts, PageRequest page, CancellationToken cancellationToken)
    {
        // The cell of the cursor may be read to its end: then the next ones fill the page.
        var at = page.After is null ? "" : CursorOf(page.After).Cell;
        var next = await cells.Where(c => string.Compare(c.Key, at) >= 0).OrderBy(c => c.Key).Select(c => new { c.Key, c.Facts }).Take(page.Limit + 2).ToListAsync(cancellationToken);
        var (keys, held) = (new List<string>(), 0);
        foreach (var cell in next.TakeWhile(_ => held <= page.Limit))
        {
            keys.Add(cell.Key);
            if (cell.Key != at) held += cell.Facts;
        }
        return await After(facts.Where(f => keys.Contains(f.Cell)), page.After).Take(page.Limit + 1).ToListAsync(cancellationToken);
    }

    private static IQueryable<Fact> After(IQueryable<Fact> facts, string? cursor)
    {
        if (cursor is not null)
        {
            var (cell, source, sequence, index) = CursorOf(cursor);
            facts = facts.Where(f => string.Compare(f.Cell, cell) > 0 || (f.Cell == cell && (string.Compare(f.Source, source) > 0
                || (f.Source == source && (f.Sequence > sequence || (f.Sequence == sequence && f.Index > index))))));
        }
        return facts.OrderBy(f => f.Cell).ThenBy(f => f.Source).ThenBy(f => f.Sequence).ThenBy(f => f.Index);
    }

    private static AggregateFact Show(Fact f)
    {
        var cell = CellParts.Of(f.Cell);
        return new AggregateFact($"{f.Source}/{f.Sequence}/{f.Index}", f.Batch, Kg.Of(f.Grams), cell.Period, cell.Place, cell.Waste, cell.Class, cell.Link, cell.Method,
            f.Site, f.OtherSite, f.Document, f.Why, f.At, f.RecordedAt);
    }

    private static (string Cell, string Source, long Sequence, int Index) CursorOf(string text) =>
        text.Split('|') is [var cell, var source, var sequence, var index]
            && long.TryParse(sequence, CultureInfo.InvariantCulture, out var sequenceNumber) && int.TryParse(index, CultureInfo.InvariantCulture, out var indexNumber)
            ? (cell, source, sequenceNumber, indexNumber)
            : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
