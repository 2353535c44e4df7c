using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Intake.Treatment;

/// <summary>Treatment runs, the newest entry first.</summary>
public static class ListRuns
{
    public sealed record Line(string Run, string Party, string Site, string Facility, string Method, DateTimeOffset CompletedAt, int Inputs, decimal InputKg, decimal ProductKg, decimal ResidueKg, decimal EmplacedKg, decimal LossKg);

    public static async Task<Page<Line>> Handle(string? site, PageRequest page, Caller caller, IntakeDb db, CancellationToken cancellationToken)
    {
        var found = await db.Runs.AsNoTracking().SeenBy(caller, db)
            .Where(r => (site == null || r.Site == site) && (page.After == null || string.Compare(r.Run, page.After) < 0))
            .OrderByDescending(r => r.Run).Take(page.Limit + 1)
            .Select(r => new Line(
                r.Run, r.Party, r.Site, r.Facility, r.Method, r.CompletedAt, r.Inputs.Count, r.Inputs.Sum(i => i.Grams) / 1_000m,
                r.Outputs.Where(o => o.Kind == OutputKind.Product).Sum(o => o.Grams) / 1_000m, r.Outputs.Where(o => o.Kind == OutputKind.Residue).Sum(o => o.Grams) / 1_000m,
                r.Outputs.Where(o => o.Kind == OutputKind.Emplaced).Sum(o => o.Grams) / 1_000m, r.Outputs.Where(o => o.Kind == OutputKind.Loss).Sum(o => o.Grams) / 1_000m))
            .ToListAsync(cancellationToken);
        return page.Cut(found, line => line.Run);
    }
}
