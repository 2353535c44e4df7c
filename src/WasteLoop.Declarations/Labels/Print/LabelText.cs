using System.Globalization;
using System.Text;

namespace WasteLoop.Declarations.Labels.Print;

/// <summary>Breaks text into lines by estimated widths in em, the width and height of a Chinese character.</summary>
/// <remarks>
/// The server has no fonts, and the printing computer may have another one: the estimates are the widest of SimHei, Noto Sans CJK and DejaVu Sans,
/// so that a line is never longer than its box.
/// </remarks>
internal static class LabelText
{
    // May not begin a line.
    private const string Closing = "，。、；：！？）》」』”’…％,.;:!?)]}%";

    // May not end a line.
    private const string Opening = "（《「『“‘([{";

    public static double WidthEm(string text) => text.EnumerateRunes().Sum(WidthEm);

    public static List<string> Wrap(string text, double widthEm)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            foreach (var piece in WidthEm(word.TrimEnd()) <= widthEm ? [word] : Elements(word))
            {
                if (WidthEm((line + piece).TrimEnd()) > widthEm && line.Length > 0)
                {
                    lines.Add(line.TrimEnd());
                    line = "";
                }

                line += piece;
            }
        }

        lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>The first lines, the last of which ends in an ellipsis.</summary>
    public static List<string> Shorten(List<string> lines, int linesMax, double widthEm)
    {
        if (lines.Count <= linesMax) return lines;
        var last = Elements(lines[linesMax - 1]).ToList();
        while (last.Count > 0 && WidthEm(string.Concat(last)) + 1 > widthEm) last.RemoveAt(last.Count - 1);
        return [.. lines.Take(linesMax - 1), string.Concat(last).TrimEnd() + "…"];
    }

    // A word is a run of Latin letters and digits (codes and phone numbers stay whole) or one Chinese character, with the closing marks after it.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var previous = "";
        foreach (var element in Elements(text))
        {
            var sticks = Closing.Contains(element, StringComparison.Ordinal) || element == " "
                || (previous.Length > 0 && Opening.Contains(previous, StringComparison.Ordinal))
                || (IsLatin(element) && IsLatin(previous));
            if (!sticks && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(element);
            previous = element;
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }

    private static bool IsLatin(string element) => element.Length == 1 && element[0] is > ' ' and < '\u3000';

    private static double WidthEm(Rune rune) => rune.Value switch
    {
        ' ' => 0.34,
        'W' or 'M' or 'm' or 'w' or '@' or '%' => 1.02,
        >= 'A' and <= 'Z' => 0.82,
        >= '0' and <= '9' or >= 'a' and <= 'z' => 0.65,
        '_' or '-' => 0.6,
        < 0x7F => 0.85,
        > 0xFFFF => 1.4,                                     // rare characters and pictures come from whatever font has them
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => 0,
        _ => 1.01,
    };
}
