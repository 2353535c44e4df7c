using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Finds receipts that a caller may change or see.</summary>
internal static class OwnReceipt
{
    /// <summary>The whole receipt of a load at the caller's firm, to be changed.</summary>
    /// <exception cref="RuleViolationException">receipt.not-found.</exception>
    public static async Task<Receipt> Require(IntakeDb db, DatabaseEngine engine, Caller caller, string manifest, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        // The receipt is read in several queries: nobody may add a weighing in between.
        await engine.Hold(db, "receipt/" + manifest, cancellationToken);
        return await Whole(db).SingleOrDefaultAsync(r => r.Manifest == manifest && r.Receiver == party, cancellationToken) ?? throw NotFound();
    }

    public static IQueryable<Receipt> Whole(IntakeDb db) => db.Receipts.Include(r => r.Containers).Include(r => r.Weighings).ThenInclude(w => w.Containers).AsSplitQuery();

    /// <summary>Receiver, mover and carrier see a receipt, and the regulators where it comes from and where it goes.</summary>
    public static IQueryable<Receipt> SeenBy(this IQueryable<Receipt> receipts, Caller caller, IntakeDb db)
    {
        if (caller.SeesAll) return receipts;
        var (party, region) = (caller.Party, caller.RegionPrefix);
        return receipts.Where(r =>
            (party != null && (r.Receiver == party || r.Mover == party || r.Carrier == party))
            || (region != null && db.Sites.Any(s => (s.Site == r.Site || s.Site == r.MoverSite) && s.Region.StartsWith(region))));
    }

    public static RuleViolationException NotFound() => new("receipt.not-found", "没有这份接收记录，或不属于您的查看范围。", "There is no such receipt, or it is not yours to see.", kind: Refusal.NotFound);
}
