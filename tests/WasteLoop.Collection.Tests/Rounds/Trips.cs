using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Rounds;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Rounds;

/// <summary>Rounds to try things on.</summary>
internal static class Trips
{
    public const string Party = "91330110MA2D00001W";
    public const string Device = "phone-1";
    public static readonly DateOnly Day = new(2026, 11, 23);
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static LoadCompatibility Compatibility { get; } = new(IncompatibleWastes.Embedded, WasteCatalogue.Embedded, Day);

    public static DoorCodes NoCodes => new([]);

    public static RoundTruck Truck(long loadMaxGrams = 1_000_000, int containersMax = 20, string[]? permitted = null) => new("浙A1D1000", loadMaxGrams, containersMax, permitted);

    public static StopContent Stop(int number, string round = "R1") =>
        new($"{round}-S{number}", $"{round}-Q{number}", Party, Party + "001", "330110", "R9", [new StopEstimate("900-214-08", 100_000, 1)], Morning.AddHours(number));

    public static Round Draft(int stops = 3, RoundTruck? truck = null, string round = "R1") =>
        Round.Plan(new RoundContent(round, Party, Day, Party, truck ?? Truck(), "D1", "E1", Party, Party + "001", "330110", [.. Enumerable.Range(1, stops).Select(number => Stop(number, round))])).Round;

    public static Round Released(int stops = 3, RoundTruck? truck = null, string round = "R1", string device = Device)
    {
        var released = Draft(stops, truck, round);
        released.Release(Compatibility, Morning);
        var number = 0;
        foreach (var stop in released.Stops) Assert.True(released.Number(stop.Id, $"20263301{++number:000000}"));
        released.TakePacket(device);
        return released;
    }

    public static Round UnderWay(int stops = 3, RoundTruck? truck = null)
    {
        var round = Released(stops, truck);
        round.Start(Device, Morning.AddHours(1));
        return round;
    }

    public static CollectedContainer Container(int serial, long grams = 100_000, string code = "900-214-08") =>
        new(LabelCode.Compose(CreditCode.Parse(Party), WasteCode.Parse(code), Day, serial).Value, code, "L", "DRUM", 200, grams, "scale-1");

    public static StopCollection Loaded(int stop, params CollectedContainer[] containers) => new($"R1-S{stop}", containers, "signature", [], Device);

    public static StopMiss Miss(int stop, string outcome = "skipped", string reason = "not-in", string? text = null) => new($"R1-S{stop}", outcome, reason, text, [], Device);

    /// <summary>A refusal whole: code, both languages, a rule that the rulebook knows.</summary>
    public static void Refused(string code, Action act)
    {
        var refused = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(code, refused.Code);
        Assert.Matches("[\u4e00-\u9fff]", refused.Zh);
        if (refused.Rule is not null) Assert.Contains(Rulebook.Embedded.All, rule => rule.Key == refused.Rule);
    }
}
