using System.Globalization;
using WasteLoop.Chassis.Printing;

namespace WasteLoop.Manifests.Transfer.Print;

/// <summary>An HTML page that prints a transfer manifest in the three parts of the official form, on A4 portrait.</summary>
public static class ManifestPage
{
    /// <summary>Most lines in a part, and most carriers.</summary>
    public const int LinesMax = 500;

    private const double QrSideMm = 27;

    /// <summary>The header to send with the page.</summary>
    public static string ContentSecurityPolicy(ManifestSheet sheet) => PrintPage.ContentSecurityPolicy(ManifestStyle.Css(sheet.Number));

    /// <exception cref="ArgumentException">The QR text is malformed, see <see cref="QrPath.Fragment"/>, or a part has more than <see cref="LinesMax"/> lines.</exception>
    public static string Html(ManifestSheet sheet)
    {
        if (new[] { sheet.Mover.Lines.Count, sheet.Carriers.Count, sheet.Receiver.Lines.Count }.Max() > LinesMax)
            throw new ArgumentException($"A part of a manifest has at most {LinesMax} lines.", nameof(sheet));

        IReadOnlyList<ManifestCarrier> carriers = sheet.Carriers.Count > 0
            ? sheet.Carriers
            : [new(null, null, null, null, null, null, null, null, null, null, null, null, null)];
        return PrintPage.Html($"危险废物转移联单 {sheet.Number}", ManifestStyle.Css(sheet.Number),
            $"""
            <p class="hint">打印时请选择 A4 纵向、“实际大小”（100%，不缩放）。</p>
            {(sheet.IsVoided ? "<div class=\"void\"><b>作废</b><i>VOID</i></div>" : "")}
            <main>
            {Header(sheet)}
            {Mover(sheet.Mover)}
            {string.Concat(carriers.Select((carrier, index) => Carrier(carrier, carriers.Count > 1 ? index + 1 : null)))}
            {Receiver(sheet.Receiver)}
            </main>
            """);
    }

    private static string Header(ManifestSheet sheet) =>
        $"""
        <header>
        <div class="names"><h1>危险废物转移联单</h1><p>Hazardous Waste Transfer Manifest</p>
        <dl><dt>联单编号 <small>Manifest No.</small></dt><dd class="number">{Text(sheet.Number)}</dd><dt>状态 <small>Status</small></dt><dd>{Text(sheet.Status)}</dd></dl></div>
        {Invariant($"""<svg class="code" width="{QrSideMm}mm" height="{QrSideMm}mm" viewBox="0 0 {QrSideMm} {QrSideMm}">""")}{QrPath.Fragment(sheet.QrText, 0, 0, QrSideMm)}</svg>
        </header>

        """;

    private static string Mover(ManifestMover mover) =>
        Part("第一部分　危险废物移出信息（由移出人填写）", "Part 1 · Mover",
            Row(Field("单位名称", "Unit", mover.Unit), Field("应急联系电话", "Emergency phone", mover.EmergencyPhone))
            + Row(Wide("单位地址", "Address", mover.Address))
            + Row(Field("经办人", "Handled by", mover.Handler), Field("联系电话", "Phone", mover.Phone))
            + Row(Wide("交付时间", "Handed over at", mover.HandedOverAt)))
        + Lines(
            [("序号", "No.", 7), ("废物名称", "Waste", 19), ("废物代码", "Code", 13), ("危险特性", "Hazard", 9), ("形态", "Form", 8),
                ("有害成分名称", "Harmful component", 16), ("包装方式", "Packaging", 9), ("包装数量", "Packages", 8), ("移出量(吨)", "Moved (t)", 11)],
            mover.Lines.Select((line, index) => Cells(
                $"{index + 1}", line.WasteName, line.Code, line.Hazards, line.Form, line.HarmfulComponents, line.Packaging, $"{line.Packages}", Tonnes(line.Tonnes))));

