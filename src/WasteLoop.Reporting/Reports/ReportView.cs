using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary>A report as the API tells it.</summary>
/// <param name="State">ordered, running, completed, failed or cancelled.</param>
/// <param name="Phase">The table that is being computed.</param>
/// <param name="RowsDone">Rows read so far.</param>
/// <param name="Schedule">The schedule that ordered it; null when a person did.</param>
/// <param name="AsOf">The instant that its figures are of.</param>
/// <param name="Hash">SHA-256 of its JSON document.</param>
public sealed record ReportView(
    string Id, string Kind, string TitleZh, string TitleEn, string Region, string? RegionName, string Period, ReportState State, string? Phase, int RowsDone, string OrderedBy, DateTimeOffset OrderedAt, string? Schedule,
    DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, DateTimeOffset? AsOf, string? Hash, string? FailureCode, string? FailureZh, string? FailureEn)
{
    internal static ReportView Of(Report report, ReportKinds kinds)
    {
        var kind = kinds.Find(report.Kind);
        return new ReportView(report.Id, report.Kind, kind?.TitleZh ?? report.Kind, kind?.TitleEn ?? report.Kind, report.Region, Regions.NameOf(RegionCode.Parse(report.Region)), report.Period, report.State, report.Phase, report.RowsDone,
            report.OrderedBy, report.OrderedAt, report.Schedule, report.StartedAt, report.EndedAt, report.AsOf, report.Hash, report.FailureCode, report.FailureZh, report.FailureEn);
    }
}
