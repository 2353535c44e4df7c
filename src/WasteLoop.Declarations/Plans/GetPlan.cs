using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Plans;

/// <summary>GET /plans/{site}/{year}?revision=: the newest revision, or the one asked for, and the list of all.</summary>
public static class GetPlan
{
    public sealed record Response(
        string Plan, string Site, string Party, int Year, int Revision, DateTimeOffset FiledAt, string FiledBy, bool Late,
        IReadOnlyList<FilePlan.Line> Lines, IReadOnlyList<Filing> Revisions);

    public sealed record Filing(int Revision, DateTimeOffset FiledAt, string FiledBy);

    public static async Task<Response> Handle(string site, int year, int? revision, Caller caller, DeclarationsDb db, CancellationToken cancellationToken)
    {
        var code = Plan.CodeOf(site, year);
        var plan = await db.Plans.AsNoTracking().SeenBy(caller, db).SingleOrDefaultAsync(p => p.Code == code, cancellationToken) ?? throw NotFound(site, year);
        var filings = await db.PlanRevisions.Where(r => r.Plan == code).OrderBy(r => r.Revision)
            .Select(r => new Filing(r.Revision, r.FiledAt, r.FiledBy)).ToListAsync(cancellationToken);
        var shown = filings.Find(f => f.Revision == (revision ?? plan.Revision)) ?? throw NotFound(site, year);
        var lines = await db.PlanRevisionLines.AsNoTracking().Where(l => l.Plan == code && l.Revision == shown.Revision).OrderBy(l => l.Line).ToListAsync(cancellationToken);
        return new Response(code, site, plan.Party, year, shown.Revision, shown.FiledAt, shown.FiledBy, plan.Late,
            lines.ConvertAll(l => new FilePlan.Line(l.WasteCode, Mass.FromGrams(l.ProducedGrams).Tonnes, Mass.FromGrams(l.TransferGrams).Tonnes, l.Receiver, l.Method)), filings);
    }

    private static RuleViolationException NotFound(string site, int year) => new("plan.not-found", $"没有场所 {site} {year} 年的计划，或不属于您的查看范围。",
        $"There is no plan of site {site} for {year}, or it is not yours.", kind: Refusal.NotFound);
}
