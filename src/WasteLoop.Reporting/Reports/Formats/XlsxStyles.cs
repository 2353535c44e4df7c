using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WasteLoop.Reporting.Reports.Formats;

/// <summary>The few styles of a workbook, by their place in it.</summary>
internal static class XlsxStyles
{
    public const uint Header = 1;
    public const uint Text = 2;

    private const uint TextFormat = 49;
    private const uint KgFormat = 164;
    private const uint PercentFormat = 10;
    private const uint NumberFormat = 165;
    private const uint TotalsFrom = 6;

    /// <summary>The style of a column's cell.</summary>
    public static uint Of(string type, bool total) => (total ? TotalsFrom : Text) + type switch
    {
        ReportColumn.KgType => 1u,
        ReportColumn.PercentType => 2u,
        ReportColumn.NumberType or ReportColumn.FigureType => 3u,
        _ => 0u,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = KgFormat, FormatCode = "#,##0.000" }, new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0.######" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = HexBinaryValue.FromString("FFEFEFEF") }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), Format(TextFormat, font: 1, fill: 2),
            Format(TextFormat), Format(KgFormat), Format(PercentFormat), Format(NumberFormat),
            Format(TextFormat, font: 1), Format(KgFormat, font: 1), Format(PercentFormat, font: 1), Format(NumberFormat, font: 1)));

    private static CellFormat Format(uint number, uint font = 0, uint fill = 0) => new() { NumberFormatId = number, FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true };
}
