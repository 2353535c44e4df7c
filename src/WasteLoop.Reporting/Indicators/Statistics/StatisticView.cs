using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>A statistic as it is shown.</summary>
/// <param name="Value">In the unit; of a statement 1 for yes and 0 for no.</param>
/// <param name="Current">False where a later revision took its place.</param>
/// <param name="Reason">Why it took the place of the revision before.</param>
public sealed record StatisticView(
    string Name, string NameZh, string NameEn, string Region, string? RegionName, int Year, int Revision, bool Current, decimal Value, string Unit, bool IsStatement, string? Text, string Dataset, string Source, DateOnly SourceDate,
    string? Document, string? Reason, string EnteredBy, DateTimeOffset EnteredAt)
{
    internal static StatisticView Of(Statistic row)
    {
        var name = StatisticNames.Of(row.Name);
        return new StatisticView(row.Name, name.NameZh, name.NameEn, row.Region, Regions.NameOf(RegionCode.Parse(row.Region)), row.Year, row.Revision, row.Current, Plain.Of(row.Value), row.Unit, name.IsStatement, row.Text,
            row.Dataset, row.Source, row.SourceDate, row.Document, row.Reason, row.EnteredBy, row.EnteredAt);
    }
}
