using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

/// <summary>A collection point's limits: when waste has to go, and how much a store takes.</summary>
public sealed class HandOnTests
{
    /// <summary>90 working days after Monday 2026-11-16, with the holidays known when this was written: New Year 2027 is not among them.</summary>
    private static readonly DateOnly Handover = WorkingDays.China.Add(new DateOnly(2026, 11, 16), 90);

    private static LicenceRecorded Collecting() => LicenceOf(Licence, PlantParty, 100_000) with { Kind = "collection" };

    private static async Task<System.Text.Json.Nodes.JsonNode[]> Stock(Scene scene, string query = "") =>
        [.. (await scene.Plant.Get("/api/intake/stock?" + query)).Need()["items"]!.AsArray().Select(item => item!)];

    [Fact]
    public async Task Rule_51_a_collector_hands_on_within_ninety_working_days()
    {
        await using var scene = await Start();
        await scene.Host.Tell(Collecting());
        await scene.Stock(100);
        var line = Assert.Single(await Stock(scene));
        Assert.Equal(($"{Handover:yyyy-MM-dd}", "collection.handover-working-days", Handover.DayNumber - new DateOnly(2026, 11, 16).DayNumber, false),
            ((string)line["handOnBy"]!, (string)line["handOnRule"]!, (int)line["daysLeft"]!, (bool)line["late"]!));
        Assert.Equal(WorkingDays.China.Covers(Handover.Year), (bool)line["handOnByCertain"]!);
        scene.Host.Clock.Set(new DateTimeOffset(Handover, new TimeOnly(23, 59), TimeSpan.FromHours(8)));
        Assert.Empty(await Stock(scene, "late=true"));
        Assert.Equal(0, (int)Assert.Single(await Stock(scene, "handOnWithinDays=0"))["daysLeft"]!);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(-1, (int)Assert.Single(await Stock(scene, "late=true"))["daysLeft"]!);
        Assert.Empty(await Stock(scene, "late=false"));
    }

    [Fact]
    public async Task Rule_45_a_plant_has_one_calendar_year()
    {
        await using var scene = await Start();
        await scene.Stock(100);
        var line = Assert.Single(await Stock(scene));
        Assert.Equal(("2027-11-16", "storage.business-years", 365), ((string)line["handOnBy"]!, (string)line["handOnRule"]!, (int)line["daysLeft"]!));
    }

