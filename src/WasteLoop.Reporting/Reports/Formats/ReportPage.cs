using System.Globalization;
using WasteLoop.Chassis.Printing;

namespace WasteLoop.Reporting.Reports.Formats;

/// <summary>A report as a page that prints on A4 landscape: heads again on every page, rows whole.</summary>
internal static class ReportPage
{
    // Tables with more columns are set smaller, so that they fit the width of the paper.
    private const int NarrowColumns = 9;

    private const string Style =
        """

        @page { size: A4 landscape; margin: 12mm 12mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt SimHei, "Noto Sans CJK SC", sans-serif } }
        * { box-sizing: border-box }
        body { margin: 0; font: 9pt/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }
        h1 { font-size: 16pt; margin: 0 0 2mm }
        h2 { font-size: 11.5pt; margin: 6mm 0 1mm; break-after: avoid }
        p { margin: 0 0 1.5mm; color: #333; break-after: avoid }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .5mm 4mm; margin: 0 0 3mm; font-size: 8.5pt }
        dt { color: #444 } dd { margin: 0; overflow-wrap: anywhere }
        .hash { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: 8pt }
        table { width: 100%; border-collapse: collapse }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        th, td { border: .25mm solid #777; padding: .7mm 1.3mm; text-align: left; vertical-align: top; overflow-wrap: break-word }
        th { background: #efefef; font-weight: bold }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
        .wide { font-size: 7pt }
        .total td { font-weight: bold; background: #f7f7f7; border-top: .5mm solid #000 }
        a { color: inherit; text-decoration: none }
        .none { color: #666 }
        @media screen { a { text-decoration: underline } body { max-width: 297mm; margin: 0 auto; padding: 8mm } section { overflow-x: auto } }

        """;

    /// <summary>The header to send with the page.</summary>
    public static string ContentSecurityPolicy => PrintPage.ContentSecurityPolicy(Style);

    /// <param name="site">Where the browser application is, such as https://waste.example; a page that was saved still finds what stands behind its cells.</param>
    public static string Html(ReportDocument document, string hash, bool english, string site) => PrintPage.Html($"{document.Title(english)} {document.RegionName} {document.Period}", Style,
        $"""
        <main>
        <h1>{Escape(document.Title(english))}</h1>
        <dl>{string.Concat(ReportFacts.Of(document, hash, english).Select(fact => $"<dt>{Escape(fact.Name)}</dt><dd{(fact.IsHash ? " class=\"hash\"" : "")}>{Escape(fact.Value)}</dd>"))}</dl>
        {string.Concat(document.Tables.Select(table => Section(table, english, site)))}
        </main>
        """);

    private static string Section(ReportTable table, bool english, string site)
    {
        var heads = string.Concat(table.Columns.Select(column => $"<th{Class(column)} scope=\"col\">{Escape(english ? column.En : column.Zh)}</th>"));
        var rows = table.Rows.Count == 0 ? $"<tr><td class=\"none\" colspan=\"{table.Columns.Count}\">{(english ? "None." : "无。")}</td></tr>" : string.Concat(table.Rows.Select(row => Row(table, row, "", english, site)));
        var totals = table.Totals is null || table.Rows.Count == 0 ? "" : Row(table, new ReportRow([ReportCell.Of(english ? "Total" : "合计"), .. table.Totals.Skip(1)], null), " class=\"total\"", english, site);
        return $"<section><h2>{Escape(table.Title(english))}</h2><p>{Escape(table.Note(english))}</p><table{(table.Columns.Count > NarrowColumns ? " class=\"wide\"" : "")}><thead><tr>{heads}</tr></thead><tbody>{rows}{totals}</tbody></table></section>\n";
    }

    private static string Row(ReportTable table, ReportRow row, string attributes, bool english, string site) =>
        $"<tr{attributes}>{string.Concat(row.Cells.Select((cell, i) => $"<td{(i == 0 ? "" : Class(table.Columns[i]))}>{Linked(Value(cell, table.Columns[i], english), cell.IsNothing(table.Columns[i]) ? null : ReportLinks.Of(row, table.Columns[i]), site)}</td>"))}</tr>";

    private static string Value(ReportCell cell, ReportColumn column, bool english) => (cell, column.Type) switch
    {
        ({ Number: { } number }, ReportColumn.PercentType) => number.ToString("0.00", CultureInfo.InvariantCulture) + " %",
        ({ Number: { } number }, _) => number.ToString("#,##0.######", CultureInfo.InvariantCulture),
        ({ Text: { } text }, _) => Escape(column.Word(text, english)),
        _ => column.MayBeNotApplicable ? ReportColumn.NotApplicable : "",
    };

    private static string Linked(string value, string? page, string site) => page is null || value.Length == 0 ? value : $"<a href=\"{Escape(site + page)}\">{value}</a>";

    private static string Class(ReportColumn column) => column.Type == ReportColumn.TextType ? "" : " class=\"n\"";

    private static string Escape(string? text) => PrintText.Escape(text);
}
