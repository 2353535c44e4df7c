using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Reports;

/// <summary><c>POST /api/reporting/reports/{id}/cancel</c>: gives a report up that is not done; nothing of it is kept.</summary>
internal static class CancelReport
{
    public static async Task<NoContent> Handle(string id, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var report = await db.Reports.Seen(id, caller, cancellationToken);
        ReportRights.RequireMayEnd(caller, report.OrderedBy);
        var now = clock.GetUtcNow();
        await db.Commit(report.Cancel(now), now, caller);
        return TypedResults.NoContent();
    }
}
