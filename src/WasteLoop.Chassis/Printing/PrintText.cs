using System.Globalization;
using System.Net;
using System.Text;

namespace WasteLoop.Chassis.Printing;

/// <summary>Makes users' text safe to print.</summary>
public static class PrintText
{
    /// <summary>One line of visible characters: white space is collapsed; control, format and broken characters are dropped.</summary>
    /// <remarks>Format characters go because a right-to-left override would show another text than the one stored.</remarks>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        var gap = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = clean.Length > 0;
                continue;
            }

            if (!IsPrintable(rune)) continue;
            if (gap) clean.Append(' ');
            gap = false;
            clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>The cleaned text, escaped for HTML and SVG content and attributes.</summary>
    public static string Escape(string? text) => WebUtility.HtmlEncode(Clean(text));

    // EnumerateRunes gives U+FFFD for a lone surrogate; U+FFFE and U+FFFF may not stand in XML.
    private static bool IsPrintable(Rune rune) =>
        rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
