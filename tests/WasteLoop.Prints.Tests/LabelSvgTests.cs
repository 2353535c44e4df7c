using System.Globalization;
using System.Xml.Linq;
using WasteLoop.Declarations.Labels.Print;

namespace WasteLoop.Prints.Tests;

public class LabelSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<LabelSize, int, double> Sizes => new() { { LabelSize.Mm100, 100, 3 }, { LabelSize.Mm150, 150, 5 }, { LabelSize.Mm200, 200, 6 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Is_drawn_in_true_millimetres(LabelSize size, int side, double letterMm)
    {
        Assert.Equal(letterMm, size.LetterMmMin());
        var svg = Draw(Samples.Label, size);
        Assert.Equal(($"{side}mm", $"{side}mm", $"0 0 {side} {side}"), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height"), (string?)svg.Attribute("viewBox")));
    }

    // A Chinese letter of SimHei or Noto Sans CJK is at least 0.88 em high.
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Never_has_letters_below_the_legal_height(LabelSize size, int side, double letterMm)
    {
        Assert.Equal(side, size.SideMm());
        foreach (var sheet in new[] { Samples.Label, Samples.LongLabel })
            Assert.All(Draw(sheet, size).Descendants(Svg + "text"), text => Assert.InRange(Number(text, "font-size") * 0.88, letterMm - 0.001, side));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Has_the_frame_and_the_blank_around_it(LabelSize size, int side, double letterMm)
    {
        Assert.True(letterMm > 0);
        var frame = Draw(Samples.Label, size).Descendants(Svg + "rect").Single(rect => (string?)rect.Attribute("class") == "frame");
        var border = Number(frame, "stroke-width");
        Assert.True(border >= 1);
        Assert.True(Number(frame, "x") - (border / 2) >= 3);
        Assert.Equal(side, Number(frame, "width") + (2 * Number(frame, "x")), 3);
    }

    [Fact]
    public void Is_orange_as_the_standard_says() => Assert.Equal("#ff9600", LabelSvg.Background);

    [Theory]
    [InlineData(LabelSize.Mm100)]
    [InlineData(LabelSize.Mm150)]
    [InlineData(LabelSize.Mm200)]
    public void Shows_every_field(LabelSize size)
    {
        var text = string.Concat(Texts(Draw(Samples.Label, size)));
        Assert.All(
            ["危险废物", "废物名称：废润滑油", "废物类别：HW08", "废物代码：900-249-08", "废物形态：液态", "危险特性", "毒性 T", "易燃性 I", "主要成分：矿物油、添加剂",
                "有害成分：多环芳烃、苯系物", "注意事项：远离火种、热源；防渗漏；穿戴防护手套", "数字识别码：", Samples.DigitalId, "产生/收集单位：杭州某某机械制造有限公司",
                "联系人和联系方式：张三", "13800138000", "产生日期：2025-03-14", "废物重量：168.5 kg", "备注：3 号车间"],
            field => Assert.Contains(field, text));
    }

    [Fact]
    public void Leaves_a_line_for_a_weight_that_is_not_known_yet() =>
        Assert.Contains("废物重量：________ kg", Texts(Draw(Samples.Label with { WeightKg = null }, LabelSize.Mm100)));

    [Theory]
    [InlineData("C", 1)]
    [InlineData("T,I", 2)]
    [InlineData("T,C,I,R,In", 5)]
    public void Draws_a_diamond_for_each_hazard(string hazards, int diamonds) =>
        Assert.Equal(diamonds, Draw(Samples.Label with { Hazards = hazards }, LabelSize.Mm150).Descendants(Svg + "g").Count(g => (string?)g.Attribute("class") == "hazard"));

    [Theory]
    [InlineData("X")]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("T,<script>")]
    public void Refuses_an_unknown_hazard(string hazards) =>
        Assert.Throws<ArgumentException>(() => LabelSvg.Draw(Samples.Label with { Hazards = hazards }, LabelSize.Mm100));

