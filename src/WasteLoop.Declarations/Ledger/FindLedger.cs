using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Ledger;

/// <summary>GET /ledger?site=&amp;from=&amp;to=: a site's rows in the order of entry; the days are China days, both included.</summary>
public static class FindLedger
{
    /// <param name="MassKg">Negative on a reversal.</param>
    /// <param name="Who">The user.</param>
    public sealed record Row(
        int Number, string BatchCode, LedgerKind Kind, DateOnly Day, string Label, string WasteCode, decimal MassKg, string? Facility, string? BackReference,
        string? ReversalOf, string? Manifest, string? Receiver, string? Method, string? Reason, string Who, DateTimeOffset When);

    public static async Task<Page<Row>> Handle(string site, DateOnly? from, DateOnly? to, PageRequest page, Caller caller, DeclarationsDb db, CancellationToken cancellationToken)
    {
        await Sites.RequireSeen(db, site, caller, cancellationToken);
        var after = Cursor.NumberOf(page) ?? 0;
        var rows = db.Ledger.AsNoTracking().Where(r => r.Site == site && r.Number > after);
        if (from is not null) rows = rows.Where(r => r.Day >= from);
        if (to is not null) rows = rows.Where(r => r.Day <= to);
        var found = await rows.OrderBy(r => r.Number).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(Show), row => row.Number.ToString(CultureInfo.InvariantCulture));
    }

    internal static Row Show(LedgerRow row) => new(
        row.Number, row.BatchCode, row.Kind, row.Day, row.Label, row.WasteCode, row.Grams / 1000m, row.Facility, row.BackReference,
        row.ReversalOf, row.Manifest, row.Receiver, row.Method, row.Reason, row.Who, row.At);
}
