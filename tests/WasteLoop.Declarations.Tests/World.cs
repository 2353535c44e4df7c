using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Declarations.Tests;

/// <summary>The service with two producers in Hangzhou and Ningbo and a plant in Shaoxing, told as Registry would.</summary>
public sealed class World : IAsyncDisposable
{
    public static readonly string Factory = CreditCode.Compose("91330106MA2A00001").Value;
    public static readonly string Garage = CreditCode.Compose("91330203MA2B00002").Value;
    public static readonly string Plant = CreditCode.Compose("91330602MA2C00003").Value;
    public static readonly string FactorySite = Factory + "001";
    public static readonly string GarageSite = Garage + "001";
    public static readonly string PlantSite = Plant + "001";
    public const string Oil = "900-249-08";
    public const string Manifest = "20263301000001";

    private World(TestHost host) => Host = host;

    public TestHost Host { get; }
    public ApiClient AsFactory => Host.AsParty(Factory, Role.Producer);
    public ApiClient AsGarage => Host.AsParty(Garage, Role.Producer);
    public ApiClient AsPlant => Host.AsParty(Plant, Role.Plant);

    public static async Task<World> Start()
    {
        var host = await TestHost.StartWith(new DeclarationsService());
        await host.Tell(
            new PartyRecorded(Factory, "杭州某机械厂", "330106", "西湖区", "王工", "0571-1"),
            new PartyRecorded(Garage, "宁波某修理厂", "330203", "海曙区", "李工", "0574-1"),
            new PartyRecorded(Plant, "绍兴某处置公司", "330602", "越城区", "赵工", "0575-1"),
            new SiteRecorded(FactorySite, Factory, "一厂", "330106", "西湖区"),
            new SiteRecorded(GarageSite, Garage, "总店", "330203", "海曙区"),
            new SiteRecorded(PlantSite, Plant, "焚烧厂", "330602", "越城区"),
            new FacilityRecorded(FactorySite, "TS001", "危废库", "storage", 1_000_000),
            new FacilityRecorded(FactorySite, "TS009", "焚烧炉", "treatment", 1_000_000),
            new FacilityRecorded(GarageSite, "TS001", "危废库", "storage", 3_000_000),
            new FacilityRecorded(PlantSite, "TS001", "暂存库", "storage", 100_000_000));
        return new World(host);
    }

    /// <summary>What LabelContainer is sent; a test changes what it is about.</summary>
    public static JsonObject Drum(string? site = null, string wasteCode = Oil) => new()
    {
        ["site"] = site ?? FactorySite,
        ["wasteCode"] = wasteCode,
        ["form"] = "L",
        ["packaging"] = "DRUM",
        ["volumeLitres"] = 200,
        ["mainComponents"] = "废矿物油",
        ["harmfulComponents"] = "石油类",
        ["precautions"] = "远离火源",
    };

    public static JsonObject Residue() => new(Drum(PlantSite, "772-003-18").Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) { ["origin"] = "residue", ["form"] = "S", ["packaging"] = "TON_BAG" };

    public async Task<string> Labelled(ApiClient? by = null, JsonObject? drum = null) => (string)(await (by ?? AsFactory).Post("/api/declarations/containers", drum ?? Drum())).Need()["label"]!;

    public async Task<string> Weighed(decimal netKg = 168.3m)
    {
        var label = await Labelled();
        (await Do(label, "weigh", new { netKg, device = "scale-01" })).Need();
        return label;
    }

    public async Task<string> Stored(decimal netKg = 168.3m)
    {
        var label = await Weighed(netKg);
        (await Do(label, "store", new { facility = "TS001" })).Need();
        return label;
    }

    public async Task<string> Issued(long grams = 168_300, string manifest = Manifest)
    {
        var label = await Stored(grams / 1000m);
        await Host.Tell(IssueOf(manifest, (label, grams)));
        return label;
    }

    public static ManifestIssued IssueOf(string manifest, params (string Label, long Grams)[] loads) => new(
        manifest, "draft", Factory, FactorySite, Garage, Plant, PlantSite, "D10", [.. loads.Select(load => new ManifestContainer(load.Label, Oil, load.Grams))], "hash");

    public static ManifestDeparted DepartureOf(string manifest, string method, string[] leftBehind, params (string Label, long Grams)[] loads) => new(
        manifest, Factory, FactorySite, Garage, Plant, PlantSite, method, "浙A00001", "driver", "escort",
        [.. loads.Select(load => new ManifestContainer(load.Label, Oil, load.Grams))], leftBehind);

    /// <summary>A step of a container by the factory.</summary>
    public Task<Reply> Do(string label, string step, object body) => AsFactory.Post($"/api/declarations/containers/{label}/{step}", body);

    public async Task<JsonNode> Container(string label, ApiClient? by = null) => (await (by ?? AsFactory).Get($"/api/declarations/containers/{label}")).Need();

    public async Task<IReadOnlyList<JsonNode>> Ledger(string? label = null, string? site = null, ApiClient? by = null)
    {
        var rows = (await (by ?? AsFactory).Get($"/api/declarations/ledger?site={site ?? FactorySite}&limit=200")).Need()["items"]!.AsArray();
        return [.. rows.Where(row => label is null || (string)row!["label"]! == label).Select(row => row!)];
    }

    public async Task<IReadOnlyList<string>> Findings()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await new DeclarationsService().VerifyBooks(scope.ServiceProvider, TestContext.Current.CancellationToken);
    }

    public async Task AssertRebuildsEqual()
    {
        foreach (var runner in Host.Services.GetServices<ISubscriptionRunner>())
        {
            Assert.Null(runner.StoppedBy);
            if (runner.IsProjection) Assert.Empty(await runner.CompareWithRebuilt(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The events that this service recorded, oldest first, of one type.</summary>
    public async Task<IReadOnlyList<JsonNode>> Told(string type)
    {
        await Host.CatchUp();
        var list = (await Host.AsAdministrator().Get("/api/declarations/journal?from=1&limit=500")).Need()["entries"]!.AsArray();
        return [.. list.Where(e => (string)e!["type"]! == type).Select(e => JsonNode.Parse((string)e!["payload"]!)!)];
    }

    public static void AssertRefused(Reply reply, int status, string code, string? field = null)
    {
        Assert.True(reply.Status == status && reply.Code == code, $"expected {status} {code}, got {reply.Status} {reply.Text}");
        if (field is not null) Assert.Equal(field, (string?)reply.Json["field"]);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
