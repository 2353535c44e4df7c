using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>Who sees what: own batches and what became of one's share; a bureau its region; auditors all; everyone else nothing.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private TestHost host = null!;
    private string a = "", b = "", ash = "", fromMaker = "", toLandfill = "";

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        a = told.Weighed(Firm.Maker, 100_000);
        b = told.Weighed(Firm.Other, 60_000);
        fromMaker = told.Deliver(Firm.Maker, Firm.Plant, (a, 100_000));
        told.Deliver(Firm.Other, Firm.Plant, (b, 60_000));
        ash = told.Label(Firm.Plant, Told.Ash, "residue");
        told.Treat("RUN-1", Firm.Plant, [(a, 100_000), (b, 60_000)], Told.Product(120_000), Told.Residue(ash, 40_000));
        toLandfill = told.Ship(Firm.Plant, Firm.Landfill, (ash, 40_000));
        await told.To(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_producer_sees_the_fate_of_its_share_but_not_whose_the_residue_is()
    {
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        var trace = (await maker.Get($"/api/tracing/batches/{a}/forward")).Need();
        var hidden = Assert.Single(trace["nodes"]!.AsArray(), node => (bool)node!["redacted"]!)!;
        var share = MassShares.Matrix([100_000, 60_000], [120_000, 40_000]);
        Assert.Equal("hidden-1", (string?)hidden["id"]);
        Assert.Null(hidden["label"]);
        Assert.Null(hidden["name"]);
        Assert.Equal("residue", (string?)hidden["kind"]);
        Assert.Equal(share[0, 1] / 1000m, (decimal)hidden["massKg"]!);
        Assert.Equal(Firm.Plant.Site, (string?)hidden["site"]);
        var rest = Assert.Single(hidden["holdings"]!.AsArray())!;
        Assert.Equal("transit", (string?)rest["kind"]);
        Assert.Null(rest["place"]);
        Assert.Null(rest["party"]);
        Assert.Equal(share[0, 1] / 1000m, (decimal)rest["massKg"]!);
        Assert.Equal(share[0, 0] / 1000m, (decimal)trace["nodes"]!.AsArray().Single(node => (string?)node!["kind"] == "product")!["massKg"]!);
        AssertTellsNothingOf(trace, ash, b, Firm.Other.Party, toLandfill);
    }

    [Fact]
    public async Task Whoever_takes_a_residue_sees_the_grams_of_its_parents_but_not_whose_they_are()
    {
        using var landfill = host.AsParty(Firm.Landfill.Party, Role.Plant);
        var trace = (await landfill.Get($"/api/tracing/batches/{ash}/backward")).Need();
        Assert.Equal(3, trace["nodes"]!.AsArray().Count);
        Assert.Equal(2, trace["nodes"]!.AsArray().Count(node => (bool)node!["redacted"]!));
        Assert.Equal(40m, trace["nodes"]!.AsArray().Where(node => (int)node!["level"]! == 1).Sum(node => (decimal)node!["massKg"]!));
        AssertTellsNothingOf(trace, a, b, Firm.Maker.Party, Firm.Other.Party, fromMaker);
        Assert.Equal(404, (await landfill.Get($"/api/tracing/batches/{a}")).Status);
        Assert.Equal(404, (await landfill.Get("/api/tracing/runs/RUN-1")).Status);
    }

    [Fact]
    public async Task A_firm_with_no_part_in_it_sees_nothing()
    {
        using var stranger = host.AsParty(Firm.Stranger.Party, Role.Producer, Role.Plant, Role.Driver);
        foreach (var path in Paths())
        {
            var reply = await stranger.Get(path);
            Assert.Equal(404, reply.Status);
            Assert.EndsWith(".not-found", reply.Code, StringComparison.Ordinal);
        }
        Assert.Empty((await stranger.Get($"/api/tracing/find?q={a}")).Need()["items"]!.AsArray());
        Assert.Empty((await stranger.Get("/api/tracing/balances")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_bureau_of_another_region_sees_nothing()
    {
        using var bureau = host.AsRegulator("330400");
        foreach (var path in Paths()) Assert.Equal(404, (await bureau.Get(path)).Status);
        Assert.Empty((await bureau.Get("/api/tracing/find?q=9")).Need()["items"]!.AsArray());
        Assert.Empty((await bureau.Get("/api/tracing/balances?by=site")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_bureau_sees_every_node_of_a_trace_that_touches_its_region()
    {
        foreach (var region in new[] { "330106", "330100", "330000", "330203" })
        {
            using var bureau = host.AsRegulator(region);
            var trace = (await bureau.Get($"/api/tracing/batches/{a}/forward")).Need();
            Assert.DoesNotContain(trace["nodes"]!.AsArray(), node => (bool)node!["redacted"]!);
            Assert.Contains(trace["nodes"]!.AsArray(), node => (string?)node!["label"] == ash);
            Assert.Equal(200, (await bureau.Get("/api/tracing/runs/RUN-1")).Status);
        }
        // 温州 has the landfill: it sees the ash and, backward, all parents, but does not open the parents' own pages.
        using var wenzhou = host.AsRegulator("330300");
        Assert.Contains((await wenzhou.Get($"/api/tracing/batches/{ash}/backward")).Need()["nodes"]!.AsArray(), node => (string?)node!["label"] == b);
        Assert.Equal(404, (await wenzhou.Get($"/api/tracing/batches/{b}")).Status);
    }

    [Fact]
    public async Task Auditors_and_administrators_see_everything()
    {
        using var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        using var admin = host.AsAdministrator();
        foreach (var path in Paths())
        {
            Assert.Equal(200, (await auditor.Get(path)).Status);
            Assert.Equal(200, (await admin.Get(path)).Status);
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_is_told()
    {
        using var anonymous = host.Anonymous();
        foreach (var path in Paths().Concat(["/api/tracing/find?q=9", "/api/tracing/balances"])) Assert.Equal(401, (await anonymous.Get(path)).Status);
    }

    [Fact]
    public async Task Without_a_role_nothing_is_told()
    {
        using var nobody = host.AsParty(Firm.Maker.Party);
        foreach (var path in Paths()) Assert.Equal(403, (await nobody.Get(path)).Status);
    }

    [Fact]
    public async Task A_regulator_without_a_region_and_a_party_role_without_a_party_see_nothing()
    {
        using var regulator = host.As(new Caller("r", null, null, new HashSet<string> { Role.Regulator }));
        using var producer = host.As(new Caller("p", null, null, new HashSet<string> { Role.Producer }));
        foreach (var path in Paths())
        {
            Assert.Equal(404, (await regulator.Get(path)).Status);
            Assert.Equal(404, (await producer.Get(path)).Status);
        }
        Assert.Empty((await producer.Get("/api/tracing/balances")).Need()["items"]!.AsArray());
        Assert.Empty((await regulator.Get("/api/tracing/find?q=9")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_carrier_sees_what_it_carried_and_a_driver_too()
    {
        using var driver = host.AsParty(Firm.Carrier.Party, Role.Driver);
        Assert.Equal(200, (await driver.Get($"/api/tracing/batches/{a}")).Status);
        Assert.Equal(200, (await driver.Get($"/api/tracing/manifests/{fromMaker}")).Status);
        Assert.Equal(200, (await driver.Get($"/api/tracing/accounts/transit:{toLandfill}/postings")).Status);
        Assert.Equal(404, (await driver.Get($"/api/tracing/accounts/store:{Firm.Maker.Site}/postings")).Status);
    }

    [Fact]
    public async Task Only_the_own_firm_and_the_authorities_learn_which_user_did_a_step()
    {
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        using var bureau = host.AsRegulator("330106");
        var seen = (await maker.Get($"/api/tracing/batches/{a}")).Need()["timeline"]!.AsArray();
        Assert.All(seen, step => Assert.Equal((string?)step!["party"] == Firm.Maker.Party, step["user"] is not null));
        Assert.All((await bureau.Get($"/api/tracing/batches/{a}")).Need()["timeline"]!.AsArray(), step => Assert.NotNull(step!["user"]));
    }

    [Fact]
    public async Task A_producer_sees_of_a_run_only_its_own_inputs_and_their_shares()
    {
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        using var plant = host.AsParty(Firm.Plant.Party, Role.Plant);
        var part = (await maker.Get("/api/tracing/runs/RUN-1")).Need();
        Assert.True((bool)part["partial"]!);
        Assert.Equal([a], part["inputs"]!.AsArray().Select(input => (string?)input!["label"]));
        Assert.Equal(100m, (decimal)part["outputsKg"]!);
        Assert.Equal(0m, (decimal)part["differenceKg"]!);
        AssertTellsNothingOf(part, ash, b);
        var whole = (await plant.Get("/api/tracing/runs/run-1")).Need();
        Assert.False((bool)whole["partial"]!);
        Assert.Equal([75m, 45m], whole["matrix"]!.AsArray().Select(row => (decimal)row![0]!));
        Assert.Equal(160m, (decimal)whole["inputsKg"]!);
        Assert.Equal(160m, (decimal)whole["outputsKg"]!);
    }

    [Fact]
    public async Task Voiding_a_manifest_takes_its_parties_sight_away_again()
    {
        var told = Told.WithRegister();
        await using var fresh = await TestHost.StartWith(new TracingService());
        var (label, left) = (told.Weighed(Firm.Maker, 1_000), told.Weighed(Firm.Maker, 1_000));
        var voided = told.Issue(Firm.Maker, Firm.Plant, (label, 1_000));
        await told.To(fresh);
        using var plant = fresh.AsParty(Firm.Plant.Party, Role.Plant);
        using var maker = fresh.AsParty(Firm.Maker.Party, Role.Producer);
        Assert.Equal(200, (await plant.Get($"/api/tracing/batches/{label}")).Status);

        told.Say(Firm.Maker, new Contracts.Manifests.ManifestVoided(voided, Firm.Maker.Party, [label], "重开"));
        var departed = told.Issue(Firm.Maker, Firm.Landfill, (label, 1_000), (left, 1_000));
        told.Depart(departed, Firm.Maker, Firm.Landfill, [(label, 1_000)], left);
        await told.To(fresh);
        using var landfill = fresh.AsParty(Firm.Landfill.Party, Role.Plant);
        Assert.Equal(404, (await plant.Get($"/api/tracing/batches/{label}")).Status);
        Assert.Equal(404, (await landfill.Get($"/api/tracing/batches/{left}")).Status);
        Assert.Equal(200, (await landfill.Get($"/api/tracing/batches/{label}")).Status);
        Assert.Equal(200, (await maker.Get($"/api/tracing/batches/{label}")).Status);

        var manifest = (await plant.Get($"/api/tracing/manifests/{voided}")).Need();
        Assert.Equal("voided", (string?)manifest["state"]);
        Assert.True((bool)Assert.Single(manifest["containers"]!.AsArray())!["redacted"]!);
        Assert.DoesNotContain(left, (await landfill.Get($"/api/tracing/manifests/{departed}")).Text, StringComparison.Ordinal);
        Assert.Empty(await Books.Differences(fresh));
    }

    private IEnumerable<string> Paths() =>
    [
        $"/api/tracing/batches/{a}", $"/api/tracing/batches/{a}/forward", $"/api/tracing/batches/{a}/backward", $"/api/tracing/manifests/{fromMaker}", "/api/tracing/runs/RUN-1",
        $"/api/tracing/accounts/store:{Firm.Maker.Site}/postings", $"/api/tracing/accounts/store:{Firm.Maker.Site}/batches", $"/api/tracing/accounts/transit:{fromMaker}/postings",
        "/api/tracing/accounts/treated:RUN-1/postings",
    ];

    private static void AssertTellsNothingOf(JsonNode answer, params string[] secrets)
    {
        var text = answer.ToJsonString();
        foreach (var secret in secrets) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }
}
