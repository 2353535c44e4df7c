using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Indicators;

/// <summary>A share of the industrial hazardous waste of a year, computed from the books.</summary>
/// <param name="Name">use-rate (综合利用率) or use-and-disposal-rate (利用处置率).</param>
/// <param name="Formula">generated or handled.</param>
/// <param name="Over">The links whose sum is divided.</param>
/// <param name="By">The links by whose sum is divided.</param>
internal sealed record Rate(string Name, string Formula, IReadOnlyList<string> Over, IReadOnlyList<string> By)
{
    /// <summary>By what was produced, as cities' bulletins do: what was stored in earlier years and used now makes it more than 100 %.</summary>
    public const string Generated = "generated";

    /// <summary>By what was used, disposed of and put in store, as the national statistics of 2012 do.</summary>
    public const string Handled = "handled";

    public static readonly IReadOnlyList<string> Formulas = [Generated, Handled];

    private static readonly string[] Use = [Link.Utilised];
    private static readonly string[] UseAndDisposal = [Link.Utilised, Link.Disposed, Link.Landfilled];
    private static readonly string[] AllHandled = [.. UseAndDisposal, Link.Stored];

    public static IReadOnlyList<Rate> All { get; } =
    [
        new("use-rate", Generated, Use, [Link.Produced]),
        new("use-rate", Handled, Use, AllHandled),
        new("use-and-disposal-rate", Generated, UseAndDisposal, [Link.Produced]),
        new("use-and-disposal-rate", Handled, UseAndDisposal, AllHandled),
    ];

    /// <summary>Percent with two decimals, not cut at 100; null where there is nothing to divide by.</summary>
    public static decimal? Percent(long over, long by) => by == 0 ? null : Math.Round(100m * over / by, 2, MidpointRounding.AwayFromZero);
}
