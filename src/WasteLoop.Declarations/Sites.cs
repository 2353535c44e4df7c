using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations;

/// <summary>Finds the site that a request names, if it is the caller's to use or to see.</summary>
public static class Sites
{
    /// <summary>A site of the caller's own firm.</summary>
    /// <exception cref="RuleViolationException">site.not-found.</exception>
    public static async Task<KnownSite> RequireOwn(DeclarationsDb db, string site, Caller caller, CancellationToken cancellationToken) =>
        await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Site == site && s.Party == caller.ActingParty, cancellationToken) ?? throw NotFound(site);

    /// <summary>A site that the caller may read about.</summary>
    /// <exception cref="RuleViolationException">site.not-found.</exception>
    public static async Task<KnownSite> RequireSeen(DeclarationsDb db, string site, Caller caller, CancellationToken cancellationToken) =>
        await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Site == site, cancellationToken) is { } found && caller.Sees([found.Party], [found.Region])
            ? found : throw NotFound(site);

    private static RuleViolationException NotFound(string site) => new("site.not-found", $"没有场所 {site}，或不属于您的查看范围。",
        $"There is no site {site}, or it is not yours.", "site", nextZh: "请核对场所编码；新场所须先登记。", nextEn: "Check the site's code; a new site is registered first.", kind: Refusal.NotFound);
}
