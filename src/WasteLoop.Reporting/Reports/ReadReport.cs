using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Reports.Formats;

namespace WasteLoop.Reporting.Reports;

/// <summary><c>GET /api/reporting/reports/{id}/content?format=json|html|xlsx|csv&amp;table=…</c>: a completed report, always the same.</summary>
internal static class ReadReport
{
    private static readonly string[] Formats = ["json", "html", "xlsx", "csv"];

    /// <param name="format">json is the kept document to the byte; the others are made from it, in the caller's language.</param>
    /// <param name="table">Of CSV: which table; needed when there are several.</param>
    public static async Task<IResult> Handle(string id, Caller caller, HttpContext http, ReportingDb db, CancellationToken cancellationToken, string format = "json", string? table = null)
    {
        if (!Formats.Contains(format)) throw new RuleViolationException("report.format", $"format 须为 {string.Join("、", Formats)} 之一。", $"format is one of {string.Join(", ", Formats)}.", "format", kind: Refusal.Invalid);
        var report = await db.Reports.AsNoTracking().Seen(id, caller, cancellationToken);
        var json = await db.ReportContents.Where(c => c.Report == id).Select(c => c.Json).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException("report.not-completed", "该报表没有完成，没有内容。", "The report is not completed and has no content.", nextZh: "请等待完成，或重新生成。", nextEn: "Wait for it, or order it again.", kind: Refusal.Conflict);
        var (english, name) = (Language.IsEnglish(http), $"{report.Kind}-{report.Region}-{report.Period}");
        http.Response.Headers.ETag = $"\"{report.Hash}-{format}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (format == "json") return TypedResults.Text(json, "application/json", Encoding.UTF8);

        var document = ReportDocument.Read(json);
        switch (format)
        {
            case "html":
                http.Response.Headers.ContentSecurityPolicy = ReportPage.ContentSecurityPolicy;
                return TypedResults.Content(ReportPage.Html(document, report.Hash!, english, $"{http.Request.Scheme}://{http.Request.Host}"), "text/html; charset=utf-8");
            case "xlsx":
                return TypedResults.File(XlsxFile.Of(document, report.Hash!, english), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
            default:
                var asked = CsvFile.Find(document, table);
                return TypedResults.File(Encoding.UTF8.GetBytes(CsvFile.Of(asked)), "text/csv; charset=utf-8", $"{name}-{asked.Name}.csv");
        }
    }
}
