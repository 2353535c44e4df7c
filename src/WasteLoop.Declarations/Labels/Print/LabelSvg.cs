using System.Globalization;
using System.Net;
using System.Text;
using WasteLoop.Chassis.Printing;

namespace WasteLoop.Declarations.Labels.Print;

/// <summary>Draws a hazardous waste label (危险废物标签) in true millimetres, HJ 1276-2022.</summary>
public static class LabelSvg
{
    /// <summary>RGB(255,150,0).</summary>
    public const string Background = "#ff9600";

    private const double Rule = 0.4;
    private const string Fonts = "SimHei, 'Noto Sans CJK SC', sans-serif";

    /// <summary>One label as a stand-alone SVG image, width, height and viewBox in mm.</summary>
    /// <remarks>Components, precautions and remarks are shortened with an ellipsis when there is no room at the least letter height; nothing else is.</remarks>
    /// <exception cref="ArgumentException">
    /// A required field is blank, a hazard property is unknown, the identification code or the QR text is malformed, or the text does not fit the size.
    /// </exception>
    public static string Draw(LabelSheet sheet, LabelSize size)
    {
        Check(sheet);
        var layout = LabelLayout.Find(sheet, size);
        var side = size.SideMm();
        var edge = LabelLayout.Margin + LabelLayout.Border;                          // of the room inside the frame
        var right = edge + layout.Inner;
        var whatTop = edge + layout.TitleHeight;
        var precautionsTop = whatTop + layout.WhatHeight;
        var idTop = precautionsTop + layout.Precautions.Height;
        var whoTop = idTop + layout.IdHeight;
        var hazardLeft = right - layout.HazardWidth;
        var qrLeft = right - layout.QrCell;

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="label" width="{side}mm" height="{side}mm" viewBox="0 0 {side} {side}" font-family="{Fonts}" fill="#000">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{side}" height="{side}" fill="{Background}"/>""");
        Frame(svg, side);
        foreach (var y in new[] { whatTop, precautionsTop, idTop, whoTop }) Line(svg, edge, y, right, y);
        Line(svg, hazardLeft, whatTop, hazardLeft, precautionsTop);
        Line(svg, qrLeft, whoTop, qrLeft, right);

