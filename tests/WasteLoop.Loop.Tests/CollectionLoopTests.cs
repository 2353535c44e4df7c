using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Host.Demo;
using WasteLoop.Kernel;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Three small firms, a collector with one truck and a phone that was offline, as all of them see it.</summary>
public sealed class CollectionLoopTests
{
    private const string Oil = "900-214-08";
    private const string Plate = "浙A8888D";
    private static readonly string Collector = CreditCode.Compose("91330110MA2C00001").Value;
    private static readonly string Point = Collector + "001";

    // Those of the demo's trades that have engine oil.
    private static readonly int[] OilMakers = [0, 5, 10];

    [Fact]
    public async Task A_small_firms_drum_is_followed_from_its_request_over_an_offline_phone_into_the_collection_point_to_the_gram()
    {
        await using var loop = await LoopHost.Start(0);
        var host = loop.Host;
        await Register(loop);
        var (desk, driver) = (host.AsParty(Collector, Role.Dispatcher, Role.Collector), host.AsParty(Collector, Role.Driver));
        var firms = OilMakers;
        var requests = new List<string>();
        foreach (var i in firms) requests.Add((string)(await loop.Maker(i).Post("/api/collection/requests", new { collector = Collector, items = new[] { new { wasteCode = Oil, containers = 1 } } })).Need()["request"]!);

        var day = ChinaTime.DateOf(host.Clock.GetUtcNow());
        var plan = (await desk.Post("/api/collection/rounds/plan", new { day, points = new[] { Point }, iterations = 100 })).Need();
        var planned = Assert.Single(plan["rounds"]!.AsArray())!;
        var round = (await desk.Post("/api/collection/rounds", new { day, point = Point, vehicle = new { plate = (string)planned["plate"]! }, driver = (string)planned["driver"]!, escort = (string)planned["escort"]!, requests = planned["stops"]!.AsArray().Select(stop => (string)stop!["request"]!) })).Need();
        var id = (string)round["round"]!;
        (await desk.Post($"/api/collection/rounds/{id}/release")).Need();
        await host.CatchUp();

        using var phone = new Phone();
        (await driver.Post("/api/collection/devices", new { key = JsonNode.Parse(phone.Jwk) })).Need();
        var packet = (await driver.Post($"/api/collection/rounds/{id}/packet", new { device = phone.Id })).Need();
        var stops = packet["round"]!["stops"]!.AsArray().ToDictionary(stop => (string)stop!["request"]!, stop => stop!);
        var (number, drum) = ((string)stops[requests[0]]["manifest"]!, (string)packet["stops"]![(string)stops[requests[0]]["stop"]!]!["toBring"]![Oil]![0]!);
        Assert.Matches("^20263301[0-9]{6}$", number);
        Assert.Equal("reserved", (string?)(await loop.Maker(0).Get("/api/manifests/" + number)).Need()["state"]);

        // On the road without network.
        host.Clock.Advance(TimeSpan.FromHours(1));
        phone.Sign("round-started", new { round = id }, host.Clock.GetUtcNow());
        host.Clock.Advance(TimeSpan.FromHours(1));
        phone.Sign("stop-collected", new
        {
            round = id,
            stop = (string)stops[requests[0]]["stop"]!,
            containers = new[] { new { label = drum, wasteCode = Oil, form = "L", packaging = "DRUM", volumeLitres = 200, grams = 151_237, weigher = "scale-07" } },
            confirmation = "code",
            photos = Array.Empty<string>(),
        }, host.Clock.GetUtcNow());
        phone.Sign("stop-missed", new { round = id, stop = (string)stops[requests[1]]["stop"]!, outcome = "skipped", reason = "not-in" }, host.Clock.GetUtcNow());
        phone.Sign("stop-missed", new { round = id, stop = (string)stops[requests[2]]["stop"]!, outcome = "refused", reason = "bad-packaging" }, host.Clock.GetUtcNow());
        phone.Sign("round-finished", new { round = id }, host.Clock.GetUtcNow());
        host.Clock.Advance(TimeSpan.FromDays(1));
        // Signed in anew: tokens do not last so long.
        (desk, driver) = (host.AsParty(Collector, Role.Dispatcher, Role.Collector), host.AsParty(Collector, Role.Driver));
        var shuffled = new[] { 4, 1, 3, 0, 2 }.Select(i => phone.Records[i]).ToArray();
        foreach (var part in new[] { shuffled[..2], shuffled[1..4], shuffled, shuffled }) (await driver.Post($"/api/collection/devices/{phone.Id}/records", new { sentAt = host.Clock.GetUtcNow(), records = part })).Need();
        await host.CatchUp();

        Assert.Equal("finished", (string?)(await desk.Get("/api/collection/rounds/" + id)).Need()["state"]);
        Assert.Equal(["collected", "open", "open"], await Task.WhenAll(requests.Select(async request => (string)(await desk.Get("/api/collection/requests/" + request)).Need()["state"]!)));
        foreach (var missed in requests.Skip(1)) Assert.Equal("voided", (string?)(await desk.Get("/api/manifests/" + (string)stops[missed]["manifest"]!)).Need()["state"]);
        Assert.Equal("in-transit", (string?)(await loop.Maker(0).Get("/api/manifests/" + number)).Need()["state"]);
        Assert.Equal(4, (await loop.Maker(0).Get($"/api/declarations/ledger?site={loop.County.Makers[0].Site}")).Need()["items"]!.AsArray().Count);

        // The collection point receives as any receiver does.
        (await desk.Post("/api/intake/receipts", new { manifest = number, site = Point, labels = new[] { drum } })).Need();
        (await desk.Post($"/api/intake/receipts/{number}/weighings", new { mode = "container", method = "scale", device = "gate", containers = new[] { new { label = drum, grossKg = 161.1m, tareKg = 10m } } })).Need();
        (await desk.Post($"/api/intake/receipts/{number}/decision", new { method = "R9", majorDifference = false, containers = new[] { new { label = drum, accepted = true, facility = "TS001" } } })).Need();
        await host.CatchUp();
        var trace = (await loop.Maker(0).Get($"/api/tracing/batches/{drum}/forward")).Need();
        Assert.Equal(0m, (decimal)trace["closing"]!["differenceKg"]!);
        var batch = (await loop.Maker(0).Get($"/api/tracing/batches/{drum}")).Need();
        Assert.Contains(Point, batch["balances"]!.ToJsonString());
        Assert.Equal("accepted", (string?)(await loop.Maker(0).Get("/api/manifests/" + number)).Need()["state"]);
        Assert.Equal("", await loop.Verify());
    }

