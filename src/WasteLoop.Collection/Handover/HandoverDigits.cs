using System.Globalization;
using System.Security.Cryptography;

namespace WasteLoop.Collection.Handover;

/// <summary>Eight digits, the last of which checks the others by Luhn's formula (ISO/IEC 7812-1 annex B): a phone without network tells a slip of the finger from a wrong code.</summary>
public static class HandoverDigits
{
    public const int Length = 8;
    private const int Bodies = 10_000_000;

    /// <summary>Eight random digits.</summary>
    public static string New()
    {
        var body = RandomNumberGenerator.GetInt32(Bodies).ToString("D7", CultureInfo.InvariantCulture);
        return body + (char)('0' + CheckOf(body));
    }

    /// <summary>The digits without the blanks and hyphens that people put between them; null when they are not eight or do not check.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null) return null;
        var digits = typed.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length == Length && digits.All(char.IsAsciiDigit) && CheckOf(digits[..^1]) == digits[^1] - '0' ? digits : null;
    }

    // From the right, every other digit counts double, the last one before the check digit first.
    private static int CheckOf(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[body.Length - 1 - i] - '0';
            if (i % 2 == 0) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        return (10 - (sum % 10)) % 10;
    }
}
