using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>Checks free text that people typed.</summary>
public static class Texts
{
    /// <summary>The trimmed text, refused when empty, longer than <paramref name="lengthMax"/> or holding control characters.</summary>
    /// <exception cref="RuleViolationException">text.empty, text.too-long, text.control.</exception>
    public static string Required(string? text, int lengthMax, string field)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0) throw new RuleViolationException("text.empty", $"{field} 不能为空。", $"{field} must not be empty.", field, kind: Refusal.Invalid);
        return Checked(trimmed, lengthMax, field);
    }

    /// <summary>The trimmed text, or null when there is none.</summary>
    public static string? Optional(string? text, int lengthMax, string field)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 ? null : Checked(trimmed, lengthMax, field);
    }

    private static string Checked(string text, int lengthMax, string field)
    {
        if (text.Length > lengthMax) throw new RuleViolationException("text.too-long", $"{field} 最多 {lengthMax} 个字。", $"{field} has at most {lengthMax} characters.", field, kind: Refusal.Invalid);
        if (text.Any(c => char.IsControl(c) && c is not '\n')) throw new RuleViolationException("text.control", $"{field} 含有不可见字符。", $"{field} holds control characters.", field, kind: Refusal.Invalid);
        return text;
    }
}
