using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Treatment;

/// <summary>One treatment run.</summary>
public static class FindRun
{
    public static async Task<RunView> Handle(string run, Caller caller, IntakeDb db, CancellationToken cancellationToken) =>
        await db.Runs.AsNoTracking().Include(r => r.Inputs).Include(r => r.Outputs).AsSplitQuery().SeenBy(caller, db).SingleOrDefaultAsync(r => r.Run == run, cancellationToken) is { } found
            ? RunView.Of(found)
            : throw new RuleViolationException("run.not-found", "没有这次处置记录，或不属于您的查看范围。", "There is no such run, or it is not yours to see.", kind: Refusal.NotFound);

    /// <summary>The plant sees its runs and a regulator those of its region; movers see the fate of their waste in the trace.</summary>
    internal static IQueryable<TreatmentRun> SeenBy(this IQueryable<TreatmentRun> runs, Caller caller, IntakeDb db)
    {
        if (caller.SeesAll) return runs;
        var (party, region) = (caller.Party, caller.RegionPrefix);
        return runs.Where(r => (party != null && r.Party == party) || (region != null && db.Sites.Any(s => s.Site == r.Site && s.Region.StartsWith(region))));
    }
}