    [Fact]
    public async Task Three_firms_drums_are_filled_together_and_followed_to_their_treatment_and_count_once()
    {
        await using var loop = await LoopHost.Start(0);
        var host = loop.Host;
        await Register(loop);
        var desk = host.AsParty(Collector, Role.Dispatcher, Role.Collector);
        var requests = new List<string>();
        foreach (var i in OilMakers) requests.Add((string)(await loop.Maker(i).Post("/api/collection/requests", new { collector = Collector, items = new[] { new { wasteCode = Oil, containers = 1 } } })).Need()["request"]!);
        var day = ChinaTime.DateOf(host.Clock.GetUtcNow());
        var round = (await desk.Post("/api/collection/rounds", new { day, point = Point, vehicle = new { plate = Plate }, driver = "330111990001", escort = "330112990001", requests })).Need();
        var path = "/api/collection/rounds/" + (string)round["round"]!;
        (await desk.Post(path + "/release")).Need();
        await host.CatchUp();
        (await desk.Post(path + "/start")).Need();

        // From the desk, for there is no phone on this truck.
        var stops = (await desk.Get(path)).Need()["stops"]!.AsArray().Select(stop => stop!).ToList();
        var drums = new List<(string Label, string Manifest)>();
        foreach (var stop in stops)
        {
            var label = LabelCode.Compose(CreditCode.Parse((string)stop["mover"]!), WasteCode.Parse(Oil), day, LabelCode.SerialMax).Value;
            (await desk.Post($"{path}/stops/{(string)stop["stop"]!}/collected", new { containers = new[] { new { label, wasteCode = Oil, form = "L", packaging = "DRUM", volumeLitres = 200, grams = 100_001, weigher = "scale-07" } }, confirmation = "signature" })).Need();
            drums.Add((label, (string)stop["manifest"]!));
        }
        (await desk.Post(path + "/finish")).Need();
        await host.CatchUp();
        foreach (var (label, manifest) in drums) await Receive(desk, manifest, label, 100.001m, Point, "R9");

        var tank = await Consolidated(desk, day);
        var run = (await desk.Post("/api/intake/consolidations", new { site = Point, facility = "TS001", inputs = drums.Select(drum => new { label = drum.Label }), outputs = new[] { new { label = tank, massKg = 300.003m } } })).Need();
        (await desk.Post($"/api/declarations/containers/{tank}/store", new { facility = "TS001" })).Need();

        // The collecting firm is now the mover, with a manifest of its own.
        var plant = loop.County.Plants[0];
        (await desk.Put($"/api/declarations/plans/{Point}/2026", new { lines = new[] { new { wasteCode = Oil, producedTonnes = 0m, transferTonnes = 100m, receiver = plant.Code, method = "R9" } } })).Need();
        var draft = (string)(await desk.Post("/api/manifests/drafts", new { moverSite = Point, carrier = loop.County.Carriers[1].Code, receiver = plant.Code, receiverSite = plant.Site, method = "R9", labels = new[] { tank } })).Need()["draft"]!;
        var number = (string)(await desk.Post($"/api/manifests/drafts/{draft}/issue", new { })).Need()["manifest"]!;
        (await loop.Depart(1, number, [tank])).Need();
        await Receive(loop.Plant(0), number, tank, 300.003m, plant.Site, "R9");
        (await loop.Plant(0).Post("/api/intake/runs", new { site = plant.Site, facility = "TS101", method = "R9", inputs = new[] { new { label = tank } }, outputs = new object[] { new { kind = "product", name = "再生基础油", massKg = 300m }, new { kind = "loss", name = "水分", massKg = 0.003m, reason = "蒸发" } } })).Need();
        await host.CatchUp();

        var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        foreach (var (label, _) in drums)
        {
            var closing = (await auditor.Get($"/api/tracing/batches/{label}/forward")).Need()["closing"]!;
            Assert.Equal((100.001m, 100m, 0.001m, 0m), ((decimal)closing["producedKg"]!, (decimal)closing["productKg"]!, (decimal)closing["lossKg"]!, (decimal)closing["differenceKg"]!));
        }
        var fate = Assert.Single((await loop.Maker(OilMakers[0]).Get("/api/tracing/fates")).Need()["items"]!.AsArray())!;
        Assert.Equal((true, "再生基础油", 100m, "R9"), ((bool)fate["closed"]!, (string?)fate["ends"]![0]!["name"], (decimal)fate["ends"]![0]!["massKg"]!, (string?)fate["ends"]![0]!["method"]));
        var sources = (await auditor.Get($"/api/tracing/batches/{tank}/backward")).Need()["nodes"]!.ToJsonString();
        Assert.All(drums, drum => Assert.Contains(drum.Label, sources));
        var consolidation = (string)run["run"]!;
        foreach (var typed in new[] { consolidation, consolidation.ToUpperInvariant() })
        {
            Assert.Equal(3, (await auditor.Get("/api/tracing/runs/" + typed)).Need()["inputs"]!.AsArray().Count);
            Assert.Equal(consolidation, (string?)(await auditor.Get("/api/tracing/find?q=" + typed)).Need()["items"]![0]!["id"]);
        }
        var balances = (await auditor.Get("/api/tracing/balances?by=account&limit=200&region=330110")).Need()["items"]!.AsArray();
        Assert.Equal(-300.003m, balances.Where(row => (string?)row!["account"] == "origin").Sum(row => (decimal)row!["massKg"]!));
        var ledger = (await desk.Get($"/api/declarations/ledger?site={Point}")).Need()["items"]!.AsArray();
        Assert.DoesNotContain(ledger, row => (string?)row!["kind"] == "generated");
        Assert.Equal("", await loop.Verify());
    }

