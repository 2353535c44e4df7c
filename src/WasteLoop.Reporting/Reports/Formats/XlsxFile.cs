using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WasteLoop.Chassis.Printing;

namespace WasteLoop.Reporting.Reports.Formats;

/// <summary>A report as a workbook: a sheet that says what it is, and a sheet a table with typed cells, a frozen header and live formulas for sums, shares and differences.</summary>
/// <remarks>Texts are inline strings: a spreadsheet never takes one for a formula, whatever it begins with.</remarks>
internal static class XlsxFile
{
    private const int SheetNameLengthMax = 31;
    private const int Decimals = 3;
    private const int ShareDecimals = 4;
    private const int DifferenceDecimals = 6;
    private const int Letters = 26;
    private const string Forbidden = "[]:*?/\\'";

    public static byte[] Of(ReportDocument document, string hash, bool english)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            var sheets = new Sheets();
            workbook.Workbook = new Workbook(sheets, new CalculationProperties { FullCalculationOnLoad = true });
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
            Add(workbook, sheets, english ? "About" : "说明", About(document, hash, english));
            foreach (var table in document.Tables) Add(workbook, sheets, table.Title(english), Table(table, english));
        }
        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string title, Worksheet worksheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        var number = (uint)sheets.ChildElements.Count + 1;
        var name = string.Concat(PrintText.Clean(title).Where(c => !Forbidden.Contains(c, StringComparison.Ordinal)));
        sheets.AppendChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name.Length <= SheetNameLengthMax ? name : name[..SheetNameLengthMax] });
    }

    private static Worksheet About(ReportDocument document, string hash, bool english)
    {
        var rows = new SheetData(new Row(Text(document.Title(english), XlsxStyles.Header)));
        foreach (var fact in ReportFacts.Of(document, hash, english)) rows.AppendChild(new Row(Text(fact.Name, XlsxStyles.Text), Text(fact.Value, XlsxStyles.Text)));
        foreach (var table in document.Tables) rows.AppendChild(new Row(Text(table.Title(english), XlsxStyles.Text), Text(table.Note(english), XlsxStyles.Text)));
        return new Worksheet(new Columns(Width(1, 28), Width(2, 100)), rows);
    }

    private static Worksheet Table(ReportTable table, bool english)
    {
        var rows = new SheetData(new Row(table.Columns.Select(column => Text(english ? column.En : column.Zh, XlsxStyles.Header))));
        for (var i = 0; i < table.Rows.Count; i++) rows.AppendChild(new Row(Cells(table, table.Rows[i].Cells, i + 2, total: false, english)));
        if (table.Totals is { } totals && table.Rows.Count > 0) rows.AppendChild(new Row(Cells(table, totals, table.Rows.Count + 2, total: true, english)));
        var frozen = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 };
        return new Worksheet(new SheetViews(frozen), new Columns(table.Columns.Select((column, i) => Width((uint)i + 1, column.Type == ReportColumn.TextType ? 16 : 20))), rows,
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
    }

    private static IEnumerable<Cell> Cells(ReportTable table, IReadOnlyList<ReportCell> cells, int row, bool total, bool english)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = Of(table.Columns[i], cells[i], i);
            cell.CellReference = Letter(i) + row.ToString(CultureInfo.InvariantCulture);
            yield return cell;
        }

        Cell Of(ReportColumn column, ReportCell value, int place)
        {
            var style = XlsxStyles.Of(column.Type, total);
            if (total && place == 0) return Text(english ? "Total" : "合计", style);
            if (column.Over is not null) return Share(table, column, value, row, style);
            if (column.From is not null && !(total && value.Number is null)) return Difference(table, column, value, row, style);
            if (total && column.Summed) return Number(value.Number!.Value, style, $"SUM({Letter(place)}2:{Letter(place)}{row - 1})");
            if (value.Number is { } number) return Number(number, style, null);
            var text = value.Text is null && column.MayBeNotApplicable && !total ? ReportColumn.NotApplicable : column.Word(value.Text, english);
            return text is null ? new Cell { StyleIndex = style } : Text(text, style);
        }
    }

    // Rounded, because a sum of three decimals in floating point may miss 0 by a hair.
    private static Cell Share(ReportTable table, ReportColumn column, ReportCell value, int row, uint style)
    {
        string over = Sum(column.Over!), by = Sum(column.By!), formula = $"IF(ROUND({by},{Decimals})=0,\"n/a\",ROUND(({over})/({by}),{ShareDecimals}))";
        return value.Number is { } percent ? Number(percent / 100, style, formula)
            : new Cell { StyleIndex = style, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = new CellValue(ReportColumn.NotApplicable) };

        string Sum(IReadOnlyList<string> names) => string.Join('+', names.Select(name => Letter(table.IndexOf(name)) + row.ToString(CultureInfo.InvariantCulture)));
    }

    private static Cell Difference(ReportTable table, ReportColumn column, ReportCell value, int row, uint style)
    {
        string from = Place(column.From!), less = Place(column.Less!), none = column.MayBeNotApplicable ? ReportColumn.NotApplicable : "";
        var formula = $"IF(AND(ISNUMBER({from}),ISNUMBER({less})),ROUND({from}-{less},{DifferenceDecimals}),\"{none}\")";
        return value.Number is { } number ? Number(number, style, formula) : new Cell { StyleIndex = style, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = new CellValue(none) };

        string Place(string name) => Letter(table.IndexOf(name)) + row.ToString(CultureInfo.InvariantCulture);
    }

    private static Cell Number(decimal number, uint style, string? formula) => new()
    {
        StyleIndex = style,
        CellFormula = formula is null ? null : new CellFormula(formula),
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static Cell Text(string text, uint style) => new() { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(PrintText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    private static Column Width(uint place, double width) => new() { Min = place, Max = place, Width = width, CustomWidth = true };

    private static string Letter(int place) => (place < Letters ? "" : ((char)('A' + (place / Letters) - 1)).ToString()) + (char)('A' + (place % Letters));
}
