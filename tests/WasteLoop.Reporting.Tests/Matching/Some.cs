using WasteLoop.Reporting.Matching;

namespace WasteLoop.Reporting.Tests.Matching;

/// <summary>Small problems: made by hand, and by seed.</summary>
internal static class Some
{
    public const long Tonne = 1_000_000;
    public const string Oil = "900-249-08";
    public const string Ash = "772-002-18";
    public const string Sludge = "336-064-17";

    // Hangzhou's Shangcheng, Gongshu and Xihu; Ningbo's Haishu and Jiangbei; Wenzhou's Lucheng.
    public const string Shangcheng = "330102";
    public const string Gongshu = "330105";
    public const string Haishu = "330203";
    public const string Jiangbei = "330205";
    public const string Lucheng = "330302";
    private static readonly string[] Counties = [Shangcheng, Gongshu, "330106", Haishu, Jiangbei, Lucheng, "330303"];
    private static readonly string[] Codes = [Oil, Ash, Sludge, "900-041-49", "900-402-06", "900-214-08"];

    /// <summary>Round roads: 10 km within a city, 100 km between cities that follow each other, 200 km between others; 0 within a county.</summary>
    public static readonly RoadTable Roads = RoadTable.Of(Counties.SelectMany(_ => Counties, (from, to) => (from, to)).ToDictionary(pair => pair, pair => Kilometres(pair.from, pair.to) * 1_000));

    public static MatchingProblem Problem(MatchingDemand[] demands, MatchingLicence[] licences, MatchingOptions? options = null) => new(demands, licences, Roads, options ?? new MatchingOptions(0));

    public static MatchingResult Solve(MatchingProblem problem) => Matcher.Solve(problem, null, TestContext.Current.CancellationToken);

    public static RealFlowComparison Compare(MatchingProblem problem, IReadOnlyList<RealFlow> real) => RealFlows.Compare(problem, real, null, TestContext.Current.CancellationToken);

    public static MatchingDemand Demand(string county, string code, long tonnes) => new(county, code, tonnes * Tonne);

    public static MatchingLicence Licence(string name, string county, long tonnes, params LicenceLine[] lines) => new(name, county, tonnes * Tonne, lines);

    public static LicenceLine Line(string name, long? tonnes, params string[] codes) => new(name, "D10", codes, tonnes * Tonne);

    /// <summary>Anything: codes in several lines, lines with and without a cap, empty ones, throughput, promises; roads that are no metric.</summary>
    /// <param name="unit">Every amount is a multiple of it.</param>
    public static MatchingProblem Random(int seed, long unit = 1, int counties = 7, int codes = 6, int licences = 8)
    {
        var random = new Random(seed);
        string[] places = [.. Enumerable.Range(0, counties).Select(i => i < Counties.Length ? Counties[i] : $"33{4 + (i / 9):00}{1 + (i % 9):00}")];
        string[] wastes = [.. Enumerable.Range(0, codes).Select(i => i < Codes.Length ? Codes[i] : $"264-{i:000}-12")];
        var roads = RoadTable.Of(places.SelectMany(_ => places, (from, to) => (from, to)).ToDictionary(pair => pair, pair => pair.from == pair.to ? 0 : random.Next(1, 400) * 250));
        var demands = places.SelectMany(_ => wastes, (county, code) => new MatchingDemand(county, code, random.Next(4) == 0 ? 0 : random.NextInt64(1, 1_000) * unit)).Where(_ => random.Next(6) > 0).ToList();
        var open = Math.Max(1, demands.Sum(demand => demand.Grams / unit) * random.Next(40, 180) / 100 / licences);
        return new MatchingProblem(demands, [.. Enumerable.Range(0, licences).Select(i => new MatchingLicence($"L{i:000}", places[random.Next(counties)], random.NextInt64(2 * open) * unit,
            [.. Enumerable.Range(0, random.Next(4)).Select(line => new LicenceLine($"T{line}", "D10", [.. random.GetItems(wastes, random.Next(1, 1 + codes)).Distinct()], random.Next(3) == 0 ? null : random.NextInt64(open) * unit))],
            random.Next(3) == 0 ? random.NextInt64(2 * open) * unit : null, random.Next(3) == 0 ? random.NextInt64(open) * unit : 0))],
            roads, new MatchingOptions(random.Next(3) * 75, random.Next(2) * 20_000));
    }

    private static int Kilometres(string from, string to) => from == to ? 0 : from[..4] == to[..4] ? 10 : 100 * Math.Abs(from[3] - to[3]);
}
