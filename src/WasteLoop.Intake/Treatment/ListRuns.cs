using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Intake.Treatment;

/// <summary>Treatment runs, the newest entry first.</summary>
public static class ListRuns
{
    public sealed record RunLine(
        string Run, string Party, string Site, string Facility, string Method, DateTimeOffset CompletedAt, int Inputs,
        decimal InputKg, decimal ProductKg, decimal ResidueKg, decimal EmplacedKg, decimal LossKg);

    public static async Task<Page<RunLine>> Handle(string? site, PageRequest page, Caller caller, IntakeDb db, CancellationToken cancellationToken)
    {
        var found = await db.Runs.AsNoTracking().SeenBy(caller, db)
            .Where(r => (site == null || r.Site == site) && (page.After == null || string.Compare(r.Run, page.After) < 0))
            .OrderByDescending(r => r.Run).Take(page.Limit + 1)
            .Select(r => new
            {
                Run = r,
                Inputs = r.Inputs.Count,
                Input = r.Inputs.Sum(i => i.Grams),
                Product = r.Outputs.Where(o => o.Kind == OutputKind.Product).Sum(o => o.Grams),
                Residue = r.Outputs.Where(o => o.Kind == OutputKind.Residue).Sum(o => o.Grams),
                Emplaced = r.Outputs.Where(o => o.Kind == OutputKind.Emplaced).Sum(o => o.Grams),
                Loss = r.Outputs.Where(o => o.Kind == OutputKind.Loss).Sum(o => o.Grams),
            })
            .ToListAsync(cancellationToken);
        return page.Cut(found.Select(f => new RunLine(
            f.Run.Run, f.Run.Party, f.Run.Site, f.Run.Facility, f.Run.Method, f.Run.CompletedAt, f.Inputs,
            f.Input / 1_000m, f.Product / 1_000m, f.Residue / 1_000m, f.Emplaced / 1_000m, f.Loss / 1_000m)).ToList(), line => line.Run);
    }
}
