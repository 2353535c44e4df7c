using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>Sums of the books, accounts, search, and what is refused.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    private TestHost host = null!;
    private string a = "", b = "", c = "", delivered = "", moving = "";

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        a = told.Weighed(Firm.Maker, 100_000);
        b = told.Weighed(Firm.Maker, 40_000, Told.Ash);
        c = told.Weighed(Firm.Other, 60_000);
        delivered = told.Deliver(Firm.Maker, Firm.Plant, (a, 100_000));
        told.NextDay();
        moving = told.Ship(Firm.Other, Firm.Plant, (c, 60_000));
        told.Treat("RUN-1", Firm.Plant, [(a, 30_000)], Told.Product(29_000), Told.Loss(1_000));
        await told.To(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_books_sum_to_zero_for_whoever_sees_all()
    {
        using var admin = host.AsAdministrator();
        foreach (var query in new[] { "by=account", "by=site", "by=code", "by=region", "by=account&asOf=2026-11-16", "by=code&wasteCode=900-249-08" })
            Assert.Equal(0m, (await Balances(admin, query)).Values.Sum());
        Assert.Equal(new Dictionary<string, decimal>
        {
            ["loss/loss"] = 1m,
            ["origin/origin"] = -200m,
            ["product/product"] = 29m,
            ["store/store"] = 110m,
            ["transit/transit"] = 60m,
        }, await Balances(admin, "by=account"));
    }

    [Fact]
    public async Task Balances_group_by_site_code_and_region_and_go_back_in_time()
    {
        using var admin = host.AsAdministrator();
        Assert.Equal(new Dictionary<string, decimal> { [$"store/{Firm.Maker.Site}"] = 40m, [$"store/{Firm.Plant.Site}"] = 70m }, await Balances(admin, "by=site&account=store"));
        Assert.Equal(new Dictionary<string, decimal> { [$"store/{Firm.Maker.Site}"] = 40m, [$"store/{Firm.Other.Site}"] = 60m, [$"store/{Firm.Plant.Site}"] = 100m },
            await Balances(admin, "by=site&account=store&asOf=2026-11-16"));
        Assert.Equal(new Dictionary<string, decimal> { ["store/772-003-18"] = 40m, ["store/900-249-08"] = 70m }, await Balances(admin, "by=code&account=store"));
        Assert.Equal(new Dictionary<string, decimal> { ["store/330106"] = 40m }, await Balances(admin, "by=region&account=store&region=330100"));
        Assert.Empty(await Balances(admin, "asOf=2026-11-15"));
    }

    [Fact]
    public async Task Each_sees_the_sums_of_its_own()
    {
        using var hangzhou = host.AsRegulator("330100");
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        using var carrier = host.AsParty(Firm.Carrier.Party, Role.Dispatcher);
        Assert.Equal(new Dictionary<string, decimal> { ["origin/330106"] = -140m, ["origin/330110"] = -60m, ["store/330106"] = 40m, ["transit/330110"] = 60m }, await Balances(hangzhou, "by=region"));
        Assert.Equal(new Dictionary<string, decimal> { ["origin/origin"] = -140m, ["store/store"] = 40m }, await Balances(maker, "by=account"));
        Assert.Equal(new Dictionary<string, decimal> { ["transit/transit"] = 60m }, await Balances(carrier, "by=account"));
        Assert.Equal(new Dictionary<string, decimal> { ["transit/transit"] = 60m }, await Balances(carrier, "by=account&asOf=2026-11-17"));
    }

    [Fact]
    public async Task Balances_come_in_pages()
    {
        using var admin = host.AsAdministrator();
        Assert.Equal((await Balances(admin, "by=site")).Keys, await Keys(admin, "/api/tracing/balances?by=site&limit=2", row => $"{row["account"]}/{row["group"]}"));
    }

    [Fact]
    public async Task An_account_opens_to_its_postings_and_to_the_batches_behind_it()
    {
        using var plant = host.AsParty(Firm.Plant.Party, Role.Plant);
        var store = $"/api/tracing/accounts/store:{Firm.Plant.Site}";
        var postings = (await plant.Get(store + "/postings")).Need()["items"]!.AsArray();
        Assert.Equal([-30m, 100m], postings.Select(posting => (decimal)posting!["changeKg"]!));
        Assert.Equal(["RUN-1", delivered], postings.Select(posting => (string?)posting!["document"]));
        Assert.Equal(2, (await Keys(plant, store + "/postings?limit=1", row => (string)row["id"]!)).Distinct().Count());
        var behind = Assert.Single((await plant.Get(store + "/batches")).Need()["items"]!.AsArray())!;
        Assert.Equal((a, 70m), ((string?)behind["label"], (decimal)behind["massKg"]!));
        Assert.Equal(100m, (decimal)(await plant.Get(store + "/batches?asOf=2026-11-16")).Need()["items"]![0]!["massKg"]!);
        Assert.Single((await plant.Get(store + "/postings?asOf=2026-11-16")).Need()["items"]!.AsArray());
        Assert.Empty((await plant.Get(store + "/batches?wasteCode=772-003-18")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task Finds_by_label_manifest_run_code_waste_and_firm()
    {
        using var admin = host.AsAdministrator();
        Assert.Equal([$"batch/{a}"], await Found(admin, a));
        Assert.Equal([$"batch/{b}"], await Found(admin, "772-003"));
        Assert.Equal([$"batch/{b}"], await Found(admin, "飞灰"));
        Assert.Equal([$"manifest/{moving}"], await Found(admin, moving));
        Assert.Equal(["run/RUN-1"], await Found(admin, "run-"));
        Assert.Equal([$"batch/{c}", $"manifest/{moving}"], await Found(admin, "余杭"));
        Assert.Empty(await Found(admin, "%"));
        Assert.Equal([$"batch/{c}"], (await admin.Get("/api/tracing/find?asOf=2026-11-16&q=" + Uri.EscapeDataString("余杭"))).Need()["items"]!.AsArray().Select(hit => $"{hit!["kind"]}/{hit["id"]}"));
        Assert.Empty((await admin.Get("/api/tracing/find?asOf=2026-11-16&q=run")).Need()["items"]!.AsArray());
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        Assert.Equal([$"batch/{a}"], await Found(maker, "900-249-08"));
        Assert.Equal([$"manifest/{delivered}", "run/RUN-1"], await Found(maker, "海曙"));
    }

    [Fact]
    public async Task Every_query_stands_in_the_api_document_with_a_schema_of_its_own()
    {
        using var anonymous = host.Anonymous();
        var document = (await anonymous.Get("/openapi/v1.json")).Need();
        var paths = document["paths"]!.AsObject().Where(path => path.Key.StartsWith("/api/tracing/", StringComparison.Ordinal)).ToList();
        string[] queries = ["batches/{label}", "batches/{label}/forward", "batches/{label}/backward", "manifests/{number}", "runs/{run}", "find", "balances", "accounts/{account}/postings", "accounts/{account}/batches", "flows",
            "flows/{origin}/{destination}/manifests"];
        foreach (var query in queries)
        {
            var get = paths.Single(path => path.Key == "/api/tracing/" + query).Value!["get"]!;
            Assert.NotEmpty((string)get["summary"]!);
        }
        Assert.Equal(queries.Length, queries.Select(query => document["paths"]!["/api/tracing/" + query]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task A_trace_can_be_cut_short_and_says_so_and_still_closes()
    {
        await using var fresh = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var label = told.Weighed(Firm.Plant, 1_000);
        var residues = Enumerable.Range(0, 3).Select(_ => told.Label(Firm.Plant, Told.Ash, "residue")).ToList();
        told.Treat("RUN-1", Firm.Plant, [(label, 1_000)], Told.Residue(residues[0], 900), Told.Loss(100));
        told.Treat("RUN-2", Firm.Plant, [(residues[0], 900)], Told.Residue(residues[1], 800), Told.Loss(100));
        told.Treat("RUN-3", Firm.Plant, [(residues[1], 800)], Told.Residue(residues[2], 700), Told.Loss(100));
        await told.To(fresh);
        using var admin = fresh.AsAdministrator();

        foreach (var query in new[] { "depth=1", "nodes=2" })
        {
            var cut = (await admin.Get($"/api/tracing/batches/{label}/forward?{query}")).Need();
            Assert.True((bool)cut["truncated"]!);
            Assert.Equal(0.8m, (decimal)cut["closing"]!["notFollowedKg"]!);
            Assert.Equal(0m, (decimal)cut["closing"]!["differenceKg"]!);
            Assert.False((bool)cut["closing"]!["closed"]!);
            var back = (await admin.Get($"/api/tracing/batches/{residues[2]}/backward?{query}")).Need();
            Assert.True((bool)back["truncated"]!);
            Assert.Equal(0.7m, (decimal)back["sources"]!["notFollowedKg"]!);
        }
        var whole = (await admin.Get($"/api/tracing/batches/{label}/forward")).Need();
        Assert.False((bool)whole["truncated"]!);
        Assert.Equal([0, 1, 2, 3], whole["nodes"]!.AsArray().Where(node => node!["label"] is not null).Select(node => (int)node!["level"]!));
        Assert.Equal(0.7m, (decimal)whole["closing"]!["inResiduesKg"]!);
    }

    [Theory]
    [InlineData("balances?by=colour", "balances.by")]
    [InlineData("balances?account=cash", "balances.account")]
    [InlineData("balances?region=33", "region.format")]
    [InlineData("balances?wasteCode=oil", "waste-code.format")]
    [InlineData("balances?asOf=16.11.2026", "as-of.format")]
    [InlineData("balances?asOf=9999-12-31", "as-of.format")]
    [InlineData("balances?limit=0", "page.limit")]
    [InlineData("find?q=%20", "text.empty")]
    [InlineData("find", "request.malformed")]
    [InlineData("batches/{a}/forward?depth=0", "trace.depth")]
    [InlineData("batches/{a}/forward?depth=51", "trace.depth")]
    [InlineData("batches/{a}/backward?nodes=10001", "trace.nodes")]
    [InlineData("accounts/{store}/postings?cursor=eA==", "page.cursor")]
    public async Task Refuses_what_is_not_well_formed(string path, string code)
    {
        using var admin = host.AsAdministrator();
        var reply = await admin.Get("/api/tracing/" + path.Replace("{a}", a, StringComparison.Ordinal).Replace("{store}", "store:" + Firm.Maker.Site, StringComparison.Ordinal));
        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("batches/nothing", "batch.not-found")]
    [InlineData("batches/nothing/forward", "batch.not-found")]
    [InlineData("batches/nothing/backward", "batch.not-found")]
    [InlineData("manifests/20263301999999", "manifest.not-found")]
    [InlineData("runs/RUN-99", "run.not-found")]
    [InlineData("runs/RUN-1?asOf=2026-11-16", "run.not-found")]
    [InlineData("accounts/store/postings", "account.not-found")]
    [InlineData("accounts/cash:1/batches", "account.not-found")]
    [InlineData("accounts/store:1/batches", "account.not-found")]
    public async Task Says_that_there_is_no_such_thing(string path, string code)
    {
        using var admin = host.AsAdministrator();
        var reply = await admin.Get("/api/tracing/" + path);
        Assert.Equal((404, code), (reply.Status, reply.Code));
    }

    private static async Task<Dictionary<string, decimal>> Balances(ApiClient client, string query) =>
        (await client.Get("/api/tracing/balances?limit=200&" + query)).Need()["items"]!.AsArray().ToDictionary(row => $"{row!["account"]}/{row["group"]}", row => (decimal)row!["massKg"]!);

    private static async Task<string[]> Found(ApiClient client, string text) =>
        [.. await Keys(client, $"/api/tracing/find?limit=1&q={Uri.EscapeDataString(text)}", row => $"{row["kind"]}/{row["id"]}")];

    /// <summary>Walks through all pages.</summary>
    private static async Task<List<string>> Keys(ApiClient client, string path, Func<JsonNode, string> keyOf)
    {
        var keys = new List<string>();
        for (string? next = null; ;)
        {
            var page = (await client.Get(next is null ? path : $"{path}&cursor={Uri.EscapeDataString(next)}")).Need();
            keys.AddRange(page["items"]!.AsArray().Select(row => keyOf(row!)));
            next = (string?)page["next"];
            if (next is null) return keys;
        }
    }
}
