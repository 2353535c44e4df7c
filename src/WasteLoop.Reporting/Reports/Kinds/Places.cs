using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>Regions as the first columns of a table.</summary>
internal static class Places
{
    public static readonly IReadOnlyList<ReportColumn> Heads = [ReportColumn.Text("region", "行政区代码", "Region code"), ReportColumn.Text("regionName", "行政区", "Region")];

    public static IEnumerable<ReportCell> Head(string region) => [ReportCell.Of(region), ReportCell.Of(RegionCode.TryParse(region, out var code) ? Regions.NameOf(code) : null)];

    /// <summary>The county of a line.</summary>
    public static string County(Line line) => line.County!;
}
