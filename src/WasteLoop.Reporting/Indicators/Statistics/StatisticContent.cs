using System.Globalization;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>A statistic as said, checked: the same checks for one entered by hand and for a line of a file.</summary>
/// <param name="Value">In the unit of the name.</param>
internal sealed record StatisticContent(
    StatisticName Name, RegionCode Region, int Year, decimal Value, string? Text, string Dataset, string Source, DateOnly SourceDate, string? Document, string? Reason)
{
    private const decimal ValueMax = 1_000_000_000_000_000m;
    private const int DecimalsMax = 6;
    private static readonly string[] Yes = ["是", "yes", "true", "1"];
    private static readonly string[] No = ["否", "no", "false", "0"];

    /// <exception cref="RuleViolationException">statistics.name, region.*, indicators.year, statistics.year, statistics.value, statistics.unit, statistics.source-date, text.*.</exception>
    public static StatisticContent? Check(
        Checks checks, Caller caller, DateOnly today, string? name, string? region, int year, string? value, string? unit, string? text, string? dataset, string? source, DateOnly? sourceDate, string? document, string? reason)
    {
        var named = checks.Of<StatisticName?>(() => StatisticNames.Need(name), null);
        var of = checks.Of<RegionCode?>(() => Seen.Writable(region, caller), null);
        checks.Of(() => Seen.Year(year) <= today.Year ? year : throw new RuleViolationException("statistics.year", $"{year} 年尚未到来。", $"The year {year} has not come yet.", "year", kind: Refusal.Invalid), 0);
        var amount = named is null ? 0 : checks.Of(() => ValueOf(named, value, unit), 0);
        var words = checks.Of<string?>(() => named is { IsStatement: true } ? Texts.Required(text, Statistic.TextLengthMax, "text") : Texts.Optional(text, Statistic.TextLengthMax, "text"), null);
        var (from, by) = (checks.Of(() => Texts.Required(dataset, Statistic.TextLengthMax, "dataset")), checks.Of(() => Texts.Required(source, Statistic.TextLengthMax, "source")));
        var dated = checks.Of<DateOnly?>(() => sourceDate is { } day && day <= today ? day
            : throw new RuleViolationException("statistics.source-date", "请填写来源日期，且不晚于今天。", "Say the date of the source, not after today.", "sourceDate", kind: Refusal.Invalid), null);
        var (paper, why) = (checks.Of<string?>(() => Texts.Optional(document, Statistic.TextLengthMax, "document"), null), checks.Of<string?>(() => Texts.Optional(reason, Statistic.TextLengthMax, "reason"), null));
        return checks.Problems.Count > 0 || named is null || of is null || dated is null ? null : new StatisticContent(named, of.Value, year, amount, words, from, by, dated.Value, paper, why);
    }

    /// <summary>The value in the statistic's own unit.</summary>
    private static decimal ValueOf(StatisticName name, string? text, string? unit)
    {
        var said = text?.Trim() ?? "";
        if (name.IsStatement)
            return Yes.Contains(said, StringComparer.OrdinalIgnoreCase) ? 1 : No.Contains(said, StringComparer.OrdinalIgnoreCase) ? 0
                : throw new RuleViolationException("statistics.value", $"“{said}”无法识别：{name.NameZh} 应为 是 或 否。", $"\"{said}\" cannot be read: {name.NameEn} is yes or no.", "value", kind: Refusal.Invalid);
        if (!decimal.TryParse(said, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number is < 0 or > ValueMax)
            throw new RuleViolationException("statistics.value", $"“{said}”不是非负数：{name.NameZh} 应如 572.37。", $"\"{said}\" is no number of 0 or more: {name.NameEn} is written as 572.37.", "value", kind: Refusal.Invalid);
        if (Units.Factor(unit?.Trim() ?? "", name.Unit) is not { } factor)
            throw new RuleViolationException("statistics.unit", $"单位“{unit?.Trim()}”不能用于{name.NameZh}：应为 {name.Unit} 或其万倍单位。", $"The unit \"{unit?.Trim()}\" does not measure {name.NameEn}: it is {name.Unit} or ten thousands of it.", "unit", kind: Refusal.Invalid);
        var kept = number * factor;
        return decimal.Round(kept, DecimalsMax) == kept ? Plain.Of(kept)
            : throw new RuleViolationException("statistics.digits", $"“{said} {unit}”换算为 {name.Unit} 后多于 {DecimalsMax} 位小数。", $"\"{said} {unit}\" has more than {DecimalsMax} decimals in {name.Unit}.", "value", kind: Refusal.Invalid);
    }
}
