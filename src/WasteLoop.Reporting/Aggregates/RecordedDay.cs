using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Aggregates;

/// <summary>A China day up to which, or after which, something was recorded.</summary>
internal static class RecordedDay
{
    /// <summary>The first instant after the day; null when no day is named.</summary>
    /// <exception cref="RuleViolationException">as-of.format.</exception>
    public static DateTimeOffset? EndOf(string? text, string field)
    {
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000 ? ChinaTime.StartOf(day.AddDays(1))
            : throw new RuleViolationException("as-of.format", $"“{text}” 不是日期：应如 2026-11-16。", $"\"{text}\" is not a day such as 2026-11-16.", field, kind: Refusal.Invalid);
    }
}
