using WasteLoop.Contracts.Intake;
using static WasteLoop.Collection.Tests.Rounds.Fleet;

namespace WasteLoop.Collection.Tests.Rounds;

public sealed class RoundDeskTests
{
    [Fact]
    public async Task A_plan_puts_requests_on_trucks_says_why_one_is_on_none_and_saves_nothing()
    {
        await using var fleet = await Start();
        var (near, far) = (await fleet.County.Asked(fleet.County.AsRepair), await fleet.County.Asked(fleet.County.AsPrinter));
        var heavy = await fleet.County.Asked(fleet.County.AsPrinter, County.Ask(kg: 5_000));
        var plan = (await fleet.Desk.Post("/api/collection/rounds/plan", new { day = Day, points = new[] { Point } })).Need();
        Assert.Equal(new[] { near, far }.Order(), plan["rounds"]!.AsArray().SelectMany(round => round!["stops"]!.AsArray()).Select(stop => (string)stop!["request"]!).Order());
        Assert.True((decimal)plan["km"]! > 0);
        Assert.All(plan["rounds"]!.AsArray(), round => Assert.Equal((60, true, true), ((int)round!["containersMax"]!, round["permittedCodes"] is null, (decimal)round["loadMaxKg"]! >= (decimal)round["loadKg"]!)));
        var left = Assert.Single(plan["unplanned"]!.AsArray());
        Assert.Equal((heavy, "too-much"), ((string)left!["request"]!, (string)left["code"]!));
        var wished = (await fleet.Desk.Post("/api/collection/rounds/plan", new { day = Day, points = new[] { Point }, vehicles = new[] { new { plate = Plate, containersMax = 12, permittedCodes = new[] { County.Oil } } } })).Need()["rounds"]![0]!;
        Assert.Equal((12, County.Oil, 3_000m), ((int)wished["containersMax"]!, (string)wished["permittedCodes"]![0]!, (decimal)wished["loadMaxKg"]!));
        Assert.Equal("open", await fleet.StateOf(near));
        Assert.Empty((await fleet.Desk.Get("/api/collection/rounds")).Need()["items"]!.AsArray());
        Assert.Single((await fleet.Desk.Post("/api/collection/rounds/plan", new { day = Day, points = new[] { Point }, county = County.Xihu })).Need()["rounds"]![0]!["stops"]!.AsArray());
        Assert.Equal((404, "round.point-unknown"), County.Of(await fleet.Desk.Post("/api/collection/rounds/plan", new { day = Day, points = new[] { County.Other + "001" } })));
    }

    [Fact]
    public async Task A_draft_takes_its_requests_and_a_cancelled_round_gives_them_back()
    {
        await using var fleet = await Start();
        var request = await fleet.County.Asked(fleet.County.AsRepair, County.Ask(kg: null, containers: 2));
        var draft = await fleet.Drafted(request);
        Assert.Equal(("draft", "R9", 400m), ((string)draft["state"]!, (string)draft["stops"]![0]!["method"]!, (decimal)draft["stops"]![0]!["expected"]![0]!["kg"]!));
        Assert.Empty(draft["violations"]!.AsArray());
        Assert.Equal("planned", await fleet.StateOf(request));
        Assert.Equal((409, "request.not-open"), County.Of(await fleet.Desk.Post("/api/collection/rounds", Draft([request]))));
        Assert.Equal((409, "request.not-open"), County.Of(await fleet.County.AsRepair.Post($"/api/collection/requests/{request}/withdraw", new { reason = "x" })));
        Assert.Equal("cancelled", (string?)(await fleet.Desk.Post($"/api/collection/rounds/{draft["round"]}/cancel", new { reason = "台风" })).Need()["state"]);
        Assert.Equal("open", await fleet.StateOf(request));

        var released = await fleet.Released(request);
        Assert.Equal("20263301000001", (string?)released["stops"]![0]!["manifest"]);
        (await fleet.Desk.Post($"/api/collection/rounds/{released["round"]}/cancel", new { reason = "台风" })).Need();
        Assert.Equal("open", await fleet.StateOf(request));
        var missed = Assert.Single(await fleet.County.Told("StopMissed"));
        Assert.Equal(("cancelled", "20263301000001"), ((string)missed["outcome"]!, (string)missed["manifest"]!));
        Assert.Equal((409, "round.state"), County.Of(await fleet.Desk.Post($"/api/collection/rounds/{released["round"]}/release")));
    }

