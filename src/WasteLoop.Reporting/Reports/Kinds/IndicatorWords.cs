using WasteLoop.Reporting.Indicators;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Evaluation;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>What the words of an evaluation are called on paper.</summary>
internal static class IndicatorWords
{
    public static readonly Dictionary<string, ReportWord> Grades = new()
    {
        [Grade.Met] = new("达标", "met"),
        [Grade.Near] = new("接近目标", "near"),
        [Grade.Far] = new("未达标", "not met"),
        [Grade.None] = new("无目标", "no target"),
        [Grade.Missing] = new("缺数据", "data missing"),
        [Grade.NotApplicable] = new("不适用", ReportColumn.NotApplicable),
    };

    public static readonly Dictionary<string, ReportWord> Directions = new() { ["better"] = new("向好", "better"), ["worse"] = new("变差", "worse"), ["same"] = new("持平", "same") };

    public static readonly Dictionary<string, ReportWord> Comparators = new()
    {
        ["gte"] = new("≥", "≥"),
        ["gt"] = new(">", ">"),
        ["lte"] = new("≤", "≤"),
        ["lt"] = new("<", "<"),
        ["eq"] = new("=", "="),
        ["approx"] = new("约", "about"),
    };

    public static readonly Dictionary<string, ReportWord> Sources = new()
    {
        [Quantity.Books] = new("账目", "books"),
        [Quantity.OfStatistic] = new("统计数据", "statistics"),
        [Quantity.Coverage] = new("登记册", "register"),
    };

    public static readonly Dictionary<string, ReportWord> Formulas = new()
    {
        [Rate.Generated] = new("按产生量", "by what was produced"),
        [Rate.Handled] = new("按利用、处置与贮存量", "by used, disposed of and stored"),
        [FigureList.WithStock] = new("按产生量与利用往年贮存量", "by produced and earlier stock used"),
    };

    public static readonly Dictionary<string, ReportWord> Parts = new() { ["over"] = new("分子", "over"), ["by"] = new("分母", "by"), ["sum"] = new("合计项", "sum") };

    public static readonly Dictionary<string, ReportWord> YesNo = new() { ["yes"] = new("是", "yes"), ["no"] = new("否", "no") };

    /// <summary>Names that have English words, by the Chinese ones.</summary>
    public static Dictionary<string, ReportWord> Names(IEnumerable<(string Zh, string En)> names) =>
        names.Where(name => name.En.Length > 0).DistinctBy(name => name.Zh).ToDictionary(name => name.Zh, name => new ReportWord(name.Zh, name.En));
}