    [Theory]
    [InlineData(LabelSize.Mm100)]
    [InlineData(LabelSize.Mm150)]
    [InlineData(LabelSize.Mm200)]
    public void Shortens_only_what_is_not_essential(LabelSize size)
    {
        var text = string.Concat(Texts(Draw(Samples.LongLabel, size)));
        Assert.Contains("…", text);
        var long1 = Samples.LongLabel;
        foreach (var essential in new[] { long1.WasteName, long1.Category, long1.Code, long1.Form, long1.DigitalId, long1.Unit, long1.Contact, "13800138000" })
            Assert.Contains(essential, text);
    }

    [Fact]
    public void Refuses_an_essential_field_that_does_not_fit() =>
        Assert.Throws<ArgumentException>(() => LabelSvg.Draw(Samples.Label with { WasteName = new string('废', 400) }, LabelSize.Mm150));

    public static TheoryData<string> UserFields => new(
        nameof(LabelSheet.WasteName), nameof(LabelSheet.Category), nameof(LabelSheet.Code), nameof(LabelSheet.Form), nameof(LabelSheet.MainComponents),
        nameof(LabelSheet.HarmfulComponents), nameof(LabelSheet.Precautions), nameof(LabelSheet.Unit), nameof(LabelSheet.Contact), nameof(LabelSheet.Phone), nameof(LabelSheet.Remarks));

    [Theory]
    [MemberData(nameof(UserFields))]
    public void Escapes_every_text(string field)
    {
        const string attack = "<b/x='\">&";
        var svg = LabelSvg.Draw(With(field, attack), LabelSize.Mm200);
        Assert.Contains(attack, string.Concat(Texts(XElement.Parse(svg))));
        Assert.DoesNotContain("<b", svg);
    }

    [Theory]
    [MemberData(nameof(UserFields))]
    public void Needs_every_field_but_the_remarks(string field)
    {
        if (field == nameof(LabelSheet.Remarks)) Draw(With(field, " "), LabelSize.Mm100);
        else Assert.Contains(field, Assert.Throws<ArgumentException>(() => LabelSvg.Draw(With(field, " \t"), LabelSize.Mm100)).Message);
    }

    [Theory]
    [InlineData("9133")]
    [InlineData("91330100ma27wxyz9k9002490820250314007")]
    [InlineData("91330100MA27WXYZ9K900249082025031400<")]
    public void Refuses_a_malformed_identification_code(string id) =>
        Assert.Throws<ArgumentException>(() => LabelSvg.Draw(Samples.Label with { DigitalId = id }, LabelSize.Mm100));

    [Fact]
    public void Drops_characters_that_show_another_text_than_the_one_stored()
    {
        var text = string.Concat(Texts(Draw(Samples.Label with { WasteName = "废\u202e油\u0000\ufffe\ud800 桶\n渣" }, LabelSize.Mm100)));
        Assert.Contains("废物名称：废油 桶 渣", text);
    }

    [Fact]
    public void Refuses_a_QR_text_in_lower_case() =>
        Assert.Throws<ArgumentException>(() => LabelSvg.Draw(Samples.Label with { QrText = "https://example.cn" }, LabelSize.Mm100));

    [Fact]
    public void Gives_the_QR_code_at_least_30_percent_of_the_side()
    {
        foreach (var size in Enum.GetValues<LabelSize>())
        {
            var box = Draw(Samples.LongLabel, size).Descendants(Svg + "rect").Single(rect => (string?)rect.Attribute("class") == "qr-box");
            Assert.True(Number(box, "width") >= 0.2999 * size.SideMm());
        }
    }

    private static LabelSheet With(string field, string value)
    {
        var sheet = Samples.Label with { };
        typeof(LabelSheet).GetProperty(field)!.SetValue(sheet, value);
        return sheet;
    }

    private static XElement Draw(LabelSheet sheet, LabelSize size) => XElement.Parse(LabelSvg.Draw(sheet, size));

    private static IEnumerable<string> Texts(XElement svg) => svg.Descendants(Svg + "text").Select(text => text.Value);

    private static double Number(XElement element, string attribute) => double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);
}