        Title(svg, layout, edge);
        Block(svg, layout.What, edge + layout.Pad, whatTop, layout.WhatHeight);
        HazardCell(svg, layout, hazardLeft, whatTop);
        Block(svg, layout.Precautions, edge + layout.Pad, precautionsTop, layout.Precautions.Height);
        DigitalId(svg, layout, PrintText.Clean(sheet.DigitalId), edge + layout.Pad, idTop);
        Block(svg, layout.Who, edge + layout.Pad, whoTop, layout.WhoHeight);
        svg.Append(QrPath.Fragment(sheet.QrText, qrLeft + layout.QrStrip, whoTop + ((layout.WhoHeight - layout.QrSide) / 2), layout.QrSide));
        return svg.Append("</svg>").ToString();
    }

    private static void Check(LabelSheet sheet)
    {
        // HJ 1276-2022: every field but the remarks is required; the weight may be written by hand.
        (string Name, string Value)[] required =
        [
            (nameof(sheet.WasteName), sheet.WasteName), (nameof(sheet.Category), sheet.Category), (nameof(sheet.Code), sheet.Code),
            (nameof(sheet.Form), sheet.Form), (nameof(sheet.MainComponents), sheet.MainComponents), (nameof(sheet.HarmfulComponents), sheet.HarmfulComponents),
            (nameof(sheet.Precautions), sheet.Precautions), (nameof(sheet.Unit), sheet.Unit), (nameof(sheet.Contact), sheet.Contact), (nameof(sheet.Phone), sheet.Phone),
        ];
        foreach (var (name, value) in required)
        {
            if (PrintText.Clean(value).Length == 0) throw new ArgumentException($"A label cannot be printed without {name}.", nameof(sheet));
        }

        if (sheet.DigitalId.Length != LabelSheet.DigitalIdLength || !sheet.DigitalId.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)))
            throw new ArgumentException($"A digital identification code has {LabelSheet.DigitalIdLength} digits and capital letters.", nameof(sheet));
    }

    private static void Frame(StringBuilder svg, int side)
    {
        var corner = LabelLayout.Margin + (LabelLayout.Border / 2);                  // a stroke is centred on its line
        svg.Append(CultureInfo.InvariantCulture,
            $"""<rect class="frame" x="{corner:0.###}" y="{corner:0.###}" width="{side - (2 * corner):0.###}" height="{side - (2 * corner):0.###}" fill="none" stroke="#000" stroke-width="{LabelLayout.Border}"/>""");
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{x1:0.###} {y1:0.###}L{x2:0.###} {y2:0.###}" stroke="#000" stroke-width="{Rule}"/>""");

    private static void Title(StringBuilder svg, LabelLayout layout, double top)
    {
        var size = 1.65 * layout.Em;
        svg.Append(CultureInfo.InvariantCulture,
            $"""<text x="{top + (layout.Inner / 2) + (size / 4):0.###}" y="{top + (layout.TitleHeight / 2) + (0.38 * size):0.###}" font-size="{size:0.###}" font-weight="bold" text-anchor="middle" letter-spacing="{size / 2:0.###}">危险废物</text>""");
    }

    private static void Block(StringBuilder svg, LabelBlock block, double x, double top, double height)
    {
        foreach (var (text, baseline) in block.Place(top, height)) Text(svg, text, x, baseline, block.Em, block.Squeeze, block.Width);
    }

    // The layout cleaned the text; cleaning again would collapse the wide space between two fields on a line.
    private static void Text(StringBuilder svg, string text, double x, double baseline, double em, double squeeze, double room) =>
        svg.Append(CultureInfo.InvariantCulture,
            $"""<text transform="translate({x:0.###} {baseline:0.###}) scale({squeeze} 1)" font-size="{em:0.###}" data-room="{room / squeeze:0.###}">{WebUtility.HtmlEncode(text)}</text>""");

    private static void HazardCell(StringBuilder svg, LabelLayout layout, double left, double top)
    {
        var em = layout.Em;
        Centred(svg, "危险特性", left + (layout.HazardWidth / 2), top + (1.2 * em), em);

        var columns = layout.HazardColumns;
        var rows = (layout.Hazards.Count + columns - 1) / columns;
        var cellWidth = layout.HazardWidth / columns;
        var cellHeight = (layout.WhatHeight - (1.5 * em)) / rows;
        var diamond = Math.Min(cellWidth - (0.2 * em), cellHeight - (1.3 * em));
        for (var index = 0; index < layout.Hazards.Count; index++)
        {
            var code = layout.Hazards[index];
            var (row, column) = (index / columns, index % columns);
            var inRow = Math.Min(columns, layout.Hazards.Count - (row * columns));
            var centre = left + ((layout.HazardWidth - (inRow * cellWidth)) / 2) + (cellWidth * (column + 0.5));
            var y = top + (1.5 * em) + (row * cellHeight) + ((cellHeight - diamond - (1.3 * em)) / 2);
            svg.Append(HazardSymbols.Fragment(code, centre - (diamond / 2), y, diamond));
            Centred(svg, columns < 3 ? $"{HazardSymbols.Word(code)} {code}" : HazardSymbols.Word(code), centre, y + diamond + (0.95 * em), em);
        }
    }

    private static void Centred(StringBuilder svg, string text, double x, double baseline, double em) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0.###}" y="{baseline:0.###}" font-size="{em:0.###}" text-anchor="middle">{text}</text>""");

    // In its four segments (unit, waste code, date, serial), because it is typed by hand when the QR code cannot be read.
    private static void DigitalId(StringBuilder svg, LabelLayout layout, string id, double x, double top)
    {
        var em = layout.Em;
        var room = layout.Inner - (2 * layout.Pad);
        Text(svg, "数字识别码：", x, top + (1.1 * em), em, 1, room);
        svg.Append(CultureInfo.InvariantCulture,
            $"""<text class="digital-id" x="{x:0.###}" y="{top + (2.28 * em):0.###}" font-size="{em:0.###}" font-weight="bold" textLength="{room:0.###}" lengthAdjust="spacingAndGlyphs">{id[..18]}<tspan dx="{0.3 * em:0.###}">{id[18..26]}</tspan><tspan dx="{0.3 * em:0.###}">{id[26..34]}</tspan><tspan dx="{0.3 * em:0.###}">{id[34..]}</tspan></text>""");
    }
}
