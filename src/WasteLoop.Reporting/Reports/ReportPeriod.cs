using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary>What a report is about in time: a year such as 2026, or a month such as 2026-11, of China.</summary>
/// <param name="From">Its first month.</param>
/// <param name="To">Its last month.</param>
internal sealed record ReportPeriod(string Text, string From, string To)
{
    public const int LengthMax = 7;
    private const int YearDigits = 4;

    public bool IsYear => Text.Length == YearDigits;

    /// <exception cref="RuleViolationException">report.period (invalid).</exception>
    public static ReportPeriod Parse(string? text, string field = "period")
    {
        var clean = text?.Trim() ?? "";
        if (clean.Length == YearDigits && int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 3000) return new ReportPeriod(clean, clean + "-01", clean + "-12");
        if (DateOnly.TryParseExact(clean, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and < 3000) return new ReportPeriod(clean, clean, clean);
        throw new RuleViolationException("report.period", $"“{clean}” 不是报表期间：应为年份（如 2026）或月份（如 2026-11）。", $"\"{clean}\" is not a period: a year such as 2026, or a month such as 2026-11.", field, kind: Refusal.Invalid);
    }

    /// <summary>The same, and begun: of what is to come there are no figures.</summary>
    /// <exception cref="RuleViolationException">report.period, report.period-future (invalid).</exception>
    public static ReportPeriod Begun(string? text, DateTimeOffset now)
    {
        var period = Parse(text);
        return string.CompareOrdinal(period.From, ChinaTime.DateOf(now).ToString("yyyy-MM", CultureInfo.InvariantCulture)) <= 0 ? period
            : throw new RuleViolationException("report.period-future", $"期间 {period.Text} 尚未开始，没有可统计的数据。", $"The period {period.Text} has not begun; there are no figures of it.", "period",
                nextZh: "请选择本月或更早的期间。", nextEn: "Choose this month or an earlier period.", kind: Refusal.Invalid);
    }
}
