using WasteLoop.Reporting.Aggregates;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>Lays sums by something and link out: a row for each something, a column for each link.</summary>
internal static class Pivot
{
    /// <param name="heads">The first columns.</param>
    /// <param name="lines">By key, then link.</param>
    /// <param name="keyOf">By what a row is.</param>
    /// <param name="head">A row's first cells.</param>
    /// <param name="opens">The filter of the batches that a row stands on.</param>
    public static ReportTable Table(string name, string titleZh, string titleEn, string noteZh, string noteEn, IReadOnlyList<ReportColumn> heads, IReadOnlyList<string> links, IEnumerable<Line> lines,
        Func<Line, string> keyOf, Func<string, IEnumerable<ReportCell>> head, Func<string, string> opens, IReadOnlyList<ReportColumn>? shares = null)
    {
        var rows = lines.GroupBy(keyOf).Select(group =>
        {
            var grams = group.ToDictionary(line => line.Link!, line => line.Grams);
            return new ReportRow([.. head(group.Key), .. links.Select(link => ReportCell.Of(Kg.Of(grams.GetValueOrDefault(link)))), .. (shares ?? []).Select(_ => ReportCell.None)], ReportRow.Batches + opens(group.Key));
        });
        return ReportTable.Of(name, titleZh, titleEn, noteZh, noteEn, [.. heads, .. Links.Columns(links), .. shares ?? []], rows);
    }
}
