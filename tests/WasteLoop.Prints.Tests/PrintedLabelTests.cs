using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WasteLoop.Chassis.Printing;
using WasteLoop.Declarations.Labels.Print;

namespace WasteLoop.Prints.Tests;

/// <summary>Prints labels with Chromium and reads them as a scanner does.</summary>
public sealed partial class PrintedLabelTests : IDisposable
{
    private const int DotsPerInch = 200;
    private const double FrameMiddleMm = 4.0;
    private readonly TempFolder _folder = new();

    public static TheoryData<LabelSize> Sizes => new(Enum.GetValues<LabelSize>());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Each_label_has_its_own_page_of_its_true_size(LabelSize size)
    {
        var info = await Tools.PdfInfoAsync(await Print(size, Samples.Label, Samples.LongLabel));
        Assert.Equal(2 * size.LabelsPerContainer(), int.Parse(Pages().Match(info).Groups[1].Value));
        var page = PageSize().Match(info);
        foreach (var points in new[] { page.Groups[1], page.Groups[2] })
            Assert.InRange(double.Parse(points.Value, CultureInfo.InvariantCulture) / 72 * 25.4, size.SideMm() - 0.3, size.SideMm() + 0.3);
    }

    // The orange is a shape, not a CSS background: browsers print it whatever is chosen for background graphics.
    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task The_background_frame_and_blank_are_really_printed(LabelSize size)
    {
        var image = await Tools.RenderAsync(_folder, await Print(size, Samples.Label), 1, DotsPerInch);
        byte At(double xMm, double yMm) => image[(int)(xMm / 25.4 * DotsPerInch), (int)(yMm / 25.4 * DotsPerInch)];
        var middle = size.SideMm() / 2.0;
        Assert.InRange(At(1.5, middle), 140, 190);                                    // orange as grey
        Assert.InRange(At(3.0, middle), 140, 190);
        Assert.InRange(At(FrameMiddleMm, middle), 0, 20);
        Assert.InRange(At(middle, FrameMiddleMm), 0, 20);
        Assert.InRange(At(size.SideMm() - FrameMiddleMm, middle), 0, 20);
        Assert.InRange(At(size.SideMm() - 1.5, middle), 140, 190);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task The_printed_code_is_read_at_200_dpi(LabelSize size)
    {
        var pdf = await Print(size, Samples.Label, Samples.LongLabel);
        Assert.Equal(Samples.Label.QrText, await Tools.ScanAsync(_folder, await Tools.RenderAsync(_folder, pdf, 1, DotsPerInch)));
        var second = 1 + size.LabelsPerContainer();
        Assert.Equal(Samples.LongQrText, await Tools.ScanAsync(_folder, await Tools.RenderAsync(_folder, pdf, second, DotsPerInch)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task The_stand_alone_image_is_read_too(LabelSize size) =>
        Assert.Equal(Samples.LongQrText, await Tools.ScanAsync(await Tools.RenderSvgAsync(_folder, LabelSvg.Draw(Samples.LongLabel, size), DotsPerInch)));

    // 8 % of the code, all of it outside the finders, is what level Q bears most of the time: a few seeds hit more code words than it can mend.
    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task The_dirty_code_is_read(LabelSize size)
    {
        var unread = await UnreadSeeds(Samples.LongLabel, size, 0.08);
        Assert.True(unread.Count <= 2, $"Of 20 dirty codes these seeds were not read: {string.Join(' ', unread)}");
    }

    // The fewer code words a code has, the larger the share of them that one blotch takes.
    [Fact]
    public async Task The_dirty_code_of_a_shorter_text_is_read()
    {
        var unread = await UnreadSeeds(Samples.Label, LabelSize.Mm100, 0.08);
        Assert.True(unread.Count <= 5, $"Of 20 dirty codes these seeds were not read: {string.Join(' ', unread)}");
    }

    [Fact]
    public async Task The_blotches_of_these_tests_do_harm() =>
        Assert.Equal(20, (await UnreadSeeds(Samples.LongLabel, LabelSize.Mm150, 0.25)).Count);

    [Theory]
    [InlineData(LabelSize.Mm100, 60)]
    [InlineData(LabelSize.Mm150, 60)]
    [InlineData(LabelSize.Mm200, 60)]
    public async Task The_code_is_read_around_a_drum(LabelSize size, double degrees)
    {
        var code = await PrintedCode(Samples.LongLabel, size);
        Assert.Equal(Samples.LongQrText, await Tools.ScanAsync(_folder, code.Bend(degrees)));
    }

    [Fact]
    public async Task The_code_is_read_dirty_around_a_drum()
    {
        var code = await PrintedCode(Samples.LongLabel, LabelSize.Mm150);
        var dirty = code.Soil(seed: 1, 0.06, QrPath.Modules(Samples.LongQrText).Length, QrPath.QuietModules);
        Assert.Equal(Samples.LongQrText, await Tools.ScanAsync(_folder, dirty.Bend(45)));
    }

    // The layout only estimates the width of letters; here the browser measures them, with the worst letters of each kind.
    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task No_line_is_wider_than_its_box(LabelSize size)
    {
        await Tools.NeedChineseFontAsync();
        LabelSheet[] sheets =
        [
            Samples.Label, Samples.LongLabel,
            Samples.Label with { MainComponents = new string('W', 80), HarmfulComponents = string.Concat(Enumerable.Repeat("mmw MW%@ ", 12)), Precautions = new string('—', 60) },
            Samples.Label with { MainComponents = "Ünïcödé Ωμέγα Кислота ＡＢＣ", HarmfulComponents = "𠮷𣸸𬭳😀、ﾃｽﾄ", Remarks = new string('@', 50), WasteName = "，。、；：！？，。、；：！？，。、；：！？" },
        ];
        var svgs = string.Concat(sheets.Select(sheet => LabelSvg.Draw(sheet, size)));
        var dom = await Tools.DumpDomAsync(_folder,
            $$"""<!DOCTYPE html><meta charset="utf-8"><body>{{svgs}}<script>const all=[...document.querySelectorAll("[data-room]")];document.body.innerHTML="<p id=n>"+all.length+"</p><pre>"+all.filter(t=>t.getComputedTextLength()>+t.dataset.room+.01).map(t=>t.getComputedTextLength()+" > "+t.dataset.room+" "+t.textContent).join("\n")+"</pre>"</script>""");
        Assert.True(int.Parse(Measured().Match(dom).Groups[1].Value) > 40);
        Assert.Equal("", Wider().Match(dom).Groups[1].Value);
    }

    private Task<string> Print(LabelSize size, params LabelSheet[] sheets) => Tools.PrintAsync(_folder, LabelPage.Html(sheets, size, 1));

    // The code's white box, cut out of the printed page.
    private async Task<GrayImage> PrintedCode(LabelSheet sheet, LabelSize size)
    {
        var box = XElement.Parse(LabelSvg.Draw(sheet, size)).Descendants().Single(element => (string?)element.Attribute("class") == "qr-box");
        int Dots(string attribute) => (int)(double.Parse((string)box.Attribute(attribute)!, CultureInfo.InvariantCulture) / 25.4 * DotsPerInch);
        var page = await Tools.RenderAsync(_folder, await Print(size, sheet), 1, DotsPerInch);
        return page.Crop(Dots("x"), Dots("y"), Dots("width"));
    }

    private async Task<List<int>> UnreadSeeds(LabelSheet sheet, LabelSize size, double share)
    {
        var code = await PrintedCode(sheet, size);
        var modules = QrPath.Modules(sheet.QrText).Length;
        List<int> unread = [];
        foreach (var seed in Enumerable.Range(1, 20))
        {
            if (await Tools.ScanAsync(_folder, code.Soil(seed, share, modules, QrPath.QuietModules)) != sheet.QrText) unread.Add(seed);
        }

        return unread;
    }

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"Page size:\s+([\d.]+) x ([\d.]+) pts")]
    private static partial Regex PageSize();

    [GeneratedRegex("<p id=\"n\">(\\d+)</p>")]
    private static partial Regex Measured();

    [GeneratedRegex("<pre>([^<]*)</pre>")]
    private static partial Regex Wider();
}
