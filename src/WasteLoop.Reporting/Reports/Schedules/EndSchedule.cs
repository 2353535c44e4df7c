using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports.Schedules;

/// <summary><c>POST /api/reporting/report-schedules/{id}/end</c>: no more reports; those that it ordered stay.</summary>
internal static class EndSchedule
{
    public static async Task<NoContent> Handle(string id, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.SeenBy(caller).SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
            ?? throw new RuleViolationException("schedule.not-found", "没有这个定期报表，或不属于您的查看范围。", "There is no such schedule, or it is not yours to see.", kind: Refusal.NotFound);
        ReportRights.RequireMayEnd(caller, schedule.OrderedBy);
        var now = clock.GetUtcNow();
        await db.Commit(schedule.End(now), now, caller);
        return TypedResults.NoContent();
    }
}
