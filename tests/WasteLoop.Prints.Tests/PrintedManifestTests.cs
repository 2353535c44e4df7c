using WasteLoop.Manifests.Transfer.Print;

namespace WasteLoop.Prints.Tests;

/// <summary>Prints manifests with Chromium.</summary>
public sealed class PrintedManifestTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_usual_one_fits_a_single_A4_page_and_its_code_is_read()
    {
        var pdf = await Tools.PrintAsync(_folder, ManifestPage.Html(Samples.Manifest));
        var info = await Tools.PdfInfoAsync(pdf);
        Assert.Matches(@"Pages:\s+1\n", info);
        Assert.Contains("(A4)", info);
        Assert.Equal(Samples.Manifest.QrText, await Tools.ScanAsync(_folder, await Tools.RenderAsync(_folder, pdf, 1, 200)));
    }

    [Fact]
    public async Task The_code_is_read_on_a_voided_one()
    {
        var pdf = await Tools.PrintAsync(_folder, ManifestPage.Html(Samples.Manifest with { IsVoided = true }));
        Assert.Equal(Samples.Manifest.QrText, await Tools.ScanAsync(_folder, await Tools.RenderAsync(_folder, pdf, 1, 200)));
    }

    [Fact]
    public async Task The_column_heads_and_the_number_come_again_on_every_page()
    {
        await Tools.NeedChineseFontAsync();
        var pages = (await Tools.PdfTextAsync(await Tools.PrintAsync(_folder, ManifestPage.Html(Long)))).TrimEnd('\f').Split('\f');
        Assert.True(pages.Length >= 3, $"{pages.Length} pages");
        Assert.All(pages, page => Assert.Contains($"危险废物转移联单 {Long.Number}", page));
        var withLines = pages.Where(page => page.Contains("0.6805", StringComparison.Ordinal)).ToList();
        Assert.True(withLines.Count >= 2);
        Assert.All(withLines, page => Assert.Contains("移出量", page));
    }

    [Fact]
    public async Task The_watermark_is_on_every_page()
    {
        for (var page = 1; page <= 3; page++)
        {
            var valid = await Tools.RenderAsync(_folder, await Tools.PrintAsync(_folder, ManifestPage.Html(Long)), page, 50);
            var voided = await Tools.RenderAsync(_folder, await Tools.PrintAsync(_folder, ManifestPage.Html(Long with { IsVoided = true })), page, 50);
            var darker = Enumerable.Range(0, valid.Width * valid.Height).Count(at => voided[at % valid.Width, at / valid.Width] < valid[at % valid.Width, at / valid.Width] - 20);
            Assert.True(darker > 0.02 * valid.Width * valid.Height, $"Page {page} has no watermark.");
        }
    }

    private static ManifestSheet Long => Samples.Manifest with { Mover = Samples.Manifest.Mover with { Lines = [.. Enumerable.Repeat(Samples.Manifest.Mover.Lines[0], 70)] } };
}
