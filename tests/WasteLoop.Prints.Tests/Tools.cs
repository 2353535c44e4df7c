using System.Diagnostics;
using System.Text;

namespace WasteLoop.Prints.Tests;

/// <summary>The real programs that look at a print as a printer and a scanner would. A missing one fails the test and names the Debian package.</summary>
internal static class Tools
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(2);

    /// <summary>Prints a page with Chromium; returns the path of the PDF.</summary>
    public static async Task<string> PrintAsync(TempFolder folder, string html)
    {
        var (page, pdf) = (folder.File("page.html"), folder.File("page.pdf"));
        await File.WriteAllTextAsync(page, html, Stop);
        await Chromium(folder, "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);
        Assert.True(File.Exists(pdf), "Chromium printed nothing.");
        return pdf;
    }

    /// <summary>The page's HTML after its scripts ran.</summary>
    public static async Task<string> DumpDomAsync(TempFolder folder, string html)
    {
        var page = folder.File("measure.html");
        await File.WriteAllTextAsync(page, html, Stop);
        return await Chromium(folder, "--dump-dom", new Uri(page).AbsoluteUri);
    }

    public static Task<string> PdfInfoAsync(string pdf) => Run("pdfinfo", "poppler-utils", [pdf]);

    public static Task<string> PdfTextAsync(string pdf) => Run("pdftotext", "poppler-utils", ["-layout", pdf, "-"]);

    /// <summary>One page as grey picture.</summary>
    public static async Task<GrayImage> RenderAsync(TempFolder folder, string pdf, int page, int dotsPerInch)
    {
        await Run("pdftoppm", "poppler-utils", ["-gray", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf, folder.File("page")]);
        return GrayImage.Read(folder.File("page.pgm"));
    }

    /// <summary>A stand-alone SVG by librsvg, a second opinion beside Chromium: it refuses what is not well-formed XML.</summary>
    public static async Task<string> RenderSvgAsync(TempFolder folder, string svg, int dotsPerInch)
    {
        await File.WriteAllTextAsync(folder.File("label.svg"), svg, Stop);
        await Run("rsvg-convert", "librsvg2-bin", ["-d", $"{dotsPerInch}", "-p", $"{dotsPerInch}", "-o", folder.File("label.png"), folder.File("label.svg")]);
        return folder.File("label.png");
    }

    /// <summary>The text of the QR code in a picture; empty when none is read.</summary>
    public static async Task<string> ScanAsync(TempFolder folder, GrayImage image)
    {
        image.Write(folder.File("scan.pgm"));
        return await ScanAsync(folder.File("scan.pgm"));
    }

    // zbarimg ends with 4 when it sees no code.
    public static async Task<string> ScanAsync(string picture) =>
        (await Run("zbarimg", "zbar-tools", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture], 4)).TrimEnd('\n');

    /// <summary>Chinese letters in a test's picture are boxes without it.</summary>
    public static async Task NeedChineseFontAsync()
    {
        var fonts = await Run("fc-list", "fontconfig", [":lang=zh-cn", "family"]);
        Assert.True(fonts.Contains("Noto Sans CJK SC", StringComparison.Ordinal), "A font is missing: apt-get install fonts-noto-cjk");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<string> Chromium(TempFolder folder, params string[] arguments) => Run("chromium", "chromium",
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", $"--user-data-dir={folder.File("profile")}", .. arguments]);

    private static async Task<string> Run(string tool, string package, IEnumerable<string> arguments, int alsoGood = 0)
    {
        // The full path: a stand-in of the same name earlier in PATH would prove nothing.
        var path = $"/usr/bin/{tool}";
        Assert.True(File.Exists(path), $"{path} is missing: apt-get install {package}");

        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        wait.CancelAfter(WaitMax);
        var output = process.StandardOutput.ReadToEndAsync(wait.Token);
        var errors = process.StandardError.ReadToEndAsync(wait.Token);
        try
        {
            await process.WaitForExitAsync(wait.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0 || process.ExitCode == alsoGood, $"{tool} ended with {process.ExitCode}: {await errors}");
        return await output;
    }
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prints-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
