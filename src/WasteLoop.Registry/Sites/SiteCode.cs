using WasteLoop.Kernel;

namespace WasteLoop.Registry.Sites;

/// <summary>A site's code: the party's credit code and 3 digits, 21 characters.</summary>
/// <remarks>HJ 1259-2022 art. 5.1: plans are made a site; HJ 608 numbers a firm's sites with three digits behind its credit code.</remarks>
public static class SiteCode
{
    public const int Length = CreditCode.Length + 3;

    /// <summary>The code in upper case.</summary>
    /// <exception cref="RuleViolationException">site.format, credit-code.format, credit-code.check.</exception>
    public static string Check(string? text, string field)
    {
        var value = (text ?? "").Trim().ToUpperInvariant();
        if (value.Length != Length || !value[CreditCode.Length..].All(char.IsAsciiDigit) || value.EndsWith("000", StringComparison.Ordinal))
            throw new RuleViolationException("site.format", $"“{value}”不是场所编码：应为 18 位统一社会信用代码加 3 位序号（001 至 999）。",
                $"'{value}' is not a site code: the 18-character credit code and three digits, 001 to 999.", field, kind: Refusal.Invalid);
        CreditCode.Parse(value[..CreditCode.Length], field);
        return value;
    }

    /// <summary>The credit code in a checked site code; empty for an empty one.</summary>
    public static string PartyOf(string site) => site.Length == 0 ? "" : site[..CreditCode.Length];
}
