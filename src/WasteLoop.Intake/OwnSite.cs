using Microsoft.EntityFrameworkCore;
using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake;

/// <summary>Finds a site of the party that acts.</summary>
internal static class OwnSite
{
    /// <exception cref="RuleViolationException">site.not-found: unknown, or another party's.</exception>
    public static async Task<KnownSite> Require(IntakeDb db, string party, string site, CancellationToken cancellationToken) =>
        await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Site == site && s.Party == party, cancellationToken)
        ?? throw new RuleViolationException("site.not-found", "没有这个场所，或不属于您的单位。", "There is no such site, or it is not your firm's.", "site", kind: Refusal.NotFound);
}
