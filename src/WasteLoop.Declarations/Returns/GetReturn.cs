using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>GET /returns/{site}/{period}?revision=: the figures as the ledger gives them now, what was confirmed, and what differs.</summary>
public static class GetReturn
{
    /// <param name="Class">Of the site in the period's year.</param>
    /// <param name="ClassReason">What the class follows from.</param>
    /// <param name="ClassTonnes">The yearly amount judged by; null when none was.</param>
    /// <param name="DueOn">Last day in time; null when the class owes no return for such a period.</param>
    /// <param name="DueRule">Key in the rulebook.</param>
    /// <param name="FiguresHash">To be sent with the confirmation.</param>
    /// <param name="Wastes">The figures now, by waste code.</param>
    /// <param name="Confirmed">The revision asked for, or the newest; null before the first.</param>
    /// <param name="Changes">What differs between it and now; the ledger rows that caused it are at …/entries?changed=true.</param>
    public sealed record Response(
        string Return, string Site, string Party, string Period, DateOnly From, DateOnly To, UnitClass Class, ClassReason ClassReason, decimal? ClassTonnes, DateOnly? DueOn, string DueRule, ReturnState State,
        string FiguresHash, IReadOnlyList<WasteView> Wastes, Confirmation? Confirmed, IReadOnlyList<FigureChange> Changes, IReadOnlyList<Revision> Revisions);

    /// <param name="Late">The first confirmation came after the last day.</param>
    public sealed record Confirmation(int Revision, DateTimeOffset ConfirmedAt, string ConfirmedBy, string? Person, bool Late, string FiguresHash, IReadOnlyList<WasteView> Wastes);

    public sealed record Revision(int Number, DateTimeOffset ConfirmedAt, string ConfirmedBy, string? Person, string FiguresHash);

    public static async Task<Response> Handle(
        string site, string period, int? revision, Caller caller, DeclarationsDb db, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var known = await Sites.RequireSeen(db, site, caller, cancellationToken);
        return await Of(known, ReturnPeriod.Parse(period), revision, db, rulebook, ChinaTime.DateOf(clock.GetUtcNow()), cancellationToken);
    }

    /// <exception cref="RuleViolationException">return.revision-unknown.</exception>
    internal static async Task<Response> Of(
        Replicas.KnownSite site, ReturnPeriod period, int? revision, DeclarationsDb db, Rulebook rulebook, DateOnly today, CancellationToken cancellationToken)
    {
        var standing = (await Standings.Of(db, [site], period.From.Year, rulebook, cancellationToken))[site.Site].Standing;
        var dueOn = period.IsOwedBy(standing.Class) ? period.DueOn(rulebook, site.RuleRegion) : (DateOnly?)null;
        var figures = await Figures.Of(db, site.Site, period, cancellationToken);
        var code = Return.CodeOf(site.Site, period);
        var kept = await db.Returns.AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancellationToken);
        var revisions = await db.ReturnRevisions.Where(r => r.Return == code).OrderBy(r => r.Revision)
            .Select(r => new Revision(r.Revision, r.ConfirmedAt, r.ConfirmedBy, r.Person, r.FiguresHash)).ToListAsync(cancellationToken);
        var asked = revision ?? kept?.Revision;
        var shown = asked is null ? null : await db.ReturnRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Return == code && r.Revision == asked, cancellationToken)
            ?? throw new RuleViolationException("return.revision-unknown", $"{period.Text} 的申报没有第 {revision} 版。", $"The return for {period.Text} has no revision {revision}.", "revision", kind: Refusal.NotFound);
        var confirmed = shown is null ? [] : Figures.Read(shown.Figures);
        return new Response(
            code, site.Site, site.Party, period.Text, period.From, period.To, standing.Class, standing.Reason, standing.BaseGrams / 1_000_000m, dueOn, period.DueRule,
            kept?.State ?? Return.Unconfirmed(period, dueOn, today), figures.Hash, [.. figures.Wastes.Select(WasteView.Of)],
            shown is null ? null : new Confirmation(shown.Revision, shown.ConfirmedAt, shown.ConfirmedBy, shown.Person, kept is { Late: true }, shown.FiguresHash, [.. confirmed.Select(WasteView.Of)]),
            shown is null ? [] : FigureChange.Between(confirmed, figures.Wastes), revisions);
    }
}
