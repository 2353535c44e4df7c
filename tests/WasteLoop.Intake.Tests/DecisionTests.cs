using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class DecisionTests
{
    [Fact]
    public async Task Accepts_into_the_store_and_refuses_with_a_reason()
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, 100, 200);
        var reply = await scene.Decide(number, [Yes(labels[0]), No(labels[1])]);
        Assert.Equal(200, reply.Status);
        Assert.Empty(reply.Json["warnings"]!.AsArray());
        var decision = reply.Json["receipt"]!["decision"]!;
        Assert.Equal(("partly-accepted", 100m, 200m, "R9", Licence), ((string?)decision["result"], (decimal)decision["acceptedKg"]!, (decimal)decision["refusedKg"]!, (string?)decision["method"], (string?)decision["licence"]));
        Assert.Equal("decided", (string?)reply.Json["receipt"]!["state"]);

        var stock = (await scene.Plant.Get("/api/intake/stock")).Json["items"]!.AsArray().Single()!;
        Assert.Equal((labels[0], Store, 100m), ((string?)stock["label"], (string?)stock["facility"], (decimal)stock["remainingKg"]!));
        var told = Assert.Single(await scene.Told("LoadDecided"));
        Assert.Contains($"\"licence\":\"{Licence}\",\"method\":\"R9\",\"majorDifference\":false,\"differenceNote\":null", told);
        Assert.Contains($"{{\"label\":\"{labels[1]}\",\"accepted\":false,\"grams\":200000,\"facility\":null,\"reason\":\"包装破损\"}}", told);
    }

    [Fact]
    public async Task Accepted_and_refused_add_up_to_received()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 200, 300]);
        (await scene.Arrive(number, labels)).Need();
        (await scene.Plant.Post($"/api/intake/receipts/{number}/weighings", new { mode = "load", method = "weighbridge", device = "b", load = new { grossKg = 1_598.777m, tareKg = 1_000 } })).Need();
        var decision = (await scene.Decide(number, [Yes(labels[0]), No(labels[1]), Yes(labels[2])])).Need()["receipt"]!["decision"]!;
        Assert.Equal(598.777m, (decimal)decision["acceptedKg"]! + (decimal)decision["refusedKg"]!);
    }

    [Fact]
    public async Task Rule_13_refuses_a_confirmation_without_opinion_method_quantity_or_statement_on_differences()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        Expect(await scene.Accept(number, labels), 409, "intake.not-weighed", null, "manifest.acceptance");
        (await scene.Weigh(number, (labels[0], 100))).Need();
        Expect(await scene.Decide(number, [new { label = labels[0], facility = Store }]), 422, "intake.opinion-missing", "containers[0].accepted", "manifest.acceptance");
        Expect(await scene.Decide(number, [Yes(labels[0])], method: null), 422, "intake.method-missing", "method", "manifest.acceptance");
        Expect(await scene.Decide(number, [Yes(labels[0])], majorDifference: null), 422, "intake.difference-missing", "majorDifference", "manifest.acceptance");
        Expect(await scene.Decide(number, [new { label = labels[0], accepted = false }]), 422, "intake.reason-missing", "containers[0].reason", "manifest.acceptance");
        Expect(await scene.Decide(number, [Yes(labels[0])], method: "D99"), 400, "method.unknown", "method", null);
        Assert.Empty(await scene.Told("LoadDecided"));
        Assert.Equal("weighed", (string?)(await scene.Plant.Get("/api/intake/receipts/" + number)).Json["state"]);
    }

    [Fact]
    public async Task Refuses_a_missing_or_strange_facility_and_all_but_each_container_once()
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, 100, 100);
        Expect(await scene.Decide(number, [Yes(labels[0])]), 422, "intake.containers-left", "containers", null);
        Expect(await scene.Decide(number, [Yes(labels[0]), Yes(labels[0])]), 400, "intake.label-twice", "containers[1].label", null);
        Expect(await scene.Decide(number, [Yes(labels[0]), Yes(await scene.NewLabel())]), 422, "intake.label-not-arrived", "containers[1].label", null);
        Expect(await scene.Decide(number, []), 400, "list.empty", "containers", null);
        Expect(await scene.Decide(number, [Yes(labels[0]), new { label = labels[1], accepted = true }]), 422, "intake.facility-missing", "containers[1].facility", null);
        Expect(await scene.Decide(number, [Yes(labels[0]), new { label = labels[1], accepted = true, facility = Furnace }]), 422, "intake.facility-not-storage", "containers[1].facility", null);
        Expect(await scene.Decide(number, [Yes(labels[0]), new { label = labels[1], accepted = true, facility = "TS009" }]), 422, "intake.facility-not-storage", "containers[1].facility", null);
    }

    [Fact]
    public async Task Rule_12_wants_a_missing_container_or_a_large_gap_stated_and_explained()
    {
        await using var scene = await Start();
        var (short1, labels1) = await scene.Depart([100, 100]);
        (await scene.Arrive(short1, labels1[..1])).Need();
        (await scene.Weigh(short1, (labels1[0], 100))).Need();
        Expect(await scene.Decide(short1, [Yes(labels1[0])]), 422, "intake.difference-not-stated", "majorDifference", "manifest.mismatch-report");
        Expect(await scene.Decide(short1, [Yes(labels1[0])], majorDifference: true), 422, "intake.difference-note-missing", "differenceNote", "manifest.mismatch-report");
        var partly = (await scene.Decide(short1, [Yes(labels1[0])], majorDifference: true, note: "少一桶")).Need()["receipt"]!["decision"]!;
        Assert.Equal(("partly-accepted", "少一桶"), ((string?)partly["result"], (string?)partly["differenceNote"]));

        var (light, labels2) = await scene.Depart([2_000]);
        (await scene.Arrive(light, labels2)).Need();
        (await scene.Weigh(light, (labels2[0], 1_800))).Need();
        Expect(await scene.Decide(light, [No(labels2[0])]), 422, "intake.difference-not-stated", "majorDifference", "manifest.mismatch-report");
        (await scene.Decide(light, [No(labels2[0])], majorDifference: true, note: "少 200 千克")).Need();
    }

    [Fact]
    public async Task Rule_12_looks_at_the_whole_load_too()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([400, 400]);
        (await scene.Arrive(number, labels)).Need();
        (await scene.Weigh(number, (labels[0], 360), (labels[1], 360))).Need();
        Expect(await scene.Accept(number, labels), 422, "intake.difference-not-stated", "majorDifference", "manifest.mismatch-report");
    }

    [Theory]
    [InlineData("2026-11-19", "2026-11-26", false)] // a Thursday: the next one is the last day
    [InlineData("2026-11-19", "2026-11-27", true)]
    [InlineData("2026-09-30", "2026-10-13", false)] // 1 to 7 October are free, Saturday 10 October is worked
    [InlineData("2026-09-30", "2026-10-14", true)]
    public async Task Rule_11_marks_a_decision_after_five_working_days_as_late(string arrived, string decided, bool late)
    {
        await using var scene = await Start();
        scene.Host.Clock.Set(NoonOf(arrived));
        var (number, labels) = await Weighed(scene, 100);
        scene.Host.Clock.Set(NoonOf(decided));
        Assert.Equal(late, (bool)(await scene.Plant.Get("/api/intake/receipts")).Need()["items"]![0]!["late"]!);
        var reply = (await scene.Accept(number, labels)).Need();
        Assert.Equal(late, (bool)reply["receipt"]!["late"]!);
        Assert.Equal(late ? ["intake.late"] : [], reply["warnings"]!.AsArray().Select(w => (string)w!["code"]!));
        Assert.True((bool)reply["receipt"]!["acceptByCertain"]!);
    }

    [Fact]
    public async Task Rule_11_counts_the_day_of_entry_whatever_the_device_says()
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, 100);
        var inTime = scene.Host.Clock.GetUtcNow().AddMinutes(1);
        scene.Host.Clock.Advance(TimeSpan.FromDays(10));
        var reply = (await scene.Plant.Post($"/api/intake/receipts/{number}/decision", new { method = "R9", majorDifference = false, containers = new[] { Yes(labels[0]) }, happenedAt = inTime })).Need();
        Assert.Equal("manifest.accept-working-days", (string?)reply["warnings"]![0]!["rule"]);
        Assert.Equal(inTime, (DateTimeOffset)reply["receipt"]!["decision"]!["at"]!);
    }

    [Fact]
    public async Task A_year_without_known_holidays_makes_the_last_day_uncertain()
    {
        await using var scene = await Start();
        scene.Host.Clock.Set(NoonOf("2026-12-30"));
        var (number, _) = await Weighed(scene, 100);
        Assert.False((bool)(await scene.Plant.Get("/api/intake/receipts/" + number)).Need()["acceptByCertain"]!);
    }

    [Fact]
    public async Task A_wholly_refused_load_needs_no_licence_and_no_method()
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, "900-041-49", 100);
        var decision = (await scene.Decide(number, [No(labels[0])], method: null)).Need()["receipt"]!["decision"]!;
        Assert.Equal(("rejected", null, "R9"), ((string?)decision["result"], (string?)decision["licence"], (string?)decision["method"]));
        Assert.Contains("\"licence\":\"\"", Assert.Single(await scene.Told("LoadDecided")));
    }

    [Fact]
    public async Task Decides_once_and_in_order_of_time()
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, 100);
        var early = await scene.Plant.Post($"/api/intake/receipts/{number}/decision", new { method = "R9", majorDifference = false, containers = new[] { Yes(labels[0]) }, happenedAt = scene.Host.Clock.GetUtcNow().AddMinutes(-1) });
        Expect(early, 422, "intake.time-order", "happenedAt", null);
        var body = new { method = "R9", majorDifference = false, containers = new[] { Yes(labels[0]) } };
        var path = $"/api/intake/receipts/{number}/decision";
        var first = await scene.Plant.Post(path, body, "d-1");
        var again = await scene.Plant.Post(path, body, "d-1");
        Assert.Equal((200, first.Text), (again.Status, again.Text));
        Expect(await scene.Plant.Post(path, body, "d-2"), 409, "intake.already-decided", null, null);
        Assert.Single(await scene.Told("LoadDecided"));
    }

    [Fact]
    public async Task Lets_one_of_several_clerks_decide()
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, 100);
        var replies = await Task.WhenAll(scene.Accept(number, labels), scene.Decide(number, [No(labels[0])]), scene.Accept(number, labels));
        Assert.Equal([200, 409, 409], replies.Select(r => r.Status).Order());
        Assert.Single(await scene.Told("LoadDecided"));
    }

    [Fact]
    public async Task Refuses_a_container_that_was_accepted_before()
    {
        await using var scene = await Start();
        var label = Assert.Single(await scene.Stock(100));
        var number = scene.NewNumber();
        await scene.Host.Tell(Departed(number, [new Contracts.Manifests.ManifestContainer(label, Oil, 100_000)], []));
        (await scene.Arrive(number, [label])).Need();
        (await scene.Weigh(number, (label, 100))).Need();
        Expect(await scene.Accept(number, label), 409, "intake.already-accepted", "containers", null);
        (await scene.Decide(number, [No(label)])).Need();
    }

    private static Task<(string Number, string[] Labels)> Weighed(Scene scene, params long[] kilograms) => Weighed(scene, Oil, kilograms);

    private static async Task<(string Number, string[] Labels)> Weighed(Scene scene, string code, params long[] kilograms)
    {
        var (number, labels) = await scene.Depart(kilograms, code);
        (await scene.Arrive(number, labels)).Need();
        (await scene.Weigh(number, [.. labels.Select((label, i) => (label, (decimal)kilograms[i]))])).Need();
        return (number, labels);
    }

    private static DateTimeOffset NoonOf(string day) => ChinaTime.StartOf(DateOnly.Parse(day)).AddHours(12);

    private static void Expect(Reply reply, int status, string code, string? field, string? rule) =>
        Assert.Equal((status, code, field, rule), (reply.Status, reply.Code, (string?)reply.Json["field"], (string?)reply.Json["rule"]));
}
