using System.Buffers;
using System.Globalization;
using System.Text;
using QRCoder;

namespace WasteLoop.Chassis.Printing;

/// <summary>Draws a QR code as one SVG path, at error correction level Q, in alphanumeric mode.</summary>
/// <remarks>
/// Level Q survives about a quarter of the code being stained, which drums are. Alphanumeric mode needs two thirds of the bits of bytes,
/// so that the modules are larger on the same label: 60 characters need 33 × 33 modules instead of 37 × 37.
/// </remarks>
public static class QrPath
{
    public const int TextLengthMax = 60;

    /// <summary>The white border that readers rely on, in modules (ISO/IEC 18004).</summary>
    public const int QuietModules = 4;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:");

    /// <summary>A white square with the code in it, as an SVG fragment in the units of the surrounding drawing.</summary>
    /// <param name="text">1 to <see cref="TextLengthMax"/> characters of the QR alphanumeric set: 0-9 A-Z space $ % * + - . / :</param>
    /// <param name="x">Left edge of the white square.</param>
    /// <param name="y">Top edge of the white square.</param>
    /// <param name="side">Side of the white square, quiet zone included.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or has another character, lower case included.</exception>
    public static string Fragment(string text, double x, double y, double side)
    {
        var modules = Modules(text);
        var scale = side / (modules.Length + (2 * QuietModules));
        return string.Create(CultureInfo.InvariantCulture,
            $"""<rect class="qr-box" x="{x:0.###}" y="{y:0.###}" width="{side:0.###}" height="{side:0.###}" fill="#fff"/>""" +
            $"""<path class="qr" shape-rendering="crispEdges" fill="#000" transform="translate({x:0.###} {y:0.###}) scale({scale:0.######})" d="{PathData(modules)}"/>""");
    }

    /// <summary>The code's modules without quiet zone, rows from the top; true is dark.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Fragment"/>.</exception>
    public static bool[][] Modules(string text)
    {
        if (text.Length is 0 or > TextLengthMax)
            throw new ArgumentException($"A QR text has 1 to {TextLengthMax} characters, this one has {text.Length}.", nameof(text));
        if (text.AsSpan().ContainsAnyExcept(Alphabet))
            throw new ArgumentException("A QR text may only have 0-9 A-Z space $ % * + - . / : (upper case).", nameof(text));

        // QRCoder chooses the most compact mode that holds the text: alphanumeric, or numeric for digits alone. The alphabet above keeps it out of bytes.
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var size = data.ModuleMatrix.Count - (2 * QuietModules);                       // its matrix has the quiet zone around it
        return [.. Enumerable.Range(QuietModules, size).Select(row =>
            Enumerable.Range(QuietModules, size).Select(column => data.ModuleMatrix[row][column]).ToArray())];
    }

    // One rectangle a horizontal run: neighbouring modules drawn one by one show hairlines between them in some PDF viewers.
    private static string PathData(bool[][] modules)
    {
        var path = new StringBuilder();
        for (var row = 0; row < modules.Length; row++)
        {
            for (var column = 0; column < modules.Length; column++)
            {
                if (!modules[row][column]) continue;
                var start = column;
                while (column < modules.Length && modules[row][column]) column++;
                path.Append(CultureInfo.InvariantCulture, $"M{start + QuietModules} {row + QuietModules}h{column - start}v1H{start + QuietModules}z");
            }
        }

        return path.ToString();
    }
}
