using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Planning;

/// <summary>Days to be planned, made from a seed.</summary>
internal static class Days
{
    public static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly string[] Codes = ["900-214-08", "900-249-08", "900-041-49", "900-300-34", "900-352-35", "900-402-06", "900-023-29", "336-064-17"];

    public static LoadCompatibility Compatibility { get; } = new(IncompatibleWastes.Embedded, WasteCatalogue.Embedded, Day);

    /// <summary>A tight day: limits of every kind bite somewhere.</summary>
    public static PlanProblem Tight(int seed, int requests, int trucks, int iterations, int crews = int.MaxValue)
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, 1 + random.Next(3)).Select(i => new PlanPoint($"P{i}", Around(random), 1_000_000L * random.Next(1, 12),
            Codes.Where(_ => random.Next(8) > 0).ToDictionary(code => code, _ => 100_000L * random.Next(1, 60)))).ToList();
        var vehicles = Enumerable.Range(0, trucks).Select(i => new PlanVehicle($"浙A{i:00}", 500_000L * random.Next(1, 9), random.Next(2, 25),
            random.Next(4) == 0 ? [.. Codes.Where(_ => random.Next(3) > 0)] : null, Around(random), random.Next(10) > 0, Day.AddDays(-100), Day.AddDays(random.Next(12) == 0 ? -1 : 100))).ToList();
        return new PlanProblem(Day, [.. Enumerable.Range(0, requests).Select(i => Request(random, i))], vehicles, Crew(Math.Min(trucks, crews)), points, Compatibility, Options(iterations, seed));
    }

    /// <summary>200 firms of a city and trucks that can serve them all.</summary>
    public static PlanProblem Roomy(int seed, int requests, int trucks, int iterations)
    {
        var random = new Random(seed);
        string[] common = ["900-214-08", "900-249-08", "900-041-49", "900-402-06"];
        var point = new PlanPoint("P0", new Place(120.20, 30.25), 1_000_000_000, common.ToDictionary(code => code, _ => 1_000_000_000L));
        return new PlanProblem(Day,
            [.. Enumerable.Range(0, requests).Select(i => new PlanRequest($"R{i:000}", Around(random), [new PlanLoad(common[random.Next(4)], random.Next(20_000, 250_000), random.Next(1, 3))], [], random.Next(101), 10))],
            [.. Enumerable.Range(0, trucks).Select(i => new PlanVehicle($"浙A{i:00}", 5_000_000, 60, null, point.Place, true, Day, Day))],
            Crew(trucks), [point], Compatibility, Options(iterations, seed) with { WorkingMinutes = 600 });
    }

    /// <summary>Up to seven stops, two trucks, two points: small enough to try everything.</summary>
    public static PlanProblem Small(int seed)
    {
        var day = Tight(seed, 5 + (seed % 3), 2, 200);
        var random = new Random(seed);
        return day with
        {
            Vehicles = [.. day.Vehicles.Select(truck => truck with { CoversHazardousWaste = true, ValidTo = Day.AddDays(1), LoadMaxGrams = 1_500_000, ContainersMax = 12 })],
            Points = [.. day.Points.Take(2).Select(point => point with { FreeGrams = 2_000_000, FreeGramsByCode = Codes.ToDictionary(code => code, _ => 300_000L * random.Next(1, 6)) })],
        };
    }

    public static IReadOnlyList<PlanCrew> Crew(int pairs) =>
    [
        .. Enumerable.Range(0, pairs).SelectMany(i => new[]
        {
            new PlanCrew($"D{i:00}", PlanCrew.Driver, true, Day, Day), new PlanCrew($"E{i:00}", PlanCrew.Escort, true, Day, Day),
        }),
        new PlanCrew("D-old", PlanCrew.Driver, true, Day.AddDays(-9), Day.AddDays(-1)),
        new PlanCrew("E-not", PlanCrew.Escort, false, Day, Day),
    ];

    public static PlanOptions Options(int iterations, int seed) => PlanOptions.Of(Rulebook.Embedded, Day, iterations: iterations, seed: seed);

    private static PlanRequest Request(Random random, int i)
    {
        var windows = Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(480, 900)).Select(from => new TimeWindow(from, from + random.Next(10, 240))).ToList();
        var loads = Enumerable.Range(0, 1 + (random.Next(5) == 0 ? 1 : 0)).Select(_ => new PlanLoad(Codes[random.Next(Codes.Length)], random.Next(10_000, 600_000), random.Next(1, 4))).ToList();
        return new PlanRequest($"R{i:000}", Around(random), loads, windows, random.Next(101), random.Next(5, 30));
    }

    private static Place Around(Random random) => new(120.20 + ((random.NextDouble() - 0.5) * 0.9), 30.25 + ((random.NextDouble() - 0.5) * 0.7));
}
