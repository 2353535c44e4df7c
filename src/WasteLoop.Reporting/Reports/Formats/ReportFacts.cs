using System.Globalization;

namespace WasteLoop.Reporting.Reports.Formats;

/// <summary>What stands at the head of a report: on what, of when, from where, and by which it is recognised.</summary>
internal static class ReportFacts
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    internal sealed record Fact(string Name, string Value, bool IsHash = false);

    public static IReadOnlyList<Fact> Of(ReportDocument document, string hash, bool english) =>
    [
        new(english ? "Region" : "行政区", $"{document.RegionName} {document.Region}"),
        new(english ? "Period" : "期间", document.From == document.To ? document.From : $"{document.From} – {document.To}"),
        new(english ? "As of" : "数据截至", document.AsOf.ToOffset(China).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + (english ? " China time" : "（北京时间）")),
        new(english ? "Source" : "数据来源", (english ? "WasteLoop mass ledger; journals heard to " : "WasteLoop 物料台账；各业务日志读至 ") + string.Join(", ", document.Positions)),
        new(english ? "Report" : "报表编号", document.Report),
        new("SHA-256", hash, IsHash: true),
    ];
}
