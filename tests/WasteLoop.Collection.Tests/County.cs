using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Collection.Requests;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Collection.Tests;

/// <summary>Two small firms and two collectors in Hangzhou; the Collection service runs, register and ledgers are told.</summary>
internal sealed class County : IAsyncDisposable
{
    public const string Oil = "900-214-08";
    public const string Filters = "900-041-49";
    public const string Acid = "900-300-34";
    public const string Syringes = "841-001-01";
    public const string Xihu = "330106";
    public const string Binjiang = "330108";
    public static readonly string Repair = CreditCode.Compose("91330106MA27C0001").Value;
    public static readonly string Printer = CreditCode.Compose("91330108MA27C0002").Value;
    public static readonly string Collector = CreditCode.Compose("91330110MA27C0003").Value;
    public static readonly string Other = CreditCode.Compose("91330110MA27C0004").Value;
    public static readonly string RepairSite = Repair + "001";
    public static readonly DateOnly Today = new(2026, 11, 16);
    private int serial;

    private County(TestHost host) => Host = host;

    public TestHost Host { get; }
    public ApiClient AsRepair => Host.AsParty(Repair, Role.Producer);
    public ApiClient AsPrinter => Host.AsParty(Printer, Role.Producer);
    public ApiClient AsCollector => Host.AsParty(Collector, Role.Collector);
    public ApiClient AsOther => Host.AsParty(Other, Role.Dispatcher);

    public static async Task<County> Start()
    {
        var county = new County(await TestHost.StartWith(new CollectionService()));
        await county.Tell(
            Party(Repair, "小美汽修", Xihu), Party(Printer, "小微印刷", Binjiang), Party(Collector, "杭州收集甲", "330110"), Party(Other, "杭州收集乙", "330110"),
            Site(Repair, Xihu), Site(Printer, Binjiang), Site(Collector, "330110"), Site(Other, "330110"),
            Licence("3301000001", Collector, [new("HW08", "all", []), new("HW49", "only", [Filters]), new("HW01", "all", [])]), Licence("3301000002", Other, [new("HW08", "all", []), new("HW34", "all", [])]));
        return county;
    }

    public static PartyRecorded Party(string party, string name, string region) => new(party, name, region, name + "地址", "张三", "13800000000");
    public static SiteRecorded Site(string party, string region, string number = "001") => new(party + number, party, "厂区", region, "某路 1 号");
    public static LicenceRecorded Licence(string licence, string holder, LicenceScope[] scopes, DateOnly? to = null) => new(licence, holder, "collection", scopes, ["R9"], 500_000_000, new DateOnly(2026, 1, 1), to ?? new DateOnly(2028, 12, 31));
    public static FirmJoined Joined(string party, string region, params string[] codes) => new(party, party + "001", region, "self", null, null, codes);
    public static FirmInvited Invited(string party, string region, string collector, params string[] codes) => new("inv-" + party[^6..] + collector[^4..], party, "被邀单位", region, collector, codes, new DateOnly(2027, 2, 1));

    public Task Tell(params IEvent[] happenings) => Host.Tell(happenings);

    /// <summary>A container in the firm's store, put there now.</summary>
    public async Task<string> Stored(string party, string code = Oil, long grams = 180_000)
    {
        var label = LabelCode.Compose(CreditCode.Parse(party), WasteCode.Parse(code), Today, ++serial).Value;
        await Tell(new ContainerLabelled(label, party, party + "001", Xihu, code, "废物", WasteCode.Parse(code).Category, "T", "L", "DRUM", 200, ChinaTime.DateOf(Host.Clock.GetUtcNow()), "generated"),
            new ContainerWeighed(label, party + "001", grams, null, null, "scale", "秤1"), new ContainerStored(label, party + "001", "TS001", grams, "HWCS20261116001", "HWRK20261116001"));
        return label;
    }

    public Task Left(string label, string party) => Tell(new ContainerDispatched(label, party + "001", "20263301000001", 180_000, 180_000, "HWCK20261116001"));

    public static object Ask(string? collector = null, string code = Oil, decimal? kg = 180, int? containers = null, DateOnly? from = null, DateOnly? to = null) =>
        new { collector = collector ?? Collector, items = new[] { new { wasteCode = code, kg, containers } }, wishedFrom = from, wishedTo = to };

    /// <summary>A request of the firm; its id.</summary>
    public async Task<string> Asked(ApiClient firm, object? request = null) => (string)(await firm.Post("/api/collection/requests", request ?? Ask())).Need()["request"]!;

    public async Task<JsonArray> BoardOf(ApiClient collector, string query = "") => (await collector.Get("/api/collection/board" + query)).Need()["items"]!.AsArray();

    public static Caller CallerOf(string party, params string[] roles) => new("user-of-" + party, party, null, roles.ToHashSet());

    /// <summary>What time alone does.</summary>
    public Task Upkeep() => Host.Services.GetRequiredService<Upkeep>().RunOnce(CancellationToken.None);

    /// <summary>The events of a kind in the journal, oldest first.</summary>
    public async Task<List<JsonNode>> Told(string type)
    {
        await Host.CatchUp();
        return [.. (await Host.AsAdministrator().Get("/api/collection/journal?limit=500")).Need()["entries"]!.AsArray().Where(entry => (string?)entry!["type"] == type).Select(entry => JsonNode.Parse((string)entry!["payload"]!)!)];
    }

    /// <summary>What differs between the live replicas and ones built anew from the journals.</summary>
    public async Task<IReadOnlyList<string>> Findings()
    {
        await Host.CatchUp();
        var findings = new List<string>();
        foreach (var runner in Host.Services.GetServices<ISubscriptionRunner>().Where(runner => runner.IsProjection)) findings.AddRange(await runner.CompareWithRebuilt(CancellationToken.None));
        return findings;
    }

    public static (int, string?) Of(Reply reply) => (reply.Status, reply.Code);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