    [Fact]
    public async Task A_round_that_nobody_hears_of_expires_and_its_requests_are_offered_again()
    {
        await using var fleet = await Start();
        var request = await fleet.County.Asked(fleet.County.AsRepair);
        var released = await fleet.Released(request);
        fleet.County.Host.Clock.Advance(TimeSpan.FromDays(3));
        await fleet.County.Upkeep();
        Assert.Equal("planned", await fleet.StateOf(request));
        fleet.County.Host.Clock.Advance(TimeSpan.FromDays(2));
        await fleet.County.Upkeep();
        Assert.Equal("open", await fleet.StateOf(request));
        Assert.Equal("expired", (string?)Assert.Single(await fleet.County.Told("StopMissed"))["outcome"]);
        var round = (await fleet.Desk.Get("/api/collection/rounds/" + (string)released["round"]!)).Need();
        Assert.Equal(("cancelled", "expired"), ((string)round["state"]!, (string)round["stops"]![0]!["state"]!));
        await fleet.County.Upkeep();
        Assert.Single(await fleet.County.Told("StopMissed"));
    }

    [Fact]
    public async Task What_a_draft_breaks_is_named_and_its_release_refused()
    {
        await using var fleet = await Start(driverTo: County.Today);
        var request = await fleet.County.Asked(fleet.County.AsRepair, County.Ask(kg: 1_500));
        var draft = (await fleet.Desk.Post("/api/collection/rounds", Draft([request], SecondPlate))).Need();
        Assert.Equal(new[] { "round.driver-papers", "round.overload" }, draft["violations"]!.AsArray().Select(v => (string)v!["code"]!).Order());
        var path = $"/api/collection/rounds/{draft["round"]}";
        Assert.Equal((422, "round.overload"), County.Of(await fleet.Desk.Post(path + "/release")));
        Assert.DoesNotContain((await fleet.Desk.Put(path + "/crew", new { driver = SecondDriver, escort = Escort })).Need()["violations"]!.AsArray(), v => (string?)v!["code"] == "round.driver-papers");
        Assert.Empty((await fleet.Desk.Put(path + "/vehicle", new { vehicle = new { plate = Plate } })).Need()["violations"]!.AsArray());
        Assert.Equal("released", (string?)(await fleet.Desk.Post(path + "/release")).Need()["state"]);
        // On the road it may not be made worse.
        Assert.Equal((400, "round.reason"), County.Of(await fleet.Desk.Put(path + "/crew", new { driver = Driver, escort = Escort })));
        Assert.Equal((422, "round.driver-papers"), County.Of(await fleet.Desk.Put(path + "/crew", new { driver = Driver, escort = Escort, reason = "换人" })));
        Assert.Equal(SecondDriver, (string?)(await fleet.Round((string)draft["round"]!))["driver"]);
    }

    [Fact]
    public async Task A_truck_and_a_crew_go_on_one_round_a_day()
    {
        await using var fleet = await Start();
        var (one, two) = (await fleet.County.Asked(fleet.County.AsRepair), await fleet.County.Asked(fleet.County.AsPrinter));
        await fleet.Released(one);
        var second = await fleet.Drafted(two);
        Assert.Equal(["round.vehicle-twice", "round.crew-twice", "round.crew-twice"], second["violations"]!.AsArray().Select(v => (string)v!["code"]!));
        Assert.Equal((422, "round.vehicle-twice"), County.Of(await fleet.Desk.Post($"/api/collection/rounds/{second["round"]}/release")));
    }

