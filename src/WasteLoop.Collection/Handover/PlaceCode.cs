using System.Security.Cryptography;
using System.Text;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>The text of a wall code (场所码): <c>WLP1:site:check</c>. It identifies a place and proves nothing, for anybody can write one.</summary>
/// <remarks>The check is public, so that a phone without network finds a slip: the first four base32 characters (RFC 4648) of SHA-256 over <c>wasteloop-place-1</c>, a line feed and the site, in UTF-8.</remarks>
public static class PlaceCode
{
    public const int TextLengthMax = 60;
    private const string Prefix = "WLP1:";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int CheckLength = 4;

    /// <summary>What stands on the wall of a site.</summary>
    public static string Of(string site) => $"{Prefix}{site}:{CheckOf(site)}";

    /// <summary>The site that a wall code names.</summary>
    /// <exception cref="RuleViolationException">round.place-format (invalid).</exception>
    public static string SiteOf(string? scanned)
    {
        var text = scanned?.Trim().ToUpperInvariant() ?? "";
        if (text.Length <= TextLengthMax && text.StartsWith(Prefix, StringComparison.Ordinal) && text.LastIndexOf(':') is var end && end > Prefix.Length && text[(end + 1)..] == CheckOf(text[Prefix.Length..end]))
            return text[Prefix.Length..end];
        throw new RuleViolationException("round.place-format", "场所码无法识别，请重新扫描。", "This is no wall code, or it was read wrongly.", "place", nextZh: "格式见 docs/field.md。", nextEn: "The format is in docs/field.md.", kind: Refusal.Invalid);
    }

    private static string CheckOf(string site)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("wasteloop-place-1\n" + site));
        var bits = (hash[0] << 16) | (hash[1] << 8) | hash[2];
        return new string([.. Enumerable.Range(0, CheckLength).Select(i => Alphabet[(bits >> (19 - (i * 5))) & 31])]);
    }
}
