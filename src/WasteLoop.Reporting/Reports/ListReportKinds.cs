using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;

namespace WasteLoop.Reporting.Reports;

/// <summary><c>GET /api/reporting/report-kinds</c>: the reports that can be ordered.</summary>
internal static class ListReportKinds
{
    public static Ok<Page<ReportKindView>> Handle(ReportKinds kinds) =>
        TypedResults.Ok(new Page<ReportKindView>([.. kinds.All.Select(kind => new ReportKindView(kind.Name, kind.TitleZh, kind.TitleEn, kind.AboutZh, kind.AboutEn))], null));
}

/// <summary>A report that can be ordered.</summary>
/// <param name="Kind">Its word in an order.</param>
public sealed record ReportKindView(string Kind, string TitleZh, string TitleEn, string AboutZh, string AboutEn);
