using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Reports;

/// <summary>Reports that the caller may see, the newest first, and how far one is.</summary>
internal static class FindReports
{
    /// <param name="kind">Only this kind.</param>
    /// <param name="region">Only on exactly this region.</param>
    /// <param name="schedule">Only what this schedule ordered.</param>
    public static async Task<Ok<Page<ReportView>>> List(
        PageRequest page, Caller caller, ReportingDb db, ReportKinds kinds, CancellationToken cancellationToken, string? kind = null, string? region = null, ReportState? state = null, string? schedule = null)
    {
        var reports = db.Reports.AsNoTracking().SeenBy(caller);
        if (kind is not null) reports = reports.Where(r => r.Kind == kind);
        if (region is not null) reports = reports.Where(r => r.Region == region);
        if (state is not null) reports = reports.Where(r => r.State == state);
        if (schedule is not null) reports = reports.Where(r => r.Schedule == schedule);
        if (page.After is { } after) reports = reports.Where(r => string.Compare(r.Id, after) < 0);
        var found = await reports.OrderByDescending(r => r.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Cut([.. found.Select(report => ReportView.Of(report, kinds))], view => view.Id));
    }

    public static async Task<Ok<ReportView>> One(string id, Caller caller, ReportingDb db, ReportKinds kinds, CancellationToken cancellationToken) =>
        TypedResults.Ok(ReportView.Of(await db.Reports.AsNoTracking().Seen(id, caller, cancellationToken), kinds));
}
