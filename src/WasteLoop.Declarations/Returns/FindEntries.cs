using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>GET /returns/{site}/{period}/entries?wasteCode=&amp;figure=&amp;receiver=&amp;changed=: the ledger rows that stand behind a return's figures, in the order of entry.</summary>
public static class FindEntries
{
    /// <param name="figure">produced, from-runs, dispatched or variance (rows out of store and handed out); all when not said.</param>
    /// <param name="changed">True: only the rows entered after the newest confirmation that reach into the period or into its opening stock; none before a confirmation.</param>
    public static async Task<Page<FindLedger.Row>> Handle(
        string site, string period, string? wasteCode, string? figure, string? receiver, bool? changed, PageRequest page, Caller caller, DeclarationsDb db, CancellationToken cancellationToken)
    {
        await Sites.RequireSeen(db, site, caller, cancellationToken);
        var asked = ReturnPeriod.Parse(period);
        var after = Cursor.NumberOf(page) ?? 0;
        var (from, to) = (asked.From, asked.To);
        var rows = db.Ledger.AsNoTracking().Where(r => r.Site == site && r.Number > after && r.CountsOn <= to && r.Kind != LedgerKind.StoredIn).OfOwnWaste(db);
        if (changed == true)
        {
            var code = Return.CodeOf(site, asked);
            rows = rows.Where(r => r.Number > (db.Returns.Where(kept => kept.Code == code).Select(kept => (int?)kept.LedgerNumber).FirstOrDefault() ?? int.MaxValue));
        }
        else rows = rows.Where(r => r.CountsOn >= from);
        if (wasteCode is not null)
        {
            var code = WasteCode.Parse(wasteCode, "wasteCode").Value;
            rows = rows.Where(r => r.WasteCode == code);
        }
        if (receiver is not null) rows = rows.Where(r => r.Receiver == receiver);
        if (figure is not null) rows = Behind(rows, figure, db);
        var found = await rows.OrderBy(r => r.Number).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(FindLedger.Show), row => row.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static IQueryable<LedgerRow> Behind(IQueryable<LedgerRow> rows, string figure, DeclarationsDb db) => figure switch
    {
        "produced" => rows.Where(r => r.Kind == LedgerKind.Generated && db.Containers.Any(c => c.Label == r.Label && c.Origin == ContainerOrigin.Generated)),
        "from-runs" => rows.Where(r => r.Kind == LedgerKind.Generated && db.Containers.Any(c => c.Label == r.Label && c.Origin == ContainerOrigin.Residue)),
        "dispatched" => rows.Where(r => r.Kind != LedgerKind.Generated && r.Kind != LedgerKind.StoredOut),
        "variance" => rows.Where(r => r.Kind != LedgerKind.Generated),
        _ => throw new RuleViolationException("return.figure", $"没有申报项“{figure}”；可用：produced、from-runs、dispatched、variance。",
            $"There is no figure '{figure}'; known are produced, from-runs, dispatched, variance.", "figure", kind: Refusal.Invalid),
    };
}
