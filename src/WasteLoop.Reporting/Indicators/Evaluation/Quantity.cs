namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>A term's value in a region and year, and where it stands.</summary>
/// <param name="Value">Null where it is not known; of a statistic whose parts are not all there the sum of those that are is <paramref name="Part"/>.</param>
/// <param name="From">books, statistic or coverage.</param>
/// <param name="Statistic">The statistic's name; null for the others.</param>
/// <param name="Revision">Of a single statistic; null for a sum of several.</param>
/// <param name="Missing">The regions that have not given it.</param>
/// <param name="Given">Counties that are in it.</param>
internal sealed record Quantity(decimal? Value, string Unit, string From, string? Statistic, int? Revision, IReadOnlyList<string> Missing, int Given, decimal? Part = null, string? Text = null, string? Document = null)
{
    public const string Books = "books";
    public const string OfStatistic = "statistic";
    public const string Coverage = "coverage";
}
