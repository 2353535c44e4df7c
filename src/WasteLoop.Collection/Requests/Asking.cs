using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>From where something is to be fetched, and who says so: the firm itself, or the collector that it telephoned.</summary>
internal sealed record Asking(KnownSite Site, string? Collector, bool ByCollector)
{
    /// <param name="firm">The firm that telephoned; null when the caller asks for its own.</param>
    /// <param name="collector">As the caller said; a collector may leave itself out.</param>
    /// <param name="site">The firm's site; may be left out when there is only one.</param>
    /// <exception cref="RuleViolationException">request.firm, request.firm-not-yours, request.collector-other, request.firm-unknown, request.firm-not-joined, site.not-found (404), site.which, credit-code.format, credit-code.check.</exception>
    public static async Task<Asking> Of(CollectionDb db, Caller caller, string? firm, string? collector, string? site, CancellationToken cancellationToken)
    {
        if (firm is null)
        {
            if (!caller.Is(Role.Producer)) throw new RuleViolationException("request.firm", "请填写来电单位的统一社会信用代码。", "Name the firm that telephoned by its credit code.", "firm", kind: Refusal.Invalid);
            return new Asking(await db.SiteOf(caller.ActingParty, site, cancellationToken), collector, false);
        }
        var (own, named) = (caller.ActingParty, CreditCode.Parse(firm, "firm").Value);
        if (!caller.Is(Role.Collector, Role.Dispatcher)) throw new RuleViolationException("request.firm-not-yours", "只有收集单位可以代来电单位填写。", "Only a collector enters something for another firm.", "firm", nextZh: "为本单位申请时，请不填 firm。", nextEn: "Leave firm out to ask for your own.");
        if (collector is not null && CreditCode.Parse(collector, "collector").Value != own) throw new RuleViolationException("request.collector-other", "只能代来电单位向本单位申请。", "You can enter it for yourself alone, not for another collector.", "collector");
        if (!await Knows(db, own, named, cancellationToken))
            throw new RuleViolationException("request.firm-unknown", $"本单位与 {named} 没有收运合同、邀请或收运往来。", $"You have no terms with {named}, did not invite it and were never asked by it.", "firm",
                nextZh: "请先邀请该单位或录入合同，并核对统一社会信用代码。", nextEn: "Invite it or enter your contract first, and check the credit code.");
        // An invited firm gets its site when it joins.
        if (!await db.Sites.AnyAsync(s => s.Party == named, cancellationToken))
            throw new RuleViolationException("request.firm-not-joined", $"单位 {named} 尚未加入，没有可收运的场所。", $"The firm {named} has not joined and has no site to fetch from.", "firm",
                nextZh: "请重新发送邀请码（POST /api/registry/invitations 会给出新码），该单位加入后再填写。", nextEn: "Send it the invitation code again (POST /api/registry/invitations gives a new one) and enter this once it has joined.");
        return new Asking(await db.SiteOf(named, site, cancellationToken), own, true);
    }

    /// <summary>It has terms with the firm, invited it, or was asked by it before; whom it ever fetched from had asked.</summary>
    private static async Task<bool> Knows(CollectionDb db, string collector, string firm, CancellationToken cancellationToken) =>
        await db.Requests.AnyAsync(r => r.Firm == firm && r.Collector == collector, cancellationToken)
        || await db.Terms.AnyAsync(t => t.Collector == collector && t.Firm == firm, cancellationToken)
        || await db.Invitations.AnyAsync(i => i.Party == firm && i.Collector == collector && !i.Withdrawn, cancellationToken);
}

internal static class SitesOfFirms
{
    /// <summary>The site of a party that is named, or the only one there is.</summary>
    /// <exception cref="RuleViolationException">site.not-found (404), site.which.</exception>
    public static async Task<KnownSite> SiteOf(this CollectionDb db, string party, string? said, CancellationToken cancellationToken)
    {
        var code = said?.Trim().ToUpperInvariant();
        var own = await db.Sites.AsNoTracking().Where(s => s.Party == party && (code == null || s.Site == code)).OrderBy(s => s.Site).Take(2).ToListAsync(cancellationToken);
        return own.Count switch
        {
            1 => own[0],
            0 => throw new RuleViolationException("site.not-found", $"没有这个场所，或不属于单位 {party}。", $"There is no such site, or it is not one of {party}.", "site", kind: Refusal.NotFound),
            _ => throw new RuleViolationException("site.which", $"单位 {party} 有多个场所，请指明是哪一个。", $"The firm {party} has several sites; say which.", "site", kind: Refusal.Invalid),
        };
    }
}