    [Fact]
    public async Task A_firm_that_has_just_joined_asks_to_be_fetched_from_in_its_next_request()
    {
        await using var loop = await LoopHost.Start(0);
        await Register(loop);
        var newcomer = CreditCode.Compose("91330110MA2K00001").Value;
        var anonymous = loop.Maker(0).As(null);
        var welcome = (await anonymous.Post("/api/registry/joining", new
        {
            party = newcomer,
            firmName = "余杭新开汽修店",
            region = "330110",
            address = "示例街 1 号",
            phone = "13800000000",
            userName = "newcomer",
            name = "新店主",
            password = "grams-and-tonnes-1",
            wasteCodes = new[] { Oil },
        })).Need();
        // The answer names how far the journals must be read, and nobody waits for anything else.
        var asked = await anonymous.As((string)welcome["session"]!["token"]!).Post("/api/collection/requests", new { collector = Collector, items = new[] { new { wasteCode = Oil, containers = 1 } } });
        Assert.Equal(201, asked.Status);
        Assert.Equal(newcomer, (string?)asked.Json["firm"]!["code"]);
    }

    private static async Task Receive(ApiClient api, string manifest, string label, decimal netKg, string site, string method)
    {
        (await api.Post("/api/intake/receipts", new { manifest, site, labels = new[] { label } })).Need();
        (await api.Post($"/api/intake/receipts/{manifest}/weighings", new { mode = "container", method = "scale", device = "gate", containers = new[] { new { label, grossKg = netKg + 10, tareKg = 10m } } })).Need();
        (await api.Post($"/api/intake/receipts/{manifest}/decision", new { method, majorDifference = false, containers = new[] { new { label, accepted = true, facility = "TS001" } } })).Need();
    }

