using System.Text;
using Microsoft.AspNetCore.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>One page of a list. <paramref name="Next"/> is the cursor for the following page; null on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page of a list is asked for: <c>?limit=50&amp;cursor=…</c>.</summary>
/// <param name="Limit">1 to <see cref="LimitMax"/>; 50 when not said.</param>
/// <param name="After">The key of the last item of the page before; null for the first page.</param>
public sealed record PageRequest(int Limit, string? After)
{
    public const int LimitMax = 200;

    public static ValueTask<PageRequest?> BindAsync(HttpContext context) => ValueTask.FromResult<PageRequest?>(Of(context.Request.Query));

    /// <summary>Cuts a query result of up to Limit + 1 items into a page.</summary>
    /// <param name="found">Items in key order, read with <c>Take(Limit + 1)</c>.</param>
    /// <param name="keyOf">The key that the list is ordered by.</param>
    public Page<T> Cut<T>(IReadOnlyList<T> found, Func<T, string> keyOf) => found.Count <= Limit
        ? new Page<T>(found, null)
        : new Page<T>(found.Take(Limit).ToList(), Convert.ToBase64String(Encoding.UTF8.GetBytes(keyOf(found[Limit - 1]))));

    private static PageRequest Of(IQueryCollection query)
    {
        var limit = 50;
        if (query.TryGetValue("limit", out var limitText) && (!int.TryParse(limitText, out limit) || limit is < 1 or > LimitMax))
            throw new RuleViolationException("page.limit", $"limit 须为 1 至 {LimitMax} 的整数。", $"limit is a whole number from 1 to {LimitMax}.", "limit", kind: Refusal.Invalid);
        string? after = null;
        if (query.TryGetValue("cursor", out var cursor))
        {
            var bytes = new byte[cursor.ToString().Length];
            if (!Convert.TryFromBase64String(cursor.ToString(), bytes, out var length))
                throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
            after = Encoding.UTF8.GetString(bytes, 0, length);
        }
        return new PageRequest(limit, after);
    }
}
