using WasteLoop.Reporting.Indicators;

namespace WasteLoop.Reporting.Reports;

/// <summary>A line of a table.</summary>
/// <param name="Opens">The address at which the rows are read that its figures stand on, with its query; a column's own is added. In documents of before it is the query of <see cref="Batches"/> alone.</param>
internal sealed record ReportRow(IReadOnlyList<ReportCell> Cells, string? Opens)
{
    /// <summary>Where the batches behind a figure of the books are read.</summary>
    public const string Batches = "/api/reporting/aggregates/batches?";
}

/// <summary>A table of a report.</summary>
/// <param name="Name">Its word, by which its CSV is asked for.</param>
/// <param name="NoteZh">What it shows and by which formula.</param>
/// <param name="Totals">Below the rows: sums of the columns that are summed, and shares of the sums; null when no column is.</param>
internal sealed record ReportTable(
    string Name, string TitleZh, string TitleEn, string NoteZh, string NoteEn, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, IReadOnlyList<ReportCell>? Totals)
{
    private const decimal GramsPerKg = 1000;

    /// <summary>The table with its shares, differences and totals worked out.</summary>
    /// <param name="rows">With <see cref="ReportCell.None"/> in the columns of shares and differences.</param>
    public static ReportTable Of(string name, string titleZh, string titleEn, string noteZh, string noteEn, IReadOnlyList<ReportColumn> columns, IEnumerable<ReportRow> rows)
    {
        List<ReportRow> filled = [.. rows.Select(row => row with { Cells = WorkedOut(columns, row.Cells) })];
        var totals = columns.Any(column => column.Summed)
            ? WorkedOut(columns, [.. columns.Select((column, i) => column.Summed ? ReportCell.Of(filled.Sum(row => row.Cells[i].Number ?? 0)) : ReportCell.None)]) : null;
        return new ReportTable(name, titleZh, titleEn, noteZh, noteEn, columns, filled, totals);
    }

    public string Title(bool english) => english ? TitleEn : TitleZh;

    public string Note(bool english) => english ? NoteEn : NoteZh;

    /// <summary>Where a column stands.</summary>
    public int IndexOf(string column) => Columns.Select((c, i) => (c.Name, i)).First(pair => pair.Name == column).i;

    private static IReadOnlyList<ReportCell> WorkedOut(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportCell> cells)
    {
        return [.. columns.Select((column, i) => column switch
        {
            { Over: { } over, By: { } by } => ReportCell.Of(Rate.Percent(Sum(over), Sum(by))),
            { From: { } from, Less: { } less } => ReportCell.Of(Value(from) - Value(less)),
            _ => cells[i],
        })];

        long Sum(IReadOnlyList<string> names) => (long)(GramsPerKg * columns.Select((column, i) => names.Contains(column.Name) ? cells[i].Number ?? 0 : 0).Sum());

        decimal? Value(string name) => columns.Select((column, i) => column.Name == name ? cells[i].Number : null).FirstOrDefault(number => number is not null);
    }
}
