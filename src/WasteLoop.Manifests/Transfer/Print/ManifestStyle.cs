namespace WasteLoop.Manifests.Transfer.Print;

/// <summary>The style sheet of the printed manifest: A4 portrait, rows whole, column heads again on every page.</summary>
internal static class ManifestStyle
{
    /// <summary>The style sheet of one manifest: its number stands at the foot of every page.</summary>
    /// <remarks>Of the number, which comes from outside, only letters and digits reach the style sheet.</remarks>
    public static string Css(string? number) =>
        $$"""

        @page { @bottom-left { content: "危险废物转移联单 {{string.Concat((number ?? "").Where(char.IsAsciiLetterOrDigit))}}"; font: 8pt SimHei, "Noto Sans CJK SC", sans-serif } }
        """ + Fixed;

    // Column widths are classes because the page's policy allows no style attributes.
    private const string Fixed =
        """

        @page { size: A4 portrait; margin: 12mm 13mm 14mm; @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; font: 8pt SimHei, "Noto Sans CJK SC", sans-serif } }
        * { box-sizing: border-box }
        html, body { margin: 0; padding: 0 }
        body { font: 9.2pt/1.32 SimSun, "Noto Serif CJK SC", "Noto Sans CJK SC", serif; color: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact }
        header { display: flex; justify-content: space-between; align-items: flex-end; margin-bottom: 2.5mm }
        .names { flex: 1; padding-left: 27mm }
        h1 { font: bold 19pt/1.2 SimHei, "Noto Sans CJK SC", sans-serif; letter-spacing: .18em; text-align: center; margin: 0 }
        .names p { text-align: center; margin: 0 0 3.5mm; font-size: 8.5pt; color: #333 }
        dl { display: flex; gap: 2mm; margin: 0 0 0 -27mm; align-items: baseline }
        dt { white-space: nowrap; font-weight: bold }
        dd { margin: 0 6mm 0 0; min-width: 26mm; border-bottom: .25mm solid #000; padding: 0 1.5mm; min-height: 1.4em }
        .number { font: bold 12pt/1.2 "Noto Sans Mono CJK SC", Consolas, monospace; min-width: 46mm }
        dt small { font-weight: normal }
        .code { flex: none; display: block }
        table { width: 100%; border-collapse: collapse; table-layout: fixed }
        table + table { margin-top: -.3mm }
        th, td { border: .3mm solid #000; padding: .8mm 1.3mm; overflow-wrap: anywhere; vertical-align: middle; font-weight: normal }
        th { background: #f1f1f1; font-family: SimHei, "Noto Sans CJK SC", sans-serif; text-align: center }
        tr { break-inside: avoid; height: 7.6mm }
        small { font-size: 6.8pt; color: #444 }
        th > small { display: block; line-height: 1.15; overflow-wrap: normal }
        .part { break-inside: avoid }
        .part .k { width: 15% } .part .v { width: 35% }
        .title { background: #d9d9d9; text-align: left; font-weight: bold; font-size: 10.5pt; padding: 1.2mm 1.5mm }
        .title > small { display: inline; font-weight: normal }
        .lines { break-before: avoid }
        .lines td { text-align: center }
        .lines td:nth-child(2) { text-align: left }
        .lines thead { display: table-header-group }
        .lines th { padding: .8mm .5mm; font-size: 8.6pt }
        .w7 { width: 7% } .w8 { width: 8% } .w9 { width: 9% } .w11 { width: 11% } .w13 { width: 13% } .w14 { width: 14% }
        .w16 { width: 16% } .w17 { width: 17% } .w19 { width: 19% }
        .void { position: fixed; z-index: 1; top: 50%; left: 50%; transform: translate(-50%, -50%) rotate(-28deg); text-align: center;
          font-family: SimHei, "Noto Sans CJK SC", sans-serif; color: #c00; opacity: .24; white-space: nowrap; border: 2mm solid #c00; border-radius: 6mm; padding: 2mm 12mm }
        .void b { display: block; font-size: 96pt; line-height: 1.1; letter-spacing: .1em; margin-right: -.1em }
        .void i { display: block; font: bold 44pt/1.1 sans-serif; letter-spacing: .3em; margin-right: -.3em }
        @media print { .hint { display: none } }
        @media screen {
          body { background: #e8e8e8; padding: 8mm }
          main { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 12mm 13mm; background: #fff; box-shadow: 0 1px 6px #0006 }
          .hint { max-width: 210mm; margin: 0 auto 6mm; font: 15px/1.6 "Noto Sans CJK SC", sans-serif }
        }

        """;
}
