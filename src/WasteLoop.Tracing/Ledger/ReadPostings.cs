using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Sight;

namespace WasteLoop.Tracing.Ledger;

/// <summary><c>GET /api/tracing/accounts/{kind:place}/postings?asOf=</c>: an account's postings, newest first.</summary>
public static class ReadPostings
{
    /// <param name="Id">source/sequence/index: the journal entry that it stands on.</param>
    /// <param name="ChangeKg">What the account was given; negative when taken.</param>
    /// <param name="Document">The manifest, run or label.</param>
    public sealed record PostingRow(string Id, DateTimeOffset At, DateTimeOffset RecordedAt, string From, string To, string Label, decimal ChangeKg, string Document, string Kind);

    public static async Task<Ok<Page<PostingRow>>> Handle(string account, AsOf asOf, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        var asked = await AccountSight.Need(db, caller, account, cancellationToken);
        var postings = db.Postings.AsNoTracking().Where(p => (p.FromKind == asked.Kind && p.FromPlace == asked.Place) || (p.ToKind == asked.Kind && p.ToPlace == asked.Place));
        if (asOf.Before is { } before) postings = postings.Where(p => p.At < before);
        if (page.After is not null)
        {
            var (at, source, sequence, index) = CursorOf(page.After);
            postings = postings.Where(p => p.At < at || (p.At == at && (string.Compare(p.Source, source) < 0
                || (p.Source == source && (p.Sequence < sequence || (p.Sequence == sequence && p.Index < index))))));
        }
        var found = await postings.OrderByDescending(p => p.At).ThenByDescending(p => p.Source).ThenByDescending(p => p.Sequence).ThenByDescending(p => p.Index)
            .Take(page.Limit + 1).ToListAsync(cancellationToken);
        var cut = page.Cut(found, p => $"{p.At.ToUnixTimeMilliseconds()}/{p.Source}/{p.Sequence}/{p.Index}");
        return TypedResults.Ok(new Page<PostingRow>(cut.Items.Select(p => Show(p, asked)).ToList(), cut.Next));
    }

    private static PostingRow Show(Posting p, Account asked)
    {
        var given = p.ToKind == asked.Kind && p.ToPlace == asked.Place;
        return new PostingRow($"{p.Source}/{p.Sequence}/{p.Index}", p.At, p.RecordedAt, new Account(p.FromKind, p.FromPlace).ToString(), new Account(p.ToKind, p.ToPlace).ToString(),
            p.Batch, Kg.Of(given ? p.Grams : -p.Grams), p.Document, p.Kind);
    }

    private static (DateTimeOffset At, string Source, long Sequence, int Index) CursorOf(string text) =>
        text.Split('/') is [var at, var source, var sequence, var index]
            && long.TryParse(at, CultureInfo.InvariantCulture, out var milliseconds) && Math.Abs(milliseconds) < 100_000_000_000_000
            && long.TryParse(sequence, CultureInfo.InvariantCulture, out var sequenceNumber) && int.TryParse(index, CultureInfo.InvariantCulture, out var indexNumber)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), source, sequenceNumber, indexNumber)
            : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
