using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Ledger;

namespace WasteLoop.Tracing.Sight;

/// <summary>Who may open an account: whose site it is, the firms of its manifest, and the authorities of the place.</summary>
internal static class AccountSight
{
    /// <summary>The account, when it exists and the caller may open it.</summary>
    /// <exception cref="Kernel.RuleViolationException">account.not-found.</exception>
    public static async Task<Account> Need(TracingDb db, Caller caller, string text, CancellationToken cancellationToken)
    {
        if (!Account.TryParse(text.Trim(), out var account)) throw Missing.Account(text);
        var exists = await db.Balances.AnyAsync(b => b.Kind == account.Kind && b.Place == account.Place, cancellationToken);
        var mine = caller.SeesAll || account.Kind switch
        {
            Account.Transit => await db.MovementsOf(caller).AnyAsync(m => m.Manifest == account.Place, cancellationToken),
            Account.Treated or Account.Converted => await db.SitesOf(caller).AnyAsync(s => db.Runs.Any(r => r.Id == account.Place && r.Site == s.Site), cancellationToken),
            _ => await db.SitesOf(caller).AnyAsync(s => s.Site == account.Place, cancellationToken),
        };
        return exists && mine ? account : throw Missing.Account(text);
    }
}
