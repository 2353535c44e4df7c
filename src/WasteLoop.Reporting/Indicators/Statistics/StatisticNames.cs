using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>The statistics that formulas ask for, from Data/statistic_names.csv.</summary>
internal static class StatisticNames
{
    private const string Statement = "statement";

    public static IReadOnlyList<StatisticName> All { get; } =
    [
        .. DataTable.Read("statistic_names.csv", "name", "name_zh", "name_en", "unit", "kind", "adds", "giver_zh", "giver_en")
            .Select(line => new StatisticName(line["name"], line["name_zh"], line["name_en"], line["unit"], line["kind"] == Statement, line["adds"] == "yes", line["giver_zh"], line["giver_en"])),
    ];

    private static readonly Dictionary<string, StatisticName> ByName = All.ToDictionary(name => name.Name);
    private static readonly Dictionary<string, StatisticName> ByChinese = All.ToDictionary(name => name.NameZh);

    /// <summary>One that a formula names.</summary>
    public static StatisticName Of(string name) => ByName[name];

    /// <summary>By its name or its Chinese words, as departments write them.</summary>
    /// <exception cref="RuleViolationException">statistics.name.</exception>
    public static StatisticName Need(string? text) => ByName.GetValueOrDefault(text?.Trim() ?? "") ?? ByChinese.GetValueOrDefault(text?.Trim() ?? "") ?? throw new RuleViolationException(
        "statistics.name", $"没有名为“{text?.Trim()}”的统计指标。", $"There is no statistic named \"{text?.Trim()}\".", "name",
        nextZh: "请使用统计指标目录（GET /api/reporting/statistics/names）中的名称。", nextEn: "Take a name of GET /api/reporting/statistics/names.", kind: Refusal.Invalid);
}
