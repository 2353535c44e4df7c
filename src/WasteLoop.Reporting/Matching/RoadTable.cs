using System.Collections.Frozen;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching;

/// <summary>Road distances between counties, in metres.</summary>
/// <remarks>Within a county the road is 0 unless the table says otherwise: both ends are the county's centre.</remarks>
public sealed class RoadTable
{
    public const int MetresMax = 10_000_000;
    private readonly FrozenDictionary<(string From, string To), int> metres;

    private RoadTable(FrozenDictionary<(string From, string To), int> metres) => this.metres = metres;

    /// <summary>As measured; the way there need not be as long as the way back.</summary>
    /// <exception cref="RuleViolationException">matching.value outside 0..<see cref="MetresMax"/>.</exception>
    public static RoadTable Of(IReadOnlyDictionary<(string From, string To), int> metres)
    {
        foreach (var ((from, to), road) in metres)
            if (road is < 0 or > MetresMax)
                throw new RuleViolationException("matching.value", $"{from} 至 {to} 的里程 {road} 米不合理。", $"A road of {road} m from {from} to {to} cannot be.", "roads", kind: Refusal.Invalid);
        return new RoadTable(metres.ToFrozenDictionary());
    }

    /// <summary>Straight lines between the counties' centres, times a factor: there is no road network here.</summary>
    /// <param name="roadFactorPercent">Road as a share of the straight line; the rulebook's round.road-factor-percent.</param>
    /// <exception cref="RuleViolationException">matching.no-centre for a county whose centre is not held (outside Zhejiang).</exception>
    public static RoadTable FromCentres(IEnumerable<string> counties, int roadFactorPercent)
    {
        var centres = counties.Distinct().Select(county => (County: county, Centre: RegionCentres.Find(RegionCode.Parse(county, "county")) ?? throw new RuleViolationException(
            "matching.no-centre", $"没有 {county} 的中心坐标，无法估算里程。", $"The centre of {county} is not held, so no road to it can be estimated.", "county",
            nextZh: "请给出该区县的里程。", nextEn: "Give the roads of this county.", kind: Refusal.Invalid))).ToList();
        return new RoadTable(centres.SelectMany(_ => centres, (from, to) => (from, to)).ToFrozenDictionary(
            pair => (pair.from.County, pair.to.County), pair => (int)((long)GreatCircle.Metres(pair.from.Centre, pair.to.Centre) * roadFactorPercent / 100)));
    }

    /// <exception cref="RuleViolationException">matching.no-road.</exception>
    public int Metres(string from, string to) => metres.TryGetValue((from, to), out var road) ? road
        : from == to ? 0
        : throw new RuleViolationException("matching.no-road", $"里程表中没有 {from} 至 {to}。", $"The table of roads has none from {from} to {to}.", "roads",
            nextZh: "请补充该里程。", nextEn: "Add this road.", kind: Refusal.Invalid);
}