    [Fact]
    public async Task A_full_point_takes_no_round_until_what_stands_there_is_treated()
    {
        await using var fleet = await Start(storeGrams: 500_000);
        var request = await fleet.County.Asked(fleet.County.AsRepair);
        await fleet.County.Tell(new LoadDecided("20263301000099", Point, County.Collector, "3301000001", "R9", false, null, [new ContainerDecision("x", true, 400_000, "TS001", null), new ContainerDecision("y", false, 400_000, null, "破损")]));
        var draft = await fleet.Drafted(request);
        Assert.Equal("round.point-capacity", (string?)draft["violations"]![0]!["code"]);
        await fleet.County.Tell(new TreatmentCompleted("run-1", Point, County.Collector, "TS101", "R9", [new RunInput("x", "20263301000099", 300_000)], []));
        Assert.Empty((await fleet.Round((string)draft["round"]!))["violations"]!.AsArray());
        Assert.Empty(await fleet.County.Findings());
    }

    [Fact]
    public async Task A_stop_is_added_moved_reordered_and_taken_off_on_the_road()
    {
        await using var fleet = await Start();
        var (one, two, three) = (await fleet.County.Asked(fleet.County.AsRepair), await fleet.County.Asked(fleet.County.AsPrinter), await fleet.County.Asked(fleet.County.AsRepair, County.Ask(code: County.Filters)));
        var round = await fleet.Released(one, two);
        var other = (await fleet.Desk.Post("/api/collection/rounds", Draft([], SecondPlate, SecondDriver, SecondEscort))).Need();
        var path = $"/api/collection/rounds/{round["round"]}";
        var added = (await fleet.Desk.Post(path + "/stops", new { request = three })).Need();
        await fleet.Number(added);
        var ids = IdsOf(await fleet.Round((string)round["round"]!));
        Assert.Equal(3, ids.Length);
        Assert.Equal(ids.Reverse(), IdsOf((await fleet.Desk.Put(path + "/order", new { stops = ids.Reverse() })).Need()));
        Assert.Equal((400, "round.order"), County.Of(await fleet.Desk.Put(path + "/order", new { stops = ids.Take(2) })));

        var moved = (await fleet.Desk.Post($"{path}/stops/{ids[1]}/take-off", new { reason = "改车", movedTo = (string)other["round"]! })).Need();
        Assert.Equal("moved", (string?)moved["stops"]!.AsArray().Single(stop => (string?)stop!["stop"] == ids[1])!["state"]);
        Assert.Equal(two, Assert.Single(IdsOf(await fleet.Round((string)other["round"]!), "request")));
        Assert.Equal("planned", await fleet.StateOf(two));
        (await fleet.Desk.Post($"{path}/stops/{ids[0]}/take-off", new { reason = "单位停业" })).Need();
        Assert.Equal("open", await fleet.StateOf(one));
        Assert.Equal((409, "round.stop-decided"), County.Of(await fleet.Desk.Post($"{path}/stops/{ids[0]}/take-off", new { reason = "再次" })));
        Assert.Equal((404, "round.stop-unknown"), County.Of(await fleet.Desk.Post(path + "/stops/nothing/take-off", new { reason = "x" })));
    }

    [Fact]
    public async Task Each_sees_what_is_theirs()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var (one, two) = (await county.Asked(county.AsRepair), await county.Asked(county.AsPrinter));
        var draft = await fleet.Drafted(one, two);
        var path = "/api/collection/rounds/" + draft["round"];
        foreach (var stranger in new[] { county.AsOther, county.AsRepair, fleet.AsDriver, county.Host.AsRegulator("330106") }) Assert.Equal((404, "round.unknown"), County.Of(await stranger.Get(path)));
        Assert.Equal(200, (await county.Host.AsAdministrator().Get(path)).Status);
        Assert.Equal((404, "round.unknown"), County.Of(await county.AsOther.Post(path + "/release")));
        Assert.Equal(403, (await county.AsRepair.Post(path + "/release")).Status);
        Assert.Equal(403, (await fleet.AsDriver.Post("/api/collection/rounds", Draft([one]))).Status);
        Assert.Equal((404, "request.not-found"), County.Of(await county.AsOther.Post("/api/collection/rounds", Draft([one]))));
        (await fleet.Desk.Post(path + "/release")).Need();

