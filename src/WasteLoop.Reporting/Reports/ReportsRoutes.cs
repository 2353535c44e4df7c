using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WasteLoop.Reporting.Reports.Schedules;

namespace WasteLoop.Reporting.Reports;

/// <summary>Reports and their schedules.</summary>
internal static class ReportsRoutes
{
    /// <param name="authorities">Bureaus, auditors and administrators.</param>
    public static void Map(RouteGroupBuilder authorities)
    {
        authorities.MapGet("/report-kinds", ListReportKinds.Handle).WithSummary("The reports that can be ordered");
        authorities.MapPost("/reports", OrderReport.Handle).WithSummary("Orders a report on a region's year or month; it is computed in the background");
        authorities.MapGet("/reports", FindReports.List).WithSummary("Reports, the newest first; filter by kind, region, state, schedule");
        authorities.MapGet("/reports/{id}", FindReports.One).WithSummary("A report: its state, how far it is, hash and instant");
        authorities.MapPost("/reports/{id}/cancel", CancelReport.Handle).WithSummary("Gives a report up that is not done");
        authorities.MapGet("/reports/{id}/content", ReadReport.Handle).Produces<string>(StatusCodes.Status200OK, "application/json", "text/html", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .WithSummary("A completed report as JSON, a page to print, XLSX, or a table of it as CSV");
        authorities.MapPost("/report-schedules", ScheduleReport.Handle).WithSummary("Orders a report on the month before, each month by itself");
        authorities.MapGet("/report-schedules", FindSchedules.Handle).WithSummary("Schedules, ended ones too, the newest first");
        authorities.MapPost("/report-schedules/{id}/end", EndSchedule.Handle).WithSummary("Ends a schedule; its reports stay");
    }
}