    private static async Task<string> Consolidated(ApiClient desk, DateOnly day) => (string)(await desk.Post("/api/declarations/containers", new
    {
        site = Point,
        wasteCode = Oil,
        form = "L",
        packaging = "TANK",
        volumeLitres = 1000,
        mainComponents = "废矿物油",
        harmfulComponents = "多环芳烃",
        precautions = "远离火源",
        filledOn = day,
        origin = "consolidated",
    })).Need()["label"]!;

    private static async Task Register(LoopHost loop)
    {
        foreach (var (kind, text) in new[]
        {
            ("parties", $"party,name,region,address,contact,phone\n{Collector},余杭示例收集,330110,杭州市示例路 99 号,王五,0571-80009999\n"),
            ("sites", $"site,name,region,address\n{Point},收集点,330110,杭州市示例路 99 号\n"),
            ("facilities", $"site,facility,name,kind,capacity_kg\n{Point},TS001,暂存库,storage,100000\n"),
            ("licences", $"licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to\n3301100099,{Collector},collection,HW08:all,R9,5000,2026-01-01,2028-12-31\n"),
            ("transport-permits", $"permit,carrier,covers_hazardous_waste,valid_from,valid_to\n浙交运管许可危字330110099号,{Collector},true,2026-01-01,2028-12-31\n"),
            ("vehicles", $"plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg\n{Plate},{Collector},浙交运证字330199号,true,2026-01-01,2028-12-31,5000\n"),
            ("crew", $"certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to\n330111990001,{Collector},司机,driver,true,2026-01-01,2028-12-31\n330112990001,{Collector},押运员,escort,true,2026-01-01,2028-12-31\n"),
        })
        {
            var report = (await loop.Host.AsAdministrator().PostText("/api/registry/imports/" + kind, text, "text/csv")).Need();
            if ((int)report["refused"]! > 0) throw new InvalidOperationException(report.ToJsonString());
        }
        await loop.Host.CatchUp();
    }
}
