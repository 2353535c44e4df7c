using WasteLoop.Host.Client;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class WeighingTests
{
    [Fact]
    public async Task Shows_the_difference_of_each_container_and_in_all()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([1_000, 2_000]);
        (await scene.Arrive(number, labels)).Need();
        var view = (await scene.Weigh(number, (labels[0], 940.5m), (labels[1], 1_951m))).Need();

        Assert.Equal("weighed", (string?)view["state"]);
        Assert.Equal(-59.5m, (decimal)view["containers"]![0]!["differenceKg"]!);
        Assert.Equal(-5.95m, (decimal)view["containers"]![0]!["differencePercent"]!);
        Assert.True((bool)view["containers"]![0]!["major"]!);
        Assert.False((bool)view["containers"]![1]!["major"]!);
        Assert.Equal(-108.5m, (decimal)view["total"]!["differenceKg"]!);
        Assert.Equal(-3.62m, (decimal)view["total"]!["differencePercent"]!);
        Assert.False((bool)view["total"]!["major"]!);
        var told = Assert.Single(await scene.Told("LoadWeighed"));
        Assert.Contains($"{{\"label\":\"{labels[0]}\",\"bookGrams\":1000000,\"netGrams\":940500,\"grossGrams\":950500,\"tareGrams\":10000}}", told);
        Assert.Contains("\"grossGrams\":2911500,\"tareGrams\":20000", told);
    }

    [Theory]
    [InlineData(2_000, 1_900, false)] // exactly 5 %
    [InlineData(2_000, 1_899.999, true)] // more than 5 % and than 50 kg
    [InlineData(2_000, 2_100.001, true)] // too much counts as too little does
    [InlineData(100, 50, false)] // 50 %, but only 50 kg
    [InlineData(100, 49.999, true)]
    [InlineData(10_000, 9_500, false)] // 500 kg, but only 5 %
    public async Task Calls_a_difference_major_beyond_the_larger_of_percent_and_kilograms(int shipped, decimal received, bool major)
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([shipped]);
        (await scene.Arrive(number, labels)).Need();
        Assert.Equal(major, (bool)(await scene.Weigh(number, (labels[0], received))).Need()["total"]!["major"]!);
    }

    [Fact]
    public async Task Shares_the_net_of_a_whole_load_without_losing_a_gram()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 100, 100]);
        (await scene.Arrive(number, labels)).Need();
        var view = (await Whole(scene, number, 10_300.001m, 10_000m)).Need();
        Assert.Equal([100.001m, 100m, 100m], view["containers"]!.AsArray().Select(c => (decimal)c!["receivedKg"]!));
        Assert.Null(view["weighings"]![0]!["containers"]![0]!["grossKg"]);
        var told = Assert.Single(await scene.Told("LoadWeighed"));
        Assert.Contains("\"mode\":\"load\"", told);
        Assert.Contains("\"grossGrams\":10300001,\"tareGrams\":10000000", told);
    }

    [Fact]
    public async Task Keeps_every_weighing_and_takes_the_last_one_as_the_book_of_the_next()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        (await scene.Weigh(number, (labels[0], 90))).Need();
        var view = (await scene.Weigh(number, (labels[0], 99))).Need();
        Assert.Equal([(100m, 90m), (90m, 99m)], view["weighings"]!.AsArray().Select(w => ((decimal)w!["containers"]![0]!["bookKg"]!, (decimal)w["containers"]![0]!["netKg"]!)));
        Assert.Equal(-1m, (decimal)view["containers"]![0]!["differenceKg"]!);
        Assert.Collection(await scene.Told("LoadWeighed"),
            first => Assert.Contains("\"bookGrams\":100000,\"netGrams\":90000", first),
            second => Assert.Contains("\"bookGrams\":90000,\"netGrams\":99000", second));
    }

    [Fact]
    public async Task Refuses_all_but_each_arrived_container_once()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 100, 100]);
        (await scene.Arrive(number, labels[..2])).Need();
        Expect(await scene.Weigh(number, (labels[0], 100)), 422, "intake.containers-left", "containers");
        Expect(await scene.Weigh(number, (labels[0], 100), (labels[0], 100)), 400, "intake.label-twice", "containers[1].label");
        Expect(await scene.Weigh(number, (labels[0], 100), (labels[2], 100)), 422, "intake.label-not-arrived", "containers[1].label");
        Expect(await scene.Weigh(number), 400, "list.empty", "containers");
        Expect(await scene.Weigh(number, (labels[0], 100), (labels[1], 0)), 400, "intake.net-not-positive", "containers[1].tareKg");
        Expect(await scene.Weigh(number, (labels[0], 100), (labels[1], 40_001)), 400, "intake.too-heavy", "containers[1].grossKg");
        Expect(await scene.Weigh(number, (labels[0], 100), (labels[1], 0.0001m)), 400, "mass.precision", "containers[1].grossKg");
        Assert.Empty(await scene.Told("LoadWeighed"));
    }

    [Fact]
    public async Task Refuses_a_mode_with_the_other_modes_weights()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 100]);
        (await scene.Arrive(number, labels)).Need();
        Expect(await Post(new { mode = "load", method = "m", device = "d" }), 400, "intake.load-missing", "load");
        Expect(await Post(new { mode = "container", method = "m", device = "d", load = new { grossKg = 2, tareKg = 1 } }), 400, "intake.mode-mismatch", "load");
        Expect(await Post(new { mode = "load", method = "m", device = "d", load = new { grossKg = 2, tareKg = 1 }, containers = Array.Empty<object>() }), 400, "intake.mode-mismatch", "containers");
        Expect(await Post(new { mode = "load", method = "m", device = "d", load = new { grossKg = 1, tareKg = 1 } }), 400, "intake.net-not-positive", "load.tareKg");
        Expect(await Post(new { mode = "load", method = "m", device = "d", load = new { grossKg = 0.001, tareKg = 0 } }), 422, "intake.weigh-each", "load");
        Expect(await Post(new { mode = "load", method = " ", device = "d", load = new { grossKg = 2, tareKg = 1 } }), 400, "text.empty", "method");
        Expect(await Post(new { mode = "guess", method = "m", device = "d" }), 400, "request.malformed", "mode");

        Task<Reply> Post(object body) => scene.Plant.Post($"/api/intake/receipts/{number}/weighings", body);
    }

    [Fact]
    public async Task Refuses_a_weighing_before_arrival_after_the_decision_and_beyond_the_maximum()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        Expect(await scene.Weigh(number, (labels[0], 100)), 404, "receipt.not-found", null);
        (await scene.Arrive(number, labels)).Need();
        var early = await scene.Plant.Post($"/api/intake/receipts/{number}/weighings", new { mode = "load", method = "m", device = "d", load = new { grossKg = 110, tareKg = 10 }, happenedAt = scene.Host.Clock.GetUtcNow().AddMinutes(-1) });
        Expect(early, 422, "intake.time-order", "happenedAt");
        for (var i = 0; i < 20; i++) (await scene.Weigh(number, (labels[0], 100))).Need();
        Expect(await scene.Weigh(number, (labels[0], 100)), 409, "intake.weighings-max", null);
        (await scene.Accept(number, labels)).Need();
        Expect(await scene.Weigh(number, (labels[0], 100)), 409, "intake.already-decided", null);
    }

    [Fact]
    public async Task Weighings_at_once_stand_one_after_the_other()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => scene.Weigh(number, (labels[0], 100 + i))));
        Assert.All(replies, reply => Assert.True(reply.Status is 201 or 409));
        var weighings = (await scene.Plant.Get("/api/intake/receipts/" + number)).Json["weighings"]!.AsArray();
        var book = 100m;
        foreach (var weighing in weighings)
        {
            Assert.Equal(book, (decimal)weighing!["containers"]![0]!["bookKg"]!);
            book = (decimal)weighing["containers"]![0]!["netKg"]!;
        }
    }

    private static Task<Reply> Whole(Scene scene, string number, decimal grossKg, decimal tareKg) =>
        scene.Plant.Post($"/api/intake/receipts/{number}/weighings", new { mode = "load", method = "weighbridge", device = "bridge-1", load = new { grossKg, tareKg } });
}