        Assert.Equal(one, Assert.Single(IdsOf((await county.AsRepair.Get(path)).Need(), "request")));
        Assert.Equal(two, Assert.Single(IdsOf((await county.Host.AsRegulator("330108").Get(path)).Need(), "request")));
        Assert.Equal(2, IdsOf((await county.Host.AsRegulator("330110").Get(path)).Need()).Length);
        Assert.Equal(2, IdsOf((await fleet.AsDriver.Get(path)).Need()).Length);
        Assert.Equal((404, "round.unknown"), County.Of(await county.Host.AsRegulator("330200").Get(path)));
        Assert.Equal((404, "round.unknown"), County.Of(await county.AsOther.Get(path)));
        Assert.Single((await county.AsRepair.Get("/api/collection/rounds?state=released")).Need()["items"]!.AsArray());
        Assert.Empty((await county.AsOther.Get("/api/collection/rounds")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_round_that_stays_silent_ends_by_itself_and_its_requests_are_open_again()
    {
        await using var fleet = await Start();
        var request = await fleet.County.Asked(fleet.County.AsRepair);
        var round = await fleet.Released(request);
        fleet.County.Host.Clock.Advance(TimeSpan.FromDays(4));
        await fleet.County.Upkeep();
        Assert.Equal("planned", await fleet.StateOf(request));
        fleet.County.Host.Clock.Advance(TimeSpan.FromDays(1));
        await fleet.County.Upkeep();
        Assert.Equal("open", await fleet.StateOf(request));
        Assert.Equal(("cancelled", "expired"), ((string?)(await fleet.Round((string)round["round"]!))["state"], (string?)(await fleet.Round((string)round["round"]!))["stops"]![0]!["state"]));
    }

    [Fact]
    public async Task A_round_is_driven_from_the_desk()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var (one, two) = (await county.Asked(county.AsRepair), await county.Asked(county.AsPrinter));
        var round = await fleet.Released(one, two);
        var (path, stops) = ($"/api/collection/rounds/{round["round"]}", IdsOf(round));
        Assert.Equal((409, "round.state"), County.Of(await fleet.Desk.Post($"{path}/stops/{stops[0]}/collected", new { containers = new[] { Drum(County.Repair) }, confirmation = "none" })));
        (await fleet.Desk.Post(path + "/start", new { })).Need();
        Assert.Equal((422, "round.label-party"), County.Of(await fleet.Desk.Post($"{path}/stops/{stops[0]}/collected", new { containers = new[] { Drum(County.Printer) }, confirmation = "none" })));
        (await fleet.Desk.Post($"{path}/stops/{stops[0]}/collected", new { containers = new[] { Drum(County.Repair) }, confirmation = "signature" })).Need();
        Assert.Equal((409, "round.undecided"), County.Of(await fleet.Desk.Post(path + "/finish", new { })));
        (await fleet.Desk.Post($"{path}/stops/{stops[1]}/missed", new { outcome = "refused", reason = "wrong-waste" })).Need();
        Assert.Equal("finished", (string?)(await fleet.Desk.Post(path + "/finish", new { })).Need()["state"]);
        Assert.Equal(("collected", "open"), (await fleet.StateOf(one), await fleet.StateOf(two)));
        var told = Assert.Single(await county.Told("StopCollected"));
        Assert.Equal((County.Xihu, "R9", 168_300), ((string)told["moverRegion"]!, (string)told["method"]!, (long)told["containers"]![0]!["grams"]!));
    }
}
