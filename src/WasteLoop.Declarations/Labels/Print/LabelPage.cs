using WasteLoop.Chassis.Printing;

namespace WasteLoop.Declarations.Labels.Print;

/// <summary>An HTML page that prints labels, each on a page of exactly its size.</summary>
public static class LabelPage
{
    public const int SheetsMax = 200;
    public const int CopiesMax = 20;

    /// <summary>The header to send with the page.</summary>
    public static string ContentSecurityPolicy(LabelSize size) => PrintPage.ContentSecurityPolicy(Style(size));

    /// <param name="sheets">1 to <see cref="SheetsMax"/>, printed in this order.</param>
    /// <param name="size">One size a page: a printer holds one size of label.</param>
    /// <param name="copies">Sets, 1 to <see cref="CopiesMax"/>. A set has two labels a container at 200 mm, else one.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many sheets or copies.</exception>
    /// <exception cref="ArgumentException">As for <see cref="LabelSvg.Draw"/>.</exception>
    public static string Html(IReadOnlyList<LabelSheet> sheets, LabelSize size, int copies)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count, nameof(sheets));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sheets.Count, SheetsMax, nameof(sheets));
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copies, CopiesMax);

        var labels = sheets.SelectMany(sheet =>
            Enumerable.Repeat($"<section>{LabelSvg.Draw(sheet, size)}</section>", copies * size.LabelsPerContainer()));
        var hint = $"打印时请选择“实际大小”（100%，不缩放），纸张 {size.SideMm()} × {size.SideMm()} mm，边距选“无”。"
            + (size.LabelsPerContainer() == 2 ? "容积大于 450 L 的容器须在相对的两面各贴一张。" : "");
        return PrintPage.Html("危险废物标签", Style(size), $"<p class=\"hint\">{hint}</p>\n{string.Join('\n', labels)}");
    }

    private static string Style(LabelSize size) =>
        $$"""

        @page { size: {{size.SideMm()}}mm {{size.SideMm()}}mm; margin: 0 }
        html, body { margin: 0; padding: 0 }
        body { print-color-adjust: exact; -webkit-print-color-adjust: exact }
        section { width: {{size.SideMm()}}mm; height: {{size.SideMm()}}mm; overflow: hidden; break-after: page; break-inside: avoid }
        section:last-child { break-after: auto }
        svg { display: block }
        @media print { .hint { display: none } }
        @media screen {
          body { background: #e8e8e8; padding: 8mm }
          section { margin: 0 0 8mm; box-shadow: 0 1px 6px #0006 }
          .hint { margin: 0 0 6mm; font: 15px/1.6 "Noto Sans CJK SC", sans-serif }
        }

        """;
}
