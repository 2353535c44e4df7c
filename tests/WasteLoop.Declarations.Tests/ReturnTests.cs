using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Testing;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class ReturnTests
{
    private static readonly DateTimeOffset December = new(2026, 12, 2, 2, 0, 0, TimeSpan.Zero);
    private static string PathOf(string period, string? site = null) => $"/api/declarations/returns/{site ?? FactorySite}/{period}";

    /// <summary>The factory's furnace has become a store: it is no key unit.</summary>
    private static async Task<World> Start()
    {
        var world = await World.Start();
        await world.Host.Tell(new FacilityRecorded(FactorySite, "TS009", "旧炉间", "storage", 1_000_000));
        return world;
    }

    private static async Task<JsonNode> Read(World world, string period) => (await world.AsFactory.Get(PathOf(period))).Need();

    private static Task<Reply> Confirm(World world, string period, string hash, ApiClient? by = null, string? site = null) => (by ?? world.AsFactory).Post(PathOf(period, site) + "/confirm", new { figuresHash = hash, person = "王芳" });

    private static async Task<JsonNode> ConfirmShown(World world, string period) => (await Confirm(world, period, (string)(await Read(world, period))["figuresHash"]!)).Need();

    private static decimal[] Of(JsonNode waste) =>
        [.. new[] { "openingKg", "producedKg", "fromRunsKg", "dispatchedKg", "varianceKg", "closingKg" }.Select(figure => (decimal)waste[figure]!)];

    private static StopCollected Pickup(string label, long grams) => new(
        "stop-1", "round-1", "request-1", Manifest, Plant, Factory, FactorySite, "330106", Plant, "浙A1", "D1", "E1", Plant, PlantSite, "R9",
        [new CollectedContainer(label, Oil, "L", "DRUM", 200, grams, "scale-07")], "phone", [], "phone-1");

    [Fact]
    public async Task Rule_38_the_closing_stock_follows_and_a_pickup_counts_like_all_else()
    {
        await using var world = await Start();
        var kept = await world.Stored(100);
        var gone = await world.Stored(50);
        world.Host.Clock.Set(December);
        await world.Host.Tell(Pickup(gone, 49_500));
        var november = Assert.Single((await Read(world, "2026-11"))["wastes"]!.AsArray())!;
        Assert.Equal([0m, 150m, 0m, 0m, 0m, 150m], Of(november));
        var december = Assert.Single((await Read(world, "2026-12"))["wastes"]!.AsArray())!;
        // 50 kg left the books and 49.5 kg were weighed at the door.
        Assert.Equal([150m, 0m, 0m, 49.5m, -0.5m, 100m], Of(december));
        var dispatch = Assert.Single(december["dispatches"]!.AsArray())!;
        Assert.Equal((Plant, "R9", 49.5m, 1), ((string)dispatch["receiver"]!, (string)dispatch["method"]!, (decimal)dispatch["massKg"]!, (int)dispatch["manifests"]!));
        Assert.Equal([0m, 150m, 0m, 49.5m, -0.5m, 100m], Of((await Read(world, "2026"))["wastes"]![0]!));

        async Task<string[]> Behind(string query) => [.. (await world.AsFactory.Get(PathOf("2026") + "/entries?" + query)).Need()["items"]!.AsArray().Select(row => (string)row!["label"]!)];
        Assert.Equal([kept, gone], await Behind("figure=produced&wasteCode=" + Oil));
        Assert.Equal([gone], await Behind("figure=dispatched&receiver=" + Plant));
        Assert.Empty(await Behind("figure=from-runs"));
        AssertRefused(await world.AsFactory.Get(PathOf("2026") + "/entries?figure=lost"), 400, "return.figure", "figure");
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task What_a_run_left_is_told_apart_from_what_was_produced()
    {
        await using var world = await Start();
        var label = await world.Labelled(world.AsPlant, Residue());
        await world.Host.Tell(new TreatmentCompleted("RUN-1", PlantSite, Plant, "TF001", "D10", [], [new RunOutput("residue", "炉渣", 42_000, label, "772-003-18", new DateOnly(2027, 3, 1))]));
        var waste = Assert.Single((await world.AsPlant.Get(PathOf("2026-11", PlantSite))).Need()["wastes"]!.AsArray())!;
        Assert.Equal([0m, 0m, 42m, 0m, 0m, 42m], Of(waste));
        Assert.Equal("2027-03-01", (string?)(await world.Container(label, world.AsPlant))["handOnBy"]);
    }

    [Fact]
    public async Task What_was_filled_together_from_others_waste_is_in_no_return_and_changes_none()
    {
        await using var world = await Start();
        var drum = Residue();
        drum["origin"] = "consolidated";
        var label = await world.Labelled(world.AsPlant, drum);
        await world.Host.Tell(new TreatmentCompleted("RUN-1", PlantSite, Plant, "TF001", "consolidation", [], [new RunOutput("residue", "合并装入", 42_000, label, "772-003-18", null)]));
        (await world.AsPlant.Post($"/api/declarations/containers/{label}/store", new { facility = "TS001" })).Need();
        var leftAt = world.Host.Clock.GetUtcNow();
        world.Host.Clock.Set(December);
        var path = PathOf("2026-11", PlantSite);
        var shown = (await world.AsPlant.Get(path)).Need();
        Assert.Empty(shown["wastes"]!.AsArray());
        (await Confirm(world, "2026-11", (string)shown["figuresHash"]!, world.AsPlant, PlantSite)).Need();
        // A phone that was silent tells in December what left in November.
        world.Host.Services.GetRequiredService<ToldFeed>().Tell(Leaves(label), leftAt, new Actor(Plant, null, null));
        await world.Host.CatchUp();
        Assert.Equal("dispatched", (string?)(await world.Container(label, world.AsPlant))["state"]);
        var after = (await world.AsPlant.Get(path)).Need();
        Assert.Equal("confirmed", (string?)after["state"]);
        Assert.Empty((await world.AsPlant.Get(path + "/entries")).Need()["items"]!.AsArray());
        Assert.Empty(await world.Findings());
    }

    private static Contracts.Manifests.ManifestDeparted Leaves(string label) =>
        new(Manifest, Plant, PlantSite, Garage, Factory, FactorySite, "D10", "浙A1", "D1", "E1", [new Contracts.Manifests.ManifestContainer(label, "772-003-18", 42_000)], []);

    [Fact]
    public async Task A_period_is_confirmed_once_it_is_over_and_only_as_it_was_shown()
    {
        await using var world = await Start();
        await world.Stored(100);
        var early = await Read(world, "2026");
        Assert.Equal(("open", "2027-03-31", "registered"), ((string)early["state"]!, (string)early["dueOn"]!, (string)early["class"]!));
        AssertRefused(await Confirm(world, "2026", (string)early["figuresHash"]!), 422, "return.period-open", "period");
        world.Host.Clock.Set(new DateTimeOffset(2026, 12, 31, 15, 0, 0, TimeSpan.Zero));
        await world.Stored(1);
        world.Host.Clock.Set(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal("due", (string?)(await Read(world, "2026"))["state"]);
        AssertRefused(await Confirm(world, "2026", (string)early["figuresHash"]!), 409, "return.figures-changed", "figuresHash");
        var confirmed = await ConfirmShown(world, "2026");
        Assert.Equal(("confirmed", 1, "王芳", false), ((string)confirmed["state"]!, (int)confirmed["confirmed"]!["revision"]!, (string)confirmed["confirmed"]!["person"]!, (bool)confirmed["confirmed"]!["late"]!));
        AssertRefused(await Confirm(world, "2026", (string)confirmed["figuresHash"]!), 409, "return.already-confirmed");
        var told = Assert.Single(await world.Told("DeclarationConfirmed"));
        Assert.Equal((101_000L, "330106", "2026", (string)confirmed["figuresHash"]!), ((long)told["wastes"]![0]!["closingGrams"]!, (string)told["region"]!, (string)told["period"]!, (string)told["figuresHash"]!));
        AssertRefused(await world.AsFactory.Get(PathOf("2026-13")), 400, "return.period", "period");
        AssertRefused(await world.AsFactory.Get(PathOf("2026") + "?revision=2"), 404, "return.revision-unknown", "revision");
    }

    [Fact]
    public async Task A_later_correction_shows_both_figures_and_the_rows_that_caused_it()
    {
        await using var world = await Start();
        var label = await world.Stored(100);
        world.Host.Clock.Set(December);
        await ConfirmShown(world, "2026-11");
        (await world.Do(label, "correct", new { massKg = 90, reason = "读数抄错" })).Need();
        var changed = await Read(world, "2026-11");
        Assert.Equal(("changed", 90m, 100m), ((string)changed["state"]!, (decimal)changed["wastes"]![0]!["producedKg"]!, (decimal)changed["confirmed"]!["wastes"]![0]!["producedKg"]!));
        Assert.Equal(["produced -10", "closing -10"], changed["changes"]!.AsArray().Select(c => $"{c!["figure"]} {(decimal)c["differenceKg"]!:0.###}"));
        var causes = (await world.AsFactory.Get(PathOf("2026-11") + "/entries?changed=true")).Need()["items"]!.AsArray();
        Assert.Equal([-100m, 90m], causes.Select(row => (decimal)row!["massKg"]!));
        // What was corrected is not made anew in the month of the correction.
        Assert.Equal([90m, 0m, 0m, 0m, 0m, 90m], Of((await Read(world, "2026-12"))["wastes"]![0]!));

        var again = await ConfirmShown(world, "2026-11");
        Assert.Equal(("confirmed", 2, 2), ((string)again["state"]!, (int)again["confirmed"]!["revision"]!, again["revisions"]!.AsArray().Count));
        var first = (await world.AsFactory.Get(PathOf("2026-11") + "?revision=1")).Need();
        Assert.Equal(100m, (decimal)first["confirmed"]!["wastes"]![0]!["closingKg"]!);
        Assert.Equal([1, 2], (await world.Told("DeclarationConfirmed")).Select(told => (int)told["revision"]!));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Rule_37_each_class_owes_its_periods_and_the_day_after_the_last_is_late()
    {
        await using var world = await Start();
        await world.Host.Tell(new FacilityRecorded(FactorySite, "TS002", "大库", "storage", 1_000_000_000));
        await world.Stored(12_000);
        await world.Host.Tell(new LicenceRecorded("3306000001", Plant, "comprehensive", [], ["D10"], 1_000_000, new DateOnly(2025, 1, 1), new DateOnly(2028, 1, 1)));
        world.Host.Clock.Set(new DateTimeOffset(2027, 4, 15, 12, 0, 0, TimeSpan.FromHours(8)));
        async Task<JsonNode> Quarter() => (await world.AsFactory.Get(PathOf("2027-Q1"))).Need();
        var intime = await Quarter();
        Assert.Equal(("simplified", "produced", 12m, "2027-04-15", "due"),
            ((string)intime["class"]!, (string)intime["classReason"]!, (decimal)intime["classTonnes"]!, (string)intime["dueOn"]!, (string)intime["state"]!));
        world.Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("late", (string?)(await Quarter())["state"]);
        Assert.Null((await world.AsFactory.Get(PathOf("2027-02"))).Need()["dueOn"]);
        Assert.Equal(("key", "2027-04-15"), await KeyMonth(world));
        var confirmed = await ConfirmShown(world, "2027-Q1");
        Assert.True((bool)confirmed["confirmed"]!["late"]!);
        Assert.Equal("declaration.quarterly-due-day", (string?)confirmed["dueRule"]);
        Assert.True((bool)Assert.Single(await world.Told("DeclarationConfirmed"))["late"]!);
        var late = (await world.AsFactory.Get("/api/declarations/returns?year=2027&state=confirmed")).Need()["items"]!.AsArray().Single()!["returns"]!.AsArray().Single()!;
        Assert.Equal(("2027-Q1", true), ((string)late["period"]!, (bool)late["late"]!));
    }

    private static async Task<(string, string)> KeyMonth(World world)
    {
        var month = (await world.AsPlant.Get(PathOf("2027-03", PlantSite))).Need();
        return ((string)month["class"]!, (string)month["dueOn"]!);
    }

    [Fact]
    public async Task The_regulator_sees_who_of_its_region_is_late_page_by_page()
    {
        await using var world = await Start();
        await world.Stored(100);
        var garage = await world.Labelled(world.AsGarage, Drum(GarageSite));
        (await world.AsGarage.Post($"/api/declarations/containers/{garage}/weigh", new { netKg = 5, device = "s" })).Need();
        world.Host.Clock.Set(new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        async Task<string[]> Sites(ApiClient by, string query) => [.. (await by.Get("/api/declarations/returns?" + query)).Need()["items"]!.AsArray().Select(item => (string)item!["site"]!)];
        Assert.Equal(new[] { FactorySite, GarageSite }.Order(StringComparer.Ordinal), await Sites(world.Host.AsRegulator("330000"), "year=2026&state=late"));
        Assert.Equal([FactorySite], await Sites(world.Host.AsRegulator("330100"), "year=2026&state=late"));
        Assert.Equal([GarageSite], await Sites(world.AsGarage, "year=2026"));
        await ConfirmShown(world, "2026");
        Assert.Equal([GarageSite], await Sites(world.Host.AsRegulator("330000"), "year=2026&state=late"));
        Assert.Empty(await Sites(world.AsFactory, "year=2025"));

        var first = (await world.Host.AsAdministrator().Get("/api/declarations/returns?year=2026&limit=1")).Need();
        var second = (await world.Host.AsAdministrator().Get("/api/declarations/returns?year=2026&limit=1&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need();
        Assert.Equal(2, new[] { first, second }.Select(page => (string)Assert.Single(page["items"]!.AsArray())!["site"]!).Distinct().Count());
        Assert.Null(second["next"]);
        AssertRefused(await world.AsFactory.Get("/api/declarations/returns?state=lost"), 400, "return.state", "state");
    }

    [Fact]
    public async Task Nobody_else_reads_or_confirms_a_firms_return()
    {
        await using var world = await Start();
        await world.Stored(100);
        world.Host.Clock.Set(December);
        var hash = (string)(await Read(world, "2026-11"))["figuresHash"]!;
        foreach (var path in new[] { PathOf("2026-11"), PathOf("2026-11") + "/entries", $"/api/declarations/plans/{FactorySite}/2027/proposal" })
        {
            foreach (var other in new[] { world.AsGarage, world.Host.AsRegulator("330200") }) AssertRefused(await other.Get(path), 404, "site.not-found");
            AssertRefused(await world.Host.AsParty(Factory, Role.Driver).Get(path), 403, "caller.not-allowed");
            AssertRefused(await world.Host.Anonymous().Get(path), 401, "caller.unknown");
            Assert.Equal(200, (await world.Host.AsRegulator("330100").Get(path)).Status);
        }
        AssertRefused(await Confirm(world, "2026-11", hash, world.AsGarage), 404, "site.not-found");
        AssertRefused(await Confirm(world, "2026-11", hash, world.Host.AsRegulator("330100")), 403, "caller.not-allowed");
        Assert.Empty(await world.Told("DeclarationConfirmed"));
    }

    [Fact]
    public async Task Two_who_confirm_at_once_make_one_revision()
    {
        await using var world = await Start();
        await world.Stored(100);
        world.Host.Clock.Set(December);
        var hash = (string)(await Read(world, "2026-11"))["figuresHash"]!;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Confirm(world, "2026-11", hash)));
        Assert.Single(results, r => r.Ok);
        Assert.All(results.Where(r => !r.Ok), r => AssertRefused(r, 409, "return.already-confirmed"));
    }

    [Fact]
    public async Task The_replicas_rebuild_equal()
    {
        await using var world = await Start();
        await world.Host.Tell(
            new FirmJoined(Garage, GarageSite, "330203", "self", null, null, [Oil]),
            new LicenceRecorded("3306000001", Plant, "comprehensive", [], ["D10"], 1_000_000, new DateOnly(2025, 1, 1), new DateOnly(2028, 1, 1)),
            new FacilityRecorded(GarageSite, "TF001", "清洗线", "treatment", 1_000));
        await world.AssertRebuildsEqual();
        Assert.Equal("own-facility", (string?)(await world.AsGarage.Get(PathOf("2026", GarageSite))).Need()["classReason"]);
        await world.Stored(1);
        Assert.Equal("registered", (string?)(await Read(world, "2026"))["class"]);
    }
}
