using System.Globalization;
using System.Text.Json.Serialization;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Scenarios;
using WasteLoop.Reporting.Matching;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Which amounts of waste are matched.</summary>
public enum MatchingBasis
{
    /// <summary>What was produced, from the books.</summary>
    Books,
    ForecastLow,
    ForecastMiddle,
    ForecastHigh,
}

/// <summary>How much of a licence counts.</summary>
public enum MatchingSupply
{
    /// <summary>What is licensed for a year.</summary>
    Licensed,

    /// <summary>The lesser of that and what its plant put into runs in the last twelve full months.</summary>
    Real,
}

/// <summary>What is asked of a matching.</summary>
/// <param name="Region">The province, or any region of it: a province is matched as a whole.</param>
/// <param name="Year">A year; the last twelve full months when not said. A forecast is of this year or the next.</param>
/// <param name="Stock">What waits in stores of producers and collection points wants a place too.</param>
/// <param name="Promised">What is reserved keeps its place: it counts neither as demand nor as capacity.</param>
/// <param name="LeavingCityPercent">What a kilometre costs more when waste leaves its city.</param>
/// <param name="LeavingCityKm">What leaving the city costs besides, as a road of this length.</param>
/// <param name="RealFlows">What really went where is set beside the best.</param>
/// <param name="Edits">What if: changes before anything is matched.</param>
/// <param name="Scenarios">Saved scenarios to compare with the base, at most four.</param>
/// <param name="Until">In place of a year: the last of the twelve months whose books count, such as 2026-10; licences and reservations are of its year.</param>
public sealed record MatchingQuestion(
    string Region, int? Year = null, MatchingBasis Basis = MatchingBasis.Books, bool Stock = true, MatchingSupply Supply = MatchingSupply.Licensed, bool Promised = true,
    int LeavingCityPercent = MatchingOptions.LeavingCityPercentUsual, int LeavingCityKm = 0, bool RealFlows = true, EditContent[]? Edits = null, string[]? Scenarios = null, string? Until = null)
{
    public const int ScenariosMax = 4;
    private const int MetresPerKm = 1000;
    private const int MonthsOfYear = 12;
    private const string MonthFormat = "yyyy-MM";

    [JsonIgnore]
    internal string Province => Region[..2] + "0000";

    [JsonIgnore]
    internal MatchingOptions Options => new(LeavingCityPercent, LeavingCityKm * MetresPerKm);

    /// <summary>The year whose licences and reservations count.</summary>
    internal int YearOr(DateOnly today) => Year ?? LastMonth?.Year ?? today.Year;

    /// <summary>The first and the last month whose books count.</summary>
    internal (string From, string To) MonthsOf(DateOnly today)
    {
        if (Year is { } year) return ($"{year}-01", $"{year}-12");
        var last = LastMonth ?? today.AddMonths(-1);
        return (last.AddMonths(1 - MonthsOfYear).ToString(MonthFormat, CultureInfo.InvariantCulture), last.ToString(MonthFormat, CultureInfo.InvariantCulture));
    }

    /// <exception cref="RuleViolationException">matching.year, matching.until, matching.scenarios, matching.value, region.unknown, and what the edits say.</exception>
    internal void Require(DateOnly today)
    {
        Regions.Require(Region, "region");
        if (Year is { } year && (year < 2000 || year > today.Year + (Basis == MatchingBasis.Books ? 0 : 1) || (Basis != MatchingBasis.Books && year < today.Year)))
            throw new RuleViolationException("matching.year", Basis == MatchingBasis.Books ? $"账面数据没有 {year} 年。" : $"预测只做 {today.Year} 年和 {today.Year + 1} 年，不含 {year} 年。",
                Basis == MatchingBasis.Books ? $"The books hold nothing of {year}." : $"A forecast is of {today.Year} or {today.Year + 1}, not of {year}.", "year", kind: Refusal.Invalid);
        if (Until is not null && (Year is not null || Basis != MatchingBasis.Books || LastMonth is not { Year: >= 2000 } month || month > today))
            throw new RuleViolationException("matching.until", $"“{Until}” 不能用：应为已开始的月份（如 {today:yyyy-MM}），只用于账面数据，且不与 year 同时给出。",
                $"\"{Until}\" cannot be used: it is a month that has begun, such as {today:yyyy-MM}, for the books alone and not together with a year.", "until", kind: Refusal.Invalid);
        if (Scenarios is { Length: > ScenariosMax } || Scenarios?.Distinct().Count() != Scenarios?.Length)
            throw new RuleViolationException("matching.scenarios", $"一次最多比较 {ScenariosMax} 个不同的情景。", $"At most {ScenariosMax} different scenarios are compared at once.", "scenarios", kind: Refusal.Invalid);
        if (LeavingCityPercent is < 0 or > MatchingOptions.LeavingCityPercentMax) throw Value("leavingCityPercent", MatchingOptions.LeavingCityPercentMax);
        if (LeavingCityKm is < 0 or > MatchingOptions.LeavingCityMetresMax / MetresPerKm) throw Value("leavingCityKm", MatchingOptions.LeavingCityMetresMax / MetresPerKm);
        EditContent.Read(Edits, "edits");
    }

    private DateOnly? LastMonth => DateOnly.TryParseExact(Until, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static RuleViolationException Value(string field, int max) => new("matching.value", $"{field} 应在 0 至 {max} 之间。", $"{field} lies between 0 and {max}.", field, kind: Refusal.Invalid);
}
