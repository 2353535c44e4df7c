using System.Globalization;
using WasteLoop.Chassis.Import;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports.Formats;

/// <summary>A table of a report as CSV: UTF-8, the columns' words as header, the totals left out so that sums over the file are right.</summary>
internal static class CsvFile
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <exception cref="RuleViolationException">report.table (invalid).</exception>
    public static ReportTable Find(ReportDocument document, string? name) =>
        (name is null && document.Tables.Count == 1 ? document.Tables[0] : document.Tables.FirstOrDefault(table => table.Name == name))
            ?? throw new RuleViolationException("report.table", $"table 须为 {string.Join("、", document.Tables.Select(table => table.Name))} 之一。", $"table is one of {string.Join(", ", document.Tables.Select(table => table.Name))}.", "table", kind: Refusal.Invalid);

    public static string Of(ReportTable table) => CsvText.Write([.. table.Columns.Select(column => column.Name)], table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(Text)]));

    /// <summary>A number as it is; a text that a spreadsheet would take for a formula behind an apostrophe: nobody reads these files in again.</summary>
    internal static string Text(ReportCell cell) => cell.Number is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture)
        : cell.Text is { Length: > 0 } text && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : cell.Text ?? "";
}
