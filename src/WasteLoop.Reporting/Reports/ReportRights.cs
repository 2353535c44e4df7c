using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Reports.Schedules;

namespace WasteLoop.Reporting.Reports;

/// <summary>Whose reports are whose: a bureau's are those on its region and what lies in it; auditors and administrators see all.</summary>
internal static class ReportRights
{
    /// <summary>A region that exists and is the caller's to see.</summary>
    /// <exception cref="RuleViolationException">region.format, region.unknown (invalid), region.not-found.</exception>
    public static RegionCode Region(string? text, Caller caller)
    {
        var asked = Regions.Require(text, "region");
        return Sees(caller, asked.Value) ? asked
            : throw new RuleViolationException("region.not-found", $"行政区 {asked} 不属于您的查看范围。", $"The region {asked} is not yours to see.", "region", kind: Refusal.NotFound);
    }

    public static IQueryable<Report> SeenBy(this IQueryable<Report> reports, Caller caller) => caller.SeesAll ? reports
        : caller.RegionPrefix is { } prefix ? reports.Where(r => r.Region.StartsWith(prefix)) : reports.Where(_ => false);

    public static IQueryable<ReportSchedule> SeenBy(this IQueryable<ReportSchedule> schedules, Caller caller) => caller.SeesAll ? schedules
        : caller.RegionPrefix is { } prefix ? schedules.Where(s => s.Region.StartsWith(prefix)) : schedules.Where(_ => false);

    /// <exception cref="RuleViolationException">report.not-found.</exception>
    public static async Task<Report> Seen(this IQueryable<Report> reports, string id, Caller caller, CancellationToken cancellationToken) =>
        await reports.SeenBy(caller).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new RuleViolationException("report.not-found", "没有这份报表，或不属于您的查看范围。", "There is no such report, or it is not yours to see.", kind: Refusal.NotFound);

    /// <summary>An auditor changes nothing but what is its own.</summary>
    /// <exception cref="RuleViolationException">report.not-yours.</exception>
    public static void RequireMayEnd(Caller caller, string orderedBy)
    {
        if (caller.Is(Role.Regulator, Role.Administrator) || caller.UserId == orderedBy) return;
        throw new RuleViolationException("report.not-yours", "该报表由他人发起，您只能查看。", "Someone else ordered it; you may only read it.", nextZh: "请联系发起人或管理员。", nextEn: "Ask the one who ordered it, or an administrator.");
    }

    private static bool Sees(Caller caller, string region) => caller.SeesAll || caller.SeesRegion([region]);
}
