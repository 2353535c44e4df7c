using System.Globalization;
using Microsoft.AspNetCore.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Tracing;

/// <summary>Up to which day a question is asked: <c>?asOf=2026-11-16</c>, that China day included; now when not said.</summary>
/// <param name="Day">The day; null for now.</param>
public sealed record AsOf(DateOnly? Day)
{
    /// <summary>What is not asked for a day.</summary>
    public static readonly AsOf Now = new((DateOnly?)null);

    /// <summary>What happened before this instant counts; null for all.</summary>
    public DateTimeOffset? Before => Day is { } day ? ChinaTime.StartOf(day.AddDays(1)) : null;

    /// <summary>Whether something that happened then counts.</summary>
    public bool Holds(DateTimeOffset at) => Before is not { } before || at < before;

    /// <exception cref="RuleViolationException">as-of.format.</exception>
    public static ValueTask<AsOf?> BindAsync(HttpContext context)
    {
        var text = context.Request.Query["asOf"].ToString();
        if (text.Length == 0) return ValueTask.FromResult<AsOf?>(Now);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or > 2999)
            throw new RuleViolationException("as-of.format", $"“{text}” 不是日期：应如 2026-11-16。", $"\"{text}\" is not a day such as 2026-11-16.", "asOf", kind: Refusal.Invalid);
        return ValueTask.FromResult<AsOf?>(new AsOf(day));
    }
}
