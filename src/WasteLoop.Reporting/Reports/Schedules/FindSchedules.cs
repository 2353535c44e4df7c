using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Reports.Schedules;

/// <summary><c>GET /api/reporting/report-schedules</c>: schedules that the caller may see, the newest first.</summary>
internal static class FindSchedules
{
    public static async Task<Ok<Page<ReportScheduleView>>> Handle(PageRequest page, Caller caller, ReportingDb db, ReportKinds kinds, CancellationToken cancellationToken)
    {
        var schedules = db.ReportSchedules.AsNoTracking().SeenBy(caller);
        if (page.After is { } after) schedules = schedules.Where(s => string.Compare(s.Id, after) < 0);
        var found = await schedules.OrderByDescending(s => s.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Cut([.. found.Select(schedule => ReportScheduleView.Of(schedule, kinds))], view => view.Id));
    }
}
