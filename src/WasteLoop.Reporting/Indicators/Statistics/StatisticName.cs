namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>A statistic that formulas know by its name.</summary>
/// <param name="Unit">The unit in which it is kept; empty for a statement.</param>
/// <param name="IsStatement">Yes or no with a text, instead of a number.</param>
/// <param name="Adds">Whether a city's value is the sum of its counties'; a share or an amount a mu is not.</param>
/// <param name="GiverZh">The department that has it.</param>
public sealed record StatisticName(string Name, string NameZh, string NameEn, string Unit, bool IsStatement, bool Adds, string GiverZh, string GiverEn);
