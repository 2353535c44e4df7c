using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using WasteLoop.Reporting.Reports;
using WasteLoop.Reporting.Reports.Formats;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>The workbook, read back: its formulas give what the JSON says, its cells are typed, and no text becomes a formula.</summary>
public sealed partial class XlsxTests
{
    private static readonly string[] Dangerous = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1"];

    [GeneratedRegex(@"^SUM\(([A-Z])2:\1(\d+)\)$")]
    private static partial Regex Sum { get; }

    [GeneratedRegex(@"^IF\(ROUND\((?<by>[A-Z0-9+]+),3\)=0,""n/a"",ROUND\(\((?<over>[A-Z0-9+]+)\)/\(\k<by>\),4\)\)$")]
    private static partial Regex Share { get; }

    [Fact]
    public void The_formulas_give_the_sums_and_shares_of_the_json()
    {
        var document = Sample();
        using var file = Open(document);
        var (table, cells) = (document.Tables.Single(), Cells(file, 1));
        var last = table.Rows.Count + 2;
        for (var row = 2; row <= last; row++)
        {
            var values = row == last ? table.Totals! : table.Rows[row - 2].Cells;
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var (cell, column) = (cells[$"{(char)('A' + i)}{row}"], table.Columns[i]);
                if (column.Over is not null) Assert.Equal(values[i].Number, Percent(cell, cells));
                else if (row == last && column.Summed) Assert.Equal(values[i].Number, Added(cell, cells));
                else if (column.Type == ReportColumn.KgType) Assert.Equal((values[i].Number, true), (Value(cell), cell.DataType is null));
            }
        }
        Assert.Null(Percent(cells["E3"], cells));
        Assert.Equal(112.5m, Percent(cells["E2"], cells));
    }

    [Fact]
    public void A_difference_is_a_live_formula_and_nothing_where_either_is_nothing()
    {
        ReportColumn[] columns = [ReportColumn.Text("name", "名", "Name"), ReportColumn.Figure("value", "值", "Value"), ReportColumn.Number("target", "目标", "Target"), ReportColumn.Difference("gap", "差", "Gap", ReportColumn.NumberType, "value", "target")];
        ReportRow Row(string name, decimal? value, decimal? target) => new([ReportCell.Of(name), ReportCell.Of(value), ReportCell.Of(target), ReportCell.None], null);
        var table = ReportTable.Of("t", "表", "Table", "", "", columns, [Row("a", 99.123456m, 100m), Row("b", null, 5m), Row("c", 7m, null)]);
        Assert.Equal([-0.876544m, null, null], table.Rows.Select(row => row.Cells[3].Number));
        using var file = Open(Sample() with { Tables = [table] });
        var cells = Cells(file, 1);
        Assert.Equal("IF(AND(ISNUMBER(B2),ISNUMBER(C2)),ROUND(B2-C2,6),\"\")", cells["D2"].CellFormula!.Text);
        Assert.Equal((-0.876544m, ""), (Value(cells["D2"]), cells["D3"].CellValue!.Text));
        // What is n/a says so, and is no number to the formula beside it.
        Assert.Equal((ReportColumn.NotApplicable, CellValues.InlineString), (cells["B3"].InnerText, cells["B3"].DataType!.Value));
        Assert.Empty(new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public void Words_of_a_column_stand_in_the_pages_and_their_codes_in_csv()
    {
        var column = ReportColumn.Text("grade", "评价", "Grade", new Dictionary<string, ReportWord> { ["met"] = new("达标", "met") });
        var document = Sample() with { Tables = [ReportTable.Of("t", "表", "Table", "", "", [column], [new ReportRow([ReportCell.Of("met")], null), new ReportRow([ReportCell.Of("other")], null)])] };
        using var file = Open(document);
        Assert.Equal(["达标", "other"], new[] { "A2", "A3" }.Select(place => Cells(file, 1)[place].InnerText));
        Assert.Contains("<td>达标</td>", ReportPage.Html(document, "the-hash", english: false, "https://waste.example"), StringComparison.Ordinal);
        Assert.DoesNotContain("达标", CsvFile.Of(document.Tables[0]), StringComparison.Ordinal);
        // What a document says survives being kept.
        Assert.Equal(document.Write(), ReportDocument.Read(document.Write()).Write());
    }

    [Fact]
    public void Tables_may_have_more_columns_than_the_alphabet_letters()
    {
        ReportColumn[] columns = [ReportColumn.Text("name", "名", "Name"), .. Enumerable.Range(0, 27).Select(i => ReportColumn.Kg("k" + i, "k" + i, "k" + i)), ReportColumn.Difference("gap", "差", "Gap", ReportColumn.KgType, "k25", "k26")];
        var table = ReportTable.Of("t", "表", "Table", "", "", columns, [new ReportRow([ReportCell.Of("a"), .. Enumerable.Range(0, 27).Select(i => ReportCell.Of((decimal)i)), ReportCell.None], null)]);
        using var file = Open(Sample() with { Tables = [table] });
        var last = Sheet(file, 1).Descendants<Cell>().Single(cell => cell.CellReference == "AC2");
        Assert.Equal(("IF(AND(ISNUMBER(AA2),ISNUMBER(AB2)),ROUND(AA2-AB2,6),\"\")", -1m), (last.CellFormula!.Text, Value(last)));
    }

    [Fact]
    public void The_header_stands_still_and_masses_and_shares_have_their_formats()
    {
        using var file = Open(Sample());
        var sheet = Sheet(file, 1);
        Assert.Equal((PaneStateValues.Frozen, 1d), (sheet.Descendants<Pane>().Single().State!.Value, sheet.Descendants<Pane>().Single().VerticalSplit!.Value));
        var formats = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var cells = Cells(file, 1);
        Assert.Equal("#,##0.000", formats.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId! == Format("B2")).FormatCode!.Value);
        Assert.Equal(10u, Format("E2"));

        uint Format(string cell) => formats.CellFormats!.Elements<CellFormat>().ElementAt((int)cells[cell].StyleIndex!.Value).NumberFormatId!.Value;
    }

    [Fact]
    public void A_sheet_says_what_it_is_and_by_which_formula()
    {
        var document = Sample();
        using var file = Open(document);
        var texts = Sheet(file, 0).Descendants<Text>().Select(text => text.Text).ToList();
        foreach (var said in new[] { "杭州市 330100", "2026-01 – 2026-12", "the-hash", "R-1", "公式" }) Assert.Contains(said, texts);
        Assert.Contains(texts, text => text.Contains("intake/4711", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_becomes_a_formula_in_a_workbook_or_in_csv()
    {
        var table = ReportTable.Of("t", "表", "Table", "", "", [ReportColumn.Text("word", "词", "Word"), ReportColumn.Kg("kg", "kg", "kg")], Dangerous.Select((text, i) => new ReportRow([ReportCell.Of(text), ReportCell.Of(-1m - i)], null)));
        using var file = Open(Sample() with { Tables = [table] });
        var cells = Cells(file, 1);
        for (var row = 2; row < 2 + Dangerous.Length; row++) Assert.Equal((CellValues.InlineString, true), (cells[$"A{row}"].DataType!.Value, cells[$"A{row}"].CellFormula is null));
        var lines = CsvFile.Of(table).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Skip(1), line => Assert.Equal('\'', line.TrimStart('"')[0]));
        // A number is a number, also below 0.
        Assert.EndsWith(",\"-1\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_valid()
    {
        using var file = Open(Sample());
        Assert.Empty(new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    private static ReportDocument Sample()
    {
        ReportColumn[] columns =
        [
            ReportColumn.Text("region", "区", "Region"), ReportColumn.Kg("produced", "产生", "Produced"), ReportColumn.Kg("utilised", "利用", "Utilised"), ReportColumn.Kg("stored", "贮存", "Stored"),
            ReportColumn.Share("rate", "率", "Rate", ["utilised"], ["produced", "stored"]),
        ];
        ReportRow Row(string region, decimal produced, decimal utilised, decimal stored) => new([ReportCell.Of(region), ReportCell.Of(produced), ReportCell.Of(utilised), ReportCell.Of(stored), ReportCell.None], null);
        var table = ReportTable.Of("rates", "利用率", "Rates", "公式", "Formula", columns, [Row("330106", 1000.001m, 900m, -200.001m), Row("330110", 0.3m, 5m, -0.3m), Row("330109", 123_456_789.123m, 33_333_333.333m, 0)]);
        return new ReportDocument("R-1", "rates", "利用率", "Rates", "330100", "杭州市", "2026", "2026-01", "2026-12", new DateTimeOffset(2026, 11, 16, 2, 0, 0, TimeSpan.Zero), ["intake/4711"], [table]);
    }

    private static SpreadsheetDocument Open(ReportDocument document) => SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Of(document, "the-hash", english: false)), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument file, int place)
    {
        var sheet = file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(place);
        return ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    /// <summary>The cells by their place, which follows from their order.</summary>
    private static Dictionary<string, Cell> Cells(SpreadsheetDocument file, int place) => Sheet(file, place).Descendants<Row>()
        .SelectMany((row, y) => row.Elements<Cell>().Select((cell, x) => (Key: $"{(char)('A' + x)}{y + 1}", Cell: cell))).ToDictionary(pair => pair.Key, pair => pair.Cell);

    private static decimal Value(Cell cell) => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static decimal Added(Cell cell, Dictionary<string, Cell> cells)
    {
        var formula = Sum.Match(cell.CellFormula!.Text);
        Assert.True(formula.Success, cell.CellFormula.Text);
        var sum = Enumerable.Range(2, int.Parse(formula.Groups[2].Value) - 1).Sum(row => Value(cells[formula.Groups[1].Value + row]));
        Assert.Equal(sum, Value(cell));
        return sum;
    }

    private static decimal? Percent(Cell cell, Dictionary<string, Cell> cells)
    {
        var formula = Share.Match(cell.CellFormula!.Text);
        Assert.True(formula.Success, cell.CellFormula.Text);
        decimal over = Of("over"), by = Of("by");
        decimal? share = by == 0 ? null : Math.Round(over / by, 4, MidpointRounding.AwayFromZero);
        Assert.Equal(share?.ToString("0.####", CultureInfo.InvariantCulture) ?? "n/a", share is null ? cell.CellValue!.Text : Value(cell).ToString("0.####", CultureInfo.InvariantCulture));
        return share * 100;

        decimal Of(string group) => formula.Groups[group].Value.Split('+').Sum(reference => Value(cells[reference]));
    }
}
