using WasteLoop.Kernel;

namespace WasteLoop.Collection.Planning;

/// <summary>How a day is reckoned and how long to search.</summary>
/// <param name="StartMinute">When the trucks leave home, in minutes after midnight in China.</param>
/// <param name="WorkingMinutes">From leaving home to being back.</param>
/// <param name="RoadFactorPercent">Road distance as a share of the straight line.</param>
/// <param name="UnloadMinutes">At the collection point.</param>
/// <param name="Iterations">How often a part of the plan is taken out and put in anew; the same number gives the same plan on every machine.</param>
/// <param name="Seed">Of the search's random numbers.</param>
public sealed record PlanOptions(int StartMinute, int WorkingMinutes, int SpeedKmh, int RoadFactorPercent, int UnloadMinutes, int Iterations, int Seed)
{
    public const int IterationsMax = 100_000;
    public const int StartMinuteUsual = 8 * 60;

    /// <summary>Takes some two seconds for 200 requests and 10 trucks on one core.</summary>
    public const int IterationsUsual = 5_000;

    /// <summary>The rulebook's figures for a day.</summary>
    public static PlanOptions Of(Rulebook rules, DateOnly day, RegionCode? region = null, int iterations = IterationsUsual, int seed = 1) => new(
        StartMinuteUsual,
        rules.Get("round.working-minutes", day, region).Int,
        rules.Get("round.speed-kmh", day, region).Int,
        rules.Get("round.road-factor-percent", day, region).Int,
        rules.Get("round.unload-minutes", day, region).Int,
        iterations,
        seed);

    /// <summary>Road metres for a straight line.</summary>
    internal int RoadMetres(Place from, Place to) => (int)((long)from.MetresTo(to) * RoadFactorPercent / 100);

    /// <summary>Whole minutes of driving, rounded up.</summary>
    internal int DriveMinutes(int metres) => (int)(((long)metres * 60 + (SpeedKmh * 1000L) - 1) / (SpeedKmh * 1000L));
}