    [Fact]
    public async Task What_has_to_go_first_comes_first_and_is_paged()
    {
        await using var scene = await Start();
        var later = (await scene.Stock(100))[0];
        await scene.Host.Tell(Collecting());
        var sooner = await scene.Stock(100, 100);
        string[] expected = [.. sooner.Order(StringComparer.Ordinal), later];
        var labels = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await scene.Plant.Get("/api/intake/stock?sort=hand-on-by&limit=1" + cursor)).Need();
            labels.Add((string)Assert.Single(page["items"]!.AsArray())!["label"]!);
            cursor = (string?)page["next"] is { } next ? "&cursor=" + Uri.EscapeDataString(next) : null;
        }
        Assert.Equal(expected, labels);
        Assert.Equal(2, (await Stock(scene, "handOnWithinDays=200")).Length);
        Assert.Equal("stock.sort", (await scene.Plant.Get("/api/intake/stock?sort=age")).Code);
        Assert.Equal("stock.within-days", (await scene.Plant.Get("/api/intake/stock?handOnWithinDays=-1")).Code);
        Assert.Equal("page.cursor", (await scene.Plant.Get("/api/intake/stock?sort=hand-on-by&cursor=QUJD")).Code);
    }

    [Fact]
    public async Task A_consolidated_drum_keeps_the_earliest_day_of_what_went_into_it()
    {
        await using var scene = await Start();
        await scene.Host.Tell(Collecting());
        var first = (await scene.Stock(100))[0];
        scene.Host.Clock.Advance(TimeSpan.FromDays(30));
        var second = (await scene.Stock(100))[0];
        var drum = await scene.NewResidueLabel(Oil);
        var run = (await scene.Run([new { label = second }, new { label = first }], [new { kind = "residue", name = "废油", massKg = 200, label = drum }])).Need();
        Assert.Equal($"{Handover:yyyy-MM-dd}", (string?)run["outputs"]![0]!["handOnBy"]);
        Assert.Contains($"\"handOnBy\":\"{Handover:yyyy-MM-dd}\"", Assert.Single(await scene.Told("TreatmentCompleted")));

        // The firm drives it to its own second gate: the day goes with it.
        var number = scene.NewNumber();
        await scene.Host.Tell(Departed(number, [new ManifestContainer(drum, Oil, 200_000)], []) with { Mover = PlantParty, MoverSite = PlantSite2 });
        (await scene.Arrive(number, [drum])).Need();
        (await scene.Weigh(number, (drum, 200m))).Need();
        (await scene.Accept(number, drum)).Need();
        Assert.Equal($"{Handover:yyyy-MM-dd}", (string?)Assert.Single(await Stock(scene))["handOnBy"]);
    }

    [Fact]
    public async Task A_full_store_is_refused_and_the_refusal_says_where_there_is_room()
    {
        await using var scene = await Start();
        await scene.Host.Tell(
            new FacilityRecorded(PlantSite, Store, "甲类库", "storage", 250_000), new FacilityRecorded(PlantSite, SecondStore, "乙类库", "storage", 100_000));
        await scene.Stock(100);
        var refused = await Offer(scene, 151);
        Assert.Equal((422, "intake.store-full", "storage.capacity-percent"), (refused.Status, refused.Code, (string?)refused.Json["rule"]));
        Assert.Contains("现存 100 千克", (string?)refused.Json["detail"]);
        Assert.Contains("没有其他贮存设施放得下", (string?)refused.Json["next"]);
        await scene.Host.Tell(new FacilityRecorded(PlantSite, SecondStore, "乙类库", "storage", 200_000));
        Assert.Contains("请改存：TS002 乙类库", (string?)(await Offer(scene, 151)).Json["next"]);
        Assert.Single(await Stock(scene));
        var fits = (await Offer(scene, 150)).Need();
        Assert.Equal("storage.near-capacity", (string?)Assert.Single(fits["warnings"]!.AsArray())!["code"]);
    }

    [Fact]
    public async Task A_drum_that_the_site_labelled_itself_takes_room_until_it_leaves()
    {
        await using var scene = await Start();
        await scene.Host.Tell(new FacilityRecorded(PlantSite, Store, "甲类库", "storage", 250_000));
        var drum = await scene.NewResidueLabel(Oil);
        await scene.Host.Tell(new ContainerStored(drum, PlantSite, Store, 200_000, "HWCS1", "HWRK1"));
        Assert.Equal("intake.store-full", (await Offer(scene, 60)).Code);
        await scene.Host.Tell(new ContainerDispatched(drum, PlantSite, scene.NewNumber(), 200_000, 200_000, "HWCK1"));
        (await Offer(scene, 60)).Need();
    }

    [Fact]
    public async Task Loads_decided_at_once_do_not_overfill_a_store()
    {
        await using var scene = await Start();
        await scene.Host.Tell(new FacilityRecorded(PlantSite, Store, "甲类库", "storage", 250_000));
        var loads = new List<(string Number, string[] Labels)>();
        for (var i = 0; i < 4; i++) loads.Add(await Weighed(scene, 100));
        var replies = await Task.WhenAll(loads.Select(load => scene.Accept(load.Number, load.Labels)));
        Assert.Equal(2, replies.Count(reply => reply.Ok));
        Assert.All(replies.Where(reply => !reply.Ok), reply => Assert.Equal("intake.store-full", reply.Code));
    }

    [Fact]
    public async Task A_lot_above_five_tonnes_is_told_to_a_collector_and_taken()
    {
        await using var scene = await Start();
        var plant = (await Offer(scene, 5_001)).Need();
        Assert.Empty(plant["warnings"]!.AsArray());
        await scene.Host.Tell(Collecting());
        Assert.Empty((await Offer(scene, 5_000)).Need()["warnings"]!.AsArray());
        var told = Assert.Single((await Offer(scene, 5_001)).Need()["warnings"]!.AsArray())!;
        Assert.Equal(("collection.lot-over", "collection.storage-lot-max-kg"), ((string)told["code"]!, (string)told["rule"]!));
    }

    private static async Task<(string Number, string[] Labels)> Weighed(Scene scene, params long[] kilograms)
    {
        var (number, made) = await scene.Depart(kilograms);
        (await scene.Arrive(number, made)).Need();
        (await scene.Weigh(number, [.. made.Select((label, i) => (label, (decimal)kilograms[i]))])).Need();
        return (number, made);
    }

    private static async Task<Reply> Offer(Scene scene, params long[] kilograms)
    {
        var (number, made) = await Weighed(scene, kilograms);
        return await scene.Accept(number, made);
    }
}
