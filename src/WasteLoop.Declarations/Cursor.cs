using System.Globalization;
using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations;

/// <summary>Reads what a cursor of ours holds.</summary>
public static class Cursor
{
    // Milliseconds up to the year 5138: what no instant can hold is no cursor of ours.
    private const long NumberMax = 100_000_000_000_000;

    /// <summary>The number after which the page begins; null for the first page.</summary>
    /// <exception cref="RuleViolationException">page.cursor.</exception>
    public static long? NumberOf(PageRequest page) => page.After is null ? null : Number(page.After);

    /// <summary>The number and the key after which the page begins; null for the first page.</summary>
    /// <exception cref="RuleViolationException">page.cursor.</exception>
    public static (long Number, string Key)? PairOf(PageRequest page)
    {
        if (page.After is null) return null;
        var slash = page.After.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? (Number(page.After[..slash]), page.After[(slash + 1)..]) : throw Unreadable();
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= NumberMax
        ? number : throw Unreadable();

    private static RuleViolationException Unreadable() =>
        new("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