    private static string Carrier(ManifestCarrier carrier, int? ordinal) =>
        Part($"第二部分　危险废物运输信息（由承运人填写）{(ordinal is int number ? $" {number}" : "")}", "Part 2 · Carrier",
            Row(Field("单位名称", "Unit", carrier.Unit), Field("营运证件号", "Permit No.", carrier.PermitNumber))
            + Row(Field("单位地址", "Address", carrier.Address), Field("联系电话", "Phone", carrier.Phone))
            + Row(Field("驾驶员", "Driver", carrier.Driver), Field("联系电话", "Phone", carrier.DriverPhone))
            + Row(Field("运输工具", "Vehicle", carrier.Vehicle), Field("牌号", "Plate", carrier.Plate))
            + Row(Field("运输起点", "From", carrier.From), Field("实际起运时间", "Departed at", carrier.DepartedAt))
            + Row(Wide("经由地", "Via", carrier.Via))
            + Row(Field("运输终点", "To", carrier.To), Field("实际到达时间", "Arrived at", carrier.ArrivedAt)));

    private static string Receiver(ManifestReceiver receiver) =>
        Part("第三部分　危险废物接受信息（由接受人填写）", "Part 3 · Receiver",
            Row(Field("单位名称", "Unit", receiver.Unit), Field("危险废物经营许可证编号", "HW permit No.", receiver.PermitNumber))
            + Row(Wide("单位地址", "Address", receiver.Address))
            + Row(Field("经办人", "Handled by", receiver.Handler), Field("联系电话", "Phone", receiver.Phone))
            + Row(Wide("接受时间", "Accepted at", receiver.AcceptedAt)))
        + Lines(
            [("序号", "No.", 7), ("废物名称", "Waste", 19), ("废物代码", "Code", 13), ("是否存在重大差异", "Major difference", 19),
                ("接受人处理意见", "Opinion", 14), ("拟利用处置方式", "Use or disposal", 17), ("接受量(吨)", "Accepted (t)", 11)],
            receiver.Lines.Select((line, index) => Cells(
                $"{index + 1}", line.WasteName, line.Code, Difference(line), line.Opinion, line.Disposal, Tonnes(line.Tonnes))));

    private static string Difference(ManifestReceivedLine line) => line.HasMajorDifference switch
    {
        true => $"是 {line.Difference}",
        false => "否",
        null => "",
    };

    private static string Part(string name, string english, string rows) =>
        $"""<table class="part"><colgroup><col class="k"><col class="v"><col class="k"><col class="v"></colgroup><tbody><tr><th class="title" colspan="4">{name} <small>{english}</small></th></tr>{rows}</tbody></table>""" + "\n";

    private static string Row(params string[] fields) => $"<tr>{string.Concat(fields)}</tr>\n";

    private static string Field(string name, string english, string? value) => $"<th>{name}<small>{english}</small></th><td>{Text(value)}</td>";

    private static string Wide(string name, string english, string? value) => $"<th>{name}<small>{english}</small></th><td colspan=\"3\">{Text(value)}</td>";

    private static string Lines((string Name, string English, int Percent)[] columns, IEnumerable<string> rows)
    {
        // One empty row stays for the pen: a manifest may be filled on paper and entered later (转移管理办法 art. 20).
        var body = string.Concat(rows);
        if (body.Length == 0) body = Cells([.. columns.Select(_ => (string?)null)]);
        var heads = string.Concat(columns.Select(column => $"<th class=\"w{column.Percent}\">{column.Name}<small>{column.English}</small></th>"));
        return $"""<table class="lines"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>""" + "\n";
    }

    private static string Cells(params string?[] values) => $"<tr>{string.Concat(values.Select(value => $"<td>{Text(value)}</td>"))}</tr>\n";

    // Grams are the finest that the product records: six decimals of a tonne.
    private static string Tonnes(decimal? tonnes) => tonnes?.ToString("0.000###", CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? value) => PrintText.Escape(value);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
