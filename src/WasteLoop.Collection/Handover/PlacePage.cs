using WasteLoop.Chassis.Printing;

namespace WasteLoop.Collection.Handover;

/// <summary>The wall code of a site on an A5 page, in true millimetres.</summary>
public static class PlacePage
{
    /// <summary>Read from a metre away: a module of the code's 29 and its border is over 2.5 mm.</summary>
    private const int CodeMm = 100;

    private const string Style =
        """

        @page { size: 148mm 210mm; margin: 0 }
        html, body { margin: 0; padding: 0 }
        body { print-color-adjust: exact; -webkit-print-color-adjust: exact; font-family: "Noto Sans CJK SC", SimHei, sans-serif; color: #000 }
        main { box-sizing: border-box; width: 148mm; height: 210mm; padding: 10mm; overflow: hidden; text-align: center; background: #fff }
        h1 { margin: 0 0 2mm; font-size: 12mm; line-height: 1.2 }
        h1 small { font-size: 5mm; font-weight: normal }
        p { margin: 0 0 2mm; font-size: 5mm; line-height: 1.3; max-height: 13mm; overflow: hidden; overflow-wrap: anywhere }
        .code { font: 5mm/1.4 monospace; letter-spacing: .2mm }
        .note { font-size: 3.5mm }
        svg { display: block; margin: 2mm auto }
        @media print { .hint { display: none } }
        @media screen { body { background: #e8e8e8; padding: 8mm } .hint { max-height: none; font-size: 15px } }

        """;

    /// <summary>The header to send with the page.</summary>
    public static string ContentSecurityPolicy => PrintPage.ContentSecurityPolicy(Style);

    public static string Html(string site, string firm, string name, string address)
    {
        var code = PlaceCode.Of(site);
        return PrintPage.Html("场所码", Style,
            $"""
            <p class="hint">打印时请选择“实际大小”（100%，不缩放），纸张 A5（148 × 210 mm），边距选“无”。</p>
            <main>
            <h1>场所码 <small>Place code</small></h1>
            <p>{PrintText.Escape(firm)}</p>
            <p>{PrintText.Escape(name)}</p>
            <p>{PrintText.Escape(address)}</p>
            <svg xmlns="http://www.w3.org/2000/svg" width="{CodeMm}mm" height="{CodeMm}mm" viewBox="0 0 {CodeMm} {CodeMm}">{QrPath.Fragment(code, 0, 0, CodeMm)}</svg>
            <p class="code">{PrintText.Escape(code)}</p>
            <p class="note">收运人员到场时扫描。本码只标明场所，不作交接凭证。</p>
            </main>
            """);
    }
}
