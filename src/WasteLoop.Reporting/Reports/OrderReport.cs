using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary><c>POST /api/reporting/reports</c>: orders a report; it is computed in the background.</summary>
internal static class OrderReport
{
    /// <summary>So many reports of one user wait or run at a time.</summary>
    public const int OpenMax = 20;

    public static async Task<Accepted<ReportOrderedView>> Handle(
        ReportOrder request, Caller caller, HttpContext http, ReportingDb db, ReportKinds kinds, ReportWake wake, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (kind, region, now) = (kinds.Require(request.Kind), ReportRights.Region(request.Region, caller), clock.GetUtcNow());
        var period = ReportPeriod.Begun(request.Period, now);
        kind.Require(period, ChinaTime.DateOf(now));
        await engine.Hold(db, "report-orders/" + caller.UserId, cancellationToken);
        if (await db.Reports.CountAsync(r => r.OrderedBy == caller.UserId && (r.State == ReportState.Ordered || r.State == ReportState.Running), cancellationToken) >= OpenMax)
            throw new RuleViolationException("report.too-many", $"您有 {OpenMax} 份报表尚未完成。", $"{OpenMax} of your reports are not done yet.", nextZh: "请等待完成，或取消不需要的报表。", nextEn: "Wait for them, or cancel those that are not needed.", kind: Refusal.Conflict);
        var (report, ordered) = Report.Order(kind.Name, region.Value, period.Text, caller.UserId, schedule: null, now);
        db.Reports.Add(report);
        await db.Commit(ordered, now, caller);
        // After the answer, so after the commit.
        http.Response.OnCompleted(wake.Ring);
        return TypedResults.Accepted("/api/reporting/reports/" + report.Id, new ReportOrderedView(report.Id));
    }
}

/// <summary>An order for a report.</summary>
/// <param name="Kind">A kind of /report-kinds.</param>
/// <param name="Region">A county, city or province of the caller's.</param>
/// <param name="Period">A year such as 2026, or a month such as 2026-11.</param>
[Example("""{"kind":"figures","region":"330100","period":"2026-11"}""")]
public sealed record ReportOrder(string Kind, string Region, string Period);

/// <summary>A report that was ordered.</summary>
public sealed record ReportOrderedView(string Id);
