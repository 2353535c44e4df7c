using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports.Schedules;

/// <summary><c>POST /api/reporting/report-schedules</c>: a report on the month before, each month by itself.</summary>
internal static class ScheduleReport
{
    /// <summary>So many schedules of one user are active at a time.</summary>
    public const int ActiveMax = 50;

    public static async Task<Created<ReportScheduleView>> Handle(
        ReportScheduleOrder request, Caller caller, ReportingDb db, ReportKinds kinds, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (kind, region, now) = (kinds.Require(request.Kind), ReportRights.Region(request.Region, caller), clock.GetUtcNow());
        await engine.Hold(db, "report-orders/" + caller.UserId, cancellationToken);
        if (await db.ReportSchedules.CountAsync(s => s.OrderedBy == caller.UserId && s.Active, cancellationToken) >= ActiveMax)
            throw new RuleViolationException("schedule.too-many", $"您已有 {ActiveMax} 个定期报表。", $"{ActiveMax} of your schedules are active.", nextZh: "请先停止不需要的。", nextEn: "End those that are not needed.", kind: Refusal.Conflict);
        var (schedule, scheduled) = ReportSchedule.Make(kind.Name, region.Value, request.Day, request.Hour, caller.UserId, now);
        db.ReportSchedules.Add(schedule);
        await db.Commit(scheduled, now, caller);
        return TypedResults.Created("/api/reporting/report-schedules", ReportScheduleView.Of(schedule, kinds));
    }
}

/// <summary>A wish for a report each month.</summary>
/// <param name="Kind">A kind of /report-kinds.</param>
/// <param name="Region">A county, city or province of the caller's.</param>
/// <param name="Day">1 to 28.</param>
/// <param name="Hour">0 to 23, China time.</param>
[Example("""{"kind":"figures","region":"330100","day":5,"hour":8}""")]
public sealed record ReportScheduleOrder(string Kind, string Region, int Day, int Hour);

/// <summary>A schedule as the API tells it.</summary>
/// <param name="NextAt">When the next report is due; null when it is ended.</param>
public sealed record ReportScheduleView(
    string Id, string Kind, string TitleZh, string TitleEn, string Region, string? RegionName, int Day, int Hour, string OrderedBy, DateTimeOffset Since, DateTimeOffset? NextAt, DateTimeOffset? Ended)
{
    internal static ReportScheduleView Of(ReportSchedule schedule, ReportKinds kinds)
    {
        var kind = kinds.Find(schedule.Kind);
        return new ReportScheduleView(schedule.Id, schedule.Kind, kind?.TitleZh ?? schedule.Kind, kind?.TitleEn ?? schedule.Kind, schedule.Region, Regions.NameOf(RegionCode.Parse(schedule.Region)), schedule.Day, schedule.Hour,
            schedule.OrderedBy, schedule.Since, schedule.Active ? schedule.NextAt : null, schedule.Ended);
    }
}
