using System.Net;
using WasteLoop.Manifests.Transfer.Print;

namespace WasteLoop.Prints.Tests;

public class ManifestPageTests
{
    [Fact]
    public void Has_the_three_parts_in_order()
    {
        var html = ManifestPage.Html(Samples.Manifest);
        var parts = new[] { "第一部分", "由移出人填写", "第二部分", "由承运人填写", "第三部分", "由接受人填写" }.Select(part => html.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, parts);
        Assert.Equal(parts.Order(), parts);
    }

    [Fact]
    public void Has_every_field_of_the_form() => Assert.All(
        ["联单编号", "单位名称", "应急联系电话", "单位地址", "经办人", "联系电话", "交付时间", "序号", "废物名称", "废物代码", "危险特性", "形态", "有害成分名称", "包装方式", "包装数量",
            "移出量(吨)", "营运证件号", "驾驶员", "运输工具", "牌号", "运输起点", "实际起运时间", "经由地", "运输终点", "实际到达时间", "危险废物经营许可证编号", "接受时间",
            "是否存在重大差异", "接受人处理意见", "拟利用处置方式", "接受量(吨)"],
        field => Assert.Contains(field, ManifestPage.Html(Samples.Manifest)));

    [Fact]
    public void Has_the_lines_of_both_sides()
    {
        var html = ManifestPage.Html(Samples.Manifest);
        Assert.Contains("<tr><td>1</td><td>废润滑油</td><td>900-249-08</td><td>T,I</td><td>液态</td><td>多环芳烃、苯系物</td><td>桶</td><td>4</td><td>0.6805</td></tr>", html);
        Assert.Contains("<tr><td>2</td><td>废含油抹布、手套</td><td>900-041-49</td><td>T/In</td><td>固态</td><td>矿物油</td><td>袋</td><td>12</td><td>0.120</td></tr>", html);
        Assert.Contains("<tr><td>1</td><td>废润滑油</td><td>900-249-08</td><td>是 接受量比移出量少 0.020 吨</td><td>接受</td><td>R9 废油再提炼或其他废油的再利用</td><td>0.6605</td></tr>", html);
        Assert.Contains("<td>否</td><td>接受</td><td>D10 焚烧</td><td>0.120</td></tr>", html);
    }

    [Fact]
    public void Leaves_empty_cells_for_what_is_not_filled_in_yet()
    {
        var empty = new ManifestSheet(null, null, false, new(null, null, null, null, null, null, []), [], new(null, null, null, null, null, null, []), "WL1");
        var html = ManifestPage.Html(empty);
        Assert.Contains("第二部分", html);
        Assert.Contains(string.Concat(Enumerable.Repeat("<td></td>", 9)), html);
    }

    [Fact]
    public void Has_a_block_for_each_carrier()
    {
        var html = ManifestPage.Html(Samples.Manifest with { Carriers = [Samples.Manifest.Carriers[0], Samples.Manifest.Carriers[0]] });
        Assert.Contains("由承运人填写） 1", html);
        Assert.Contains("由承运人填写） 2", html);
    }

    [Fact]
    public void Shows_the_watermark_only_when_voided()
    {
        Assert.DoesNotContain("作废", ManifestPage.Html(Samples.Manifest));
        Assert.Contains("<b>作废</b><i>VOID</i>", ManifestPage.Html(Samples.Manifest with { IsVoided = true }));
    }

    [Fact]
    public void Escapes_every_text()
    {
        const string attack = "<img src=x onerror='alert(1)'>\"&";
        var line = new ManifestMovedLine(attack, attack, attack, attack, attack, attack, 1, 1);
        var html = ManifestPage.Html(new(attack, attack, false,
            new(attack, attack, attack, attack, attack, attack, [line]),
            [new(attack, attack, attack, attack, attack, attack, attack, attack, attack, attack, attack, attack, attack)],
            new(attack, attack, attack, attack, attack, attack, [new(attack, attack, true, attack, attack, attack, 1)]), "WL1"));
        Assert.DoesNotContain("<img", html);
        // Title, number, status, 6 + 6 + 13 + 6 + 5 fields.
        Assert.Equal(3 + 6 + 6 + 13 + 6 + 5, html.Split(WebUtility.HtmlEncode(attack)).Length - 1);
    }

    [Fact]
    public void Keeps_the_number_from_breaking_out_of_the_style_sheet()
    {
        var html = ManifestPage.Html(Samples.Manifest with { Number = "1\"}</style>body{x" });
        Assert.Contains("危险废物转移联单 1stylebodyx\"", html);
    }

    [Fact]
    public void Carries_the_policy_that_the_header_carries()
    {
        Assert.Contains(ManifestPage.ContentSecurityPolicy(Samples.Manifest), ManifestPage.Html(Samples.Manifest));
        Assert.DoesNotContain(" style=", ManifestPage.Html(Samples.Manifest));
        Assert.DoesNotContain("<script", ManifestPage.Html(Samples.Manifest));
    }

    [Fact]
    public void Refuses_more_lines_than_a_manifest_may_have() => Assert.Throws<ArgumentException>(() => ManifestPage.Html(
        Samples.Manifest with { Mover = Samples.Manifest.Mover with { Lines = [.. Enumerable.Repeat(Samples.Manifest.Mover.Lines[0], ManifestPage.LinesMax + 1)] } }));

    [Fact]
    public void Refuses_a_QR_text_in_lower_case() => Assert.Throws<ArgumentException>(() => ManifestPage.Html(Samples.Manifest with { QrText = "abc" }));
}
