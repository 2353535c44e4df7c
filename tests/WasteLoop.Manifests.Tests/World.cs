using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Manifests.Tests;

/// <summary>A mover in Hangzhou, a carrier, a plant in Shaoxing, their papers and a plan; the Manifests service runs, the others are told.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Oil = "900-249-08";
    public const string Rags = "900-041-49";
    public const string Plate = "浙A12345";
    public const string Driver = "330100190001";
    public const string Escort = "330100190002";
    public const string Permit = "浙交运管许可杭字330109000001号";
    public const string Licence = "浙危废经第3306000001号";
    public const string MoverRegion = "330109";
    public const string ReceiverRegion = "330604";
    public const long Drum = 180_500;

    public static readonly string Mover = CreditCode.Compose("91330109MA27WXYA1").Value;
    public static readonly string OtherMover = CreditCode.Compose("91330109MA27WXYA2").Value;
    public static readonly string Carrier = CreditCode.Compose("91330109MA27WXYB1").Value;
    public static readonly string OtherCarrier = CreditCode.Compose("91330109MA27WXYB2").Value;
    public static readonly string Receiver = CreditCode.Compose("91330604MA27WXYC1").Value;
    public static readonly string OtherReceiver = CreditCode.Compose("91330604MA27WXYC2").Value;
    public static readonly string MoverSite = Mover + "001";
    public static readonly string SecondSite = Mover + "002";
    public static readonly string ReceiverSite = Receiver + "001";
    public static readonly DateOnly From = new(2026, 1, 1);
    public static readonly DateOnly To = new(2026, 12, 31);

    private static readonly DateOnly Today = new(2026, 11, 16);
    private int serial;

    private World(TestHost host) => Host = host;

    public TestHost Host { get; }
    public ApiClient AsMover => Host.AsParty(Mover, Role.Producer);
    public ApiClient AsOtherMover => Host.AsParty(OtherMover, Role.Producer);
    public ApiClient AsCarrier => Host.AsParty(Carrier, Role.Dispatcher);
    public ApiClient AsReceiver => Host.AsParty(Receiver, Role.Plant);

    public static async Task<World> Start()
    {
        var world = new World(await TestHost.StartWith(new ManifestsService()));
        await world.Tell(
            Party(Mover, "杭州甲机械有限公司", MoverRegion), Party(OtherMover, "杭州乙机械有限公司", MoverRegion),
            Party(Carrier, "杭州丙运输有限公司", MoverRegion), Party(OtherCarrier, "杭州丁运输有限公司", MoverRegion),
            Party(Receiver, "绍兴戊环保有限公司", ReceiverRegion), Party(OtherReceiver, "绍兴己环保有限公司", ReceiverRegion),
            Site(MoverSite, Mover, MoverRegion), Site(SecondSite, Mover, "330604"), Site(OtherMover + "001", OtherMover, MoverRegion),
            Site(ReceiverSite, Receiver, ReceiverRegion), Site(OtherReceiver + "001", OtherReceiver, ReceiverRegion),
            LicenceOf(),
            new TransportPermitRecorded(Permit, Carrier, true, From, To),
            Vehicle(), Crew(Driver, "李四", "driver"), Crew(Escort, "赵六", "escort"),
            Plan(MoverSite, Mover), Plan(SecondSite, Mover), Plan(OtherMover + "001", OtherMover));
        return world;
    }

    public static PartyRecorded Party(string party, string name, string region) => new(party, name, region, name + "地址", "张三", "0571-88001234");
    public static SiteRecorded Site(string site, string party, string region) => new(site, party, "厂区", region, "厂区路 1 号");
    public static LicenceRecorded LicenceOf(LicenceScope[]? scopes = null, string[]? methods = null, DateOnly? to = null, DateOnly? from = null, string? holder = null, string licence = Licence) =>
        new(licence, holder ?? Receiver, "comprehensive", scopes ?? [new("HW08", "all", []), new("HW49", "only", [Rags])], methods ?? ["R9", "D10"], 10_000_000_000, from ?? From, to ?? To);
    public static VehicleRecorded Vehicle(long loadMaxGrams = 5_000_000, string? carrier = null, bool covers = true, DateOnly? to = null) => new(Plate, carrier ?? Carrier, "浙交运管杭字0001", covers, From, to ?? To, loadMaxGrams);
    public static CrewRecorded Crew(string certificate, string name, string duty, string? carrier = null, bool covers = true, DateOnly? from = null, DateOnly? to = null) =>
        new(certificate, carrier ?? Carrier, name, duty, covers, from ?? From, to ?? To);
    public static PlanFiled Plan(string site, string party, long transferGrams = 10_000_000, int revision = 1, int year = 2026, string? receiver = null, params string[] codes) => new(
        "PL" + site + year, site, party, year, revision,
        [.. (codes.Length == 0 ? [Oil, Rags] : codes).Select(code => new PlanLine(code, transferGrams, transferGrams, receiver ?? Receiver, "R9"))]);

    public Task Tell(params IEvent[] happenings) => Host.Tell(happenings);

    /// <summary>A container that was labelled, weighed and stored.</summary>
    public async Task<string> Stored(string code = Oil, long grams = Drum, string? party = null, string? site = null) => (await StoredMany(1, code, grams, party, site))[0];

    public async Task<string[]> StoredMany(int count, string code = Oil, long grams = Drum, string? party = null, string? site = null)
    {
        var labels = new List<string>();
        var told = new List<IEvent>();
        for (var i = 0; i < count; i++)
        {
            var labelled = Labelled(code, party, site);
            labels.Add(labelled.Label);
            told.AddRange([labelled, new ContainerWeighed(labelled.Label, labelled.Site, grams, grams + 20_000, 20_000, "scale", "秤1"), new ContainerStored(labelled.Label, labelled.Site, "TS001", grams, "HWCS20261116001", "HWRK20261116001")]);
        }
        await Tell([.. told]);
        return [.. labels];
    }

    public ContainerLabelled Labelled(string code = Oil, string? party = null, string? site = null)
    {
        party ??= Mover;
        var label = LabelCode.Compose(CreditCode.Parse(party), WasteCode.Parse(code), Today, ++serial).Value;
        return new ContainerLabelled(label, party, site ?? party + "001", MoverRegion, code, code == Oil ? "废润滑油" : "废抹布", WasteCode.Parse(code).Category, "T,I", "L", "DRUM", 200, Today, "generated");
    }

    /// <summary>The request of a draft, with what the test wants otherwise.</summary>
    public static JsonObject Content(string[] labels, string? mover = null, string? moverSite = null, string? carrier = null, string? receiver = null, string? receiverSite = null, string method = "R9") => new()
    {
        ["moverSite"] = moverSite ?? (mover ?? Mover) + "001",
        ["carrier"] = carrier ?? Carrier,
        ["receiver"] = receiver ?? Receiver,
        ["receiverSite"] = receiverSite ?? (receiver ?? Receiver) + "001",
        ["method"] = method,
        ["labels"] = new JsonArray([.. labels.Select(label => (JsonNode)label)]),
    };

    public Task<string> Draft(params string[] labels) => Draft(Content(labels));

    public async Task<string> Draft(JsonObject content, ApiClient? client = null) => (string)(await (client ?? AsMover).Post("/api/manifests/drafts", content)).Need()["draft"]!;

    public Task<Reply> Issue(string draft, ApiClient? client = null) => (client ?? AsMover).Post($"/api/manifests/drafts/{draft}/issue", new { });

    /// <summary>Drafts and issues; the answer of the issue.</summary>
    public async Task<Reply> TryIssue(JsonObject content, ApiClient? client = null) => await Issue(await Draft(content, client), client);

    /// <summary>The number of a manifest with these containers.</summary>
    public async Task<string> Issued(params string[] labels) => (string)(await TryIssue(Content(labels))).Need()["manifest"]!;

    public Task<Reply> Depart(string number, string[] labels, string plate = Plate, string driver = Driver, string escort = Escort, ApiClient? client = null, DateTimeOffset? happenedAt = null) =>
        (client ?? AsCarrier).Post($"/api/manifests/{number}/depart", new { plate, driver, escort, labels, happenedAt });

    /// <summary>The number of a manifest that is on the road with all of these containers.</summary>
    public async Task<string> Departed(params string[] labels)
    {
        var number = await Issued(labels);
        (await Depart(number, labels)).Need();
        return number;
    }

    public async Task<JsonNode> Manifest(string number, ApiClient? client = null) => (await (client ?? AsMover).Get("/api/manifests/" + number)).Need();

    public async Task<string> State(string number) => (string)(await Manifest(number))["state"]!;

    public static LoadArrived Arrived(string number, string[] labels, params string[] missing) => new(number, ReceiverSite, Receiver, labels, missing);

    public static LoadWeighed Weighed(string number, string[] labels, long grams) => new(number, ReceiverSite, "container", "scale", "地磅1", grams * labels.Length, 0,
        [.. labels.Select(label => new ContainerWeight(label, Drum, grams, grams + 20_000, 20_000))]);

    public static LoadDecided Decided(string number, long grams, string[] accepted, params string[] refused) => new(number, ReceiverSite, Receiver, Licence, "R9", refused.Length > 0, refused.Length > 0 ? "渗漏" : null,
        [.. accepted.Select(label => new ContainerDecision(label, true, grams, "TS001", null)), .. refused.Select(label => new ContainerDecision(label, false, grams, null, "包装破损"))]);

    public static TreatmentCompleted Treated(string run, string number, long grams, params string[] labels) => new(run, ReceiverSite, Receiver, "TS101", "R9",
        [.. labels.Select(label => new RunInput(label, number, grams))], [new RunOutput("product", "再生油", grams * labels.Length, null, null)]);

    /// <summary>The events of a kind in the journal, oldest first.</summary>
    public async Task<List<JsonNode>> Told(string type) =>
        [.. (await Host.AsAdministrator().Get("/api/manifests/journal?limit=500")).Need()["entries"]!.AsArray().Where(entry => (string?)entry!["type"] == type).Select(entry => JsonNode.Parse((string)entry!["payload"]!)!)];

    /// <summary>What differs between the live tables and ones built anew from the journals, and what the books say.</summary>
    public async Task<IReadOnlyList<string>> Findings()
    {
        await Host.CatchUp();
        var findings = new List<string>();
        foreach (var runner in Host.Services.GetServices<ISubscriptionRunner>().Where(runner => runner.IsProjection))
            findings.AddRange(await runner.CompareWithRebuilt(CancellationToken.None));
        await using var scope = Host.Services.CreateAsyncScope();
        findings.AddRange(await new ManifestsService().VerifyBooks(scope.ServiceProvider, CancellationToken.None));
        return findings;
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
