using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>The zero-waste city's figures of a region and year: value, target, gap, trend, grade, what is missing, the formula, and the parts of the region side by side.</summary>
internal sealed class IndicatorsReport : ReportKind
{
    private const int YearDigits = 4;
    private const string LastMonth = "-12";

    /// <inheritdoc/>
    public override string Name => "indicators";

    /// <inheritdoc/>
    public override string TitleZh => "无废城市指标报表";

    /// <inheritdoc/>
    public override string TitleEn => "Indicators of the zero-waste city";

    /// <inheritdoc/>
    public override string AboutZh => "按年：每项指标的数值、目标、差距、上年比较、评价、缺少的数据和所用公式，以及下属各地并列。期间为月份时，为当年至报表生成时。";

    /// <inheritdoc/>
    public override string AboutEn => "Of a year: each indicator with value, target, gap, change, grade, what is missing and its formula, and the parts of the region side by side. Of a month: the year as it stands when the report is made.";

    /// <summary>An indicator is of a year. The year to date can be told while it runs, and a month later as the year's latest; of an earlier month the books and the departments cannot say what a year then was.</summary>
    public override void Require(ReportPeriod period, DateOnly today)
    {
        if (period.IsYear || period.Text.EndsWith(LastMonth, StringComparison.Ordinal) || period.Text == Month(today) || period.Text == Month(today.AddMonths(-1))) return;
        throw new RuleViolationException("report.period-kind", $"指标按年计算：{period.Text} 已过去，无法再给出当年截至该月的指标。", $"Indicators are of a year: {period.Text} has gone by, and what its year was until then cannot be told any more.", "period",
            nextZh: $"请选择年份 {period.Text[..YearDigits]}，或本月、上月。", nextEn: $"Choose the year {period.Text[..YearDigits]}, or this month or the one before.", kind: Refusal.Invalid);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ReportTable>> Compute(RegionCode region, ReportPeriod period, ReportReader reader, CancellationToken cancellationToken)
    {
        await reader.Phase("indicators", cancellationToken);
        var evaluated = await reader.Evaluate(int.Parse(period.Text.AsSpan(0, YearDigits), CultureInfo.InvariantCulture), cancellationToken);
        await reader.Phase("parts", cancellationToken);
        return IndicatorTables.Of(evaluated, period);
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
