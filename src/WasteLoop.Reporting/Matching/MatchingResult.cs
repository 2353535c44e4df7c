using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching.Solving;

namespace WasteLoop.Reporting.Matching;

/// <summary>The best matching, and what can be read off it.</summary>
/// <remarks>Every list is in the order of its names. Two best matchings may exist; which one is found depends on the problem alone, not on the order of its lists.</remarks>
public sealed class MatchingResult
{
    private readonly Prices prices;

    internal MatchingResult(Prices prices) => this.prices = prices;

    public required MatchFigures Total { get; init; }
    public required IReadOnlyList<MatchedFlow> Flows { get; init; }
    public required IReadOnlyList<Gap> Gaps { get; init; }
    public required IReadOnlyList<Surplus> Surpluses { get; init; }
    public required IReadOnlyList<CodeFigures> Codes { get; init; }
    public required IReadOnlyList<CityFigures> Cities { get; init; }

    /// <summary>The same by county; out and in are over the border of its city.</summary>
    public required IReadOnlyList<CityFigures> Counties { get; init; }
    public required IReadOnlyList<CityFlow> CityFlows { get; init; }

    /// <summary>Steps that the search took.</summary>
    public required long Steps { get; init; }

    /// <summary>What a tonne of new licence for one code would bring in a county, gap or none.</summary>
    /// <exception cref="RuleViolationException">matching.no-road for a county that is not in the problem.</exception>
    public CapacityPrice OneMoreTonne(string county, string wasteCode) => prices.Of(county, [wasteCode]);
}
