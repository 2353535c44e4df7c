using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class ContainerStepTests
{
    [Fact]
    public async Task Weighs_stores_and_tells_it_with_batch_codes()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        var weighed = (await world.Do(label, "weigh", new { grossKg = 186.5m, tareKg = 18.2m, device = "scale-01" })).Need();
        Assert.Equal("weighed", (string)weighed["state"]!);
        Assert.Equal(168.3m, (decimal)weighed["massKg"]!);
        Assert.Equal("HWCS20261116001", (string)weighed["generatedBatch"]!);
        Assert.Equal("scale", (string)weighed["weighMethod"]!);

        var stored = (await world.Do(label, "store", new { facility = "ts001" })).Need();
        Assert.Equal("HWRK20261116001", (string)stored["storedInBatch"]!);
        Assert.Equal("TS001", (string)stored["facility"]!);
        Assert.Null(stored["warning"]);
        Assert.Equal("stored", (string)(await world.Container(label.ToLowerInvariant()))["state"]!);

        var toldWeighed = Assert.Single(await world.Told("ContainerWeighed"));
        Assert.Equal((168_300, 186_500, 18_200), ((long)toldWeighed["grams"]!, (long)toldWeighed["grossGrams"]!, (long)toldWeighed["tareGrams"]!));
        var toldStored = Assert.Single(await world.Told("ContainerStored"));
        Assert.Equal(("HWCS20261116001", "HWRK20261116001", 168_300), ((string)toldStored["generatedBatch"]!, (string)toldStored["storedInBatch"]!, (long)toldStored["grams"]!));
    }

    [Fact]
    public async Task Refuses_masses_that_make_no_sense()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        AssertRefused(await world.Do(label, "weigh", new { device = "s" }), 400, "container.masses");
        AssertRefused(await world.Do(label, "weigh", new { grossKg = 1, device = "s" }), 400, "container.masses");
        AssertRefused(await world.Do(label, "weigh", new { grossKg = 2, tareKg = 1, netKg = 1, device = "s" }), 400, "container.masses");
        AssertRefused(await world.Do(label, "weigh", new { grossKg = 2, tareKg = 2, device = "s" }), 400, "container.gross-not-above-tare", "grossKg");
        AssertRefused(await world.Do(label, "weigh", new { netKg = 0, device = "s" }), 400, "container.net-zero", "netKg");
        AssertRefused(await world.Do(label, "weigh", new { netKg = -1, device = "s" }), 400, "mass.range", "netKg");
        AssertRefused(await world.Do(label, "weigh", new { netKg = 1.0001m, device = "s" }), 400, "mass.precision", "netKg");
        AssertRefused(await world.Do(label, "weigh", new { netKg = 40_000.001m, device = "s" }), 400, "container.too-heavy", "netKg");
        AssertRefused(await world.Do(label, "weigh", new { netKg = 1, device = " " }), 400, "text.empty", "device");
        Assert.Empty(await world.Ledger());
        (await world.Do(label, "weigh", new { netKg = 40_000, device = "s" })).Need();
    }

    [Fact]
    public async Task Refuses_steps_out_of_turn()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        AssertRefused(await world.Do(label, "store", new { facility = "TS001" }), 409, "container.not-weighed");
        AssertRefused(await world.Do(label, "correct", new { massKg = 1, reason = "x" }), 409, "container.not-weighed");
        (await world.Do(label, "weigh", new { netKg = 5, device = "s" })).Need();
        AssertRefused(await world.Do(label, "weigh", new { netKg = 6, device = "s" }), 409, "container.already-weighed");
        AssertRefused(await world.Do(label, "store", new { facility = "TS002" }), 422, "facility.not-a-store", "facility");
        AssertRefused(await world.Do(label, "store", new { facility = "TS009" }), 422, "facility.not-a-store", "facility");
        (await world.Do(label, "store", new { facility = "TS001" })).Need();
        AssertRefused(await world.Do(label, "store", new { facility = "TS001" }), 409, "container.already-stored");
        AssertRefused(await world.Do(label, "weigh", new { netKg = 6, device = "s" }), 409, "container.already-weighed");
        AssertRefused(await world.Do(label, "correct", new { massKg = 5, reason = "x" }), 422, "container.mass-unchanged", "massKg");
        AssertRefused(await world.Do(label, "correct", new { massKg = 0, reason = "x" }), 400, "container.net-zero", "massKg");
        AssertRefused(await world.Do(label, "correct", new { massKg = 6, reason = "" }), 400, "text.empty", "reason");
        AssertRefused(await world.Do(label, "withdraw", new { reason = "" }), 400, "text.empty", "reason");
        (await world.Do(label, "withdraw", new { reason = "贴错" })).Need();
        foreach (var (step, body) in new (string, object)[] { ("weigh", new { netKg = 1, device = "s" }), ("store", new { facility = "TS001" }), ("correct", new { massKg = 1, reason = "x" }), ("withdraw", new { reason = "x" }) })
            AssertRefused(await world.Do(label, step, body), 409, "container.withdrawn");
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Refuses_a_step_before_the_step_before_it()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        AssertRefused(await world.Do(label, "weigh", new { netKg = 5, device = "s", happenedAt = "2026-11-16T01:59:59Z" }), 422, "time.out-of-order", "happenedAt");
        (await world.Do(label, "weigh", new { netKg = 5, device = "s", happenedAt = "2026-11-16T02:00:00Z" })).Need();
        AssertRefused(await world.Do(label, "store", new { facility = "TS001", happenedAt = "2026-11-16T01:00:00Z" }), 422, "time.out-of-order", "happenedAt");
        AssertRefused(await world.Do(label, "store", new { facility = "TS001", happenedAt = "2026-11-16T02:06:00Z" }), 400, "time.future", "happenedAt");
        // A phone whose clock runs ahead must not hold up the next step.
        (await world.Do(label, "store", new { facility = "TS001", happenedAt = "2026-11-16T02:04:00Z" })).Need();
        (await world.Do(label, "correct", new { massKg = 6, reason = "x" })).Need();
    }

    [Fact]
    public async Task Of_many_who_do_the_same_at_once_one_wins()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        var weighings = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => world.Do(label, "weigh", new { netKg = i, device = "s" })));
        Assert.Single(weighings, r => r.Ok);
        Assert.All(weighings.Where(r => !r.Ok), r => Assert.Equal(409, r.Status));
        var storings = await Task.WhenAll(Enumerable.Range(1, 6).Select(_ => world.Do(label, "store", new { facility = "TS001" })));
        Assert.Single(storings, r => r.Ok);
        Assert.All(storings.Where(r => !r.Ok), r => Assert.Equal(409, r.Status));
        Assert.Equal(2, (await world.Ledger(label)).Count);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_store_near_or_over_its_capacity_is_told_and_takes_it_all_the_same()
    {
        await using var world = await Start();
        async Task<JsonNode> Store(decimal netKg) => (await world.Do(await world.Weighed(netKg), "store", new { facility = "TS001" })).Need();
        Assert.Null((await Store(899.999m))["warning"]);
        Assert.Equal("storage.near-capacity", (string)(await Store(0.001m))["warning"]!["code"]!);
        Assert.Equal("storage.near-capacity", (string)(await Store(100))["warning"]!["code"]!);
        var over = (await Store(0.001m))["warning"]!;
        Assert.Equal("storage.over-capacity", (string)over["code"]!);
        Assert.Equal("storage.capacity-percent", (string)over["rule"]!);
        Assert.Contains("TS001", (string)over["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_residue_container_takes_no_mass_by_hand()
    {
        await using var world = await Start();
        var label = await world.Labelled(world.AsPlant, Residue());
        var path = $"/api/declarations/containers/{label}/";
        AssertRefused(await world.AsPlant.Post(path + "weigh", new { netKg = 1, device = "s" }), 422, "container.residue-from-run");
        AssertRefused(await world.AsPlant.Post(path + "correct", new { massKg = 1, reason = "x" }), 422, "container.residue-from-run");
        AssertRefused(await world.AsPlant.Post(path + "store", new { facility = "TS001" }), 409, "container.not-filled");
        Assert.Equal("withdrawn", (string)(await world.AsPlant.Post(path + "withdraw", new { reason = "x" })).Need()["state"]!);
    }

    [Fact]
    public async Task Nobody_else_touches_a_container()
    {
        await using var world = await Start();
        var label = await world.Stored();
        var steps = new (string Step, object Body)[] { ("weigh", new { netKg = 1, device = "s" }), ("store", new { facility = "TS001" }), ("correct", new { massKg = 1, reason = "x" }), ("withdraw", new { reason = "x" }) };
        foreach (var (step, body) in steps)
        {
            AssertRefused(await world.AsGarage.Post($"/api/declarations/containers/{label}/{step}", body), 404, "container.not-found");
            AssertRefused(await world.Host.AsAdministrator().Post($"/api/declarations/containers/{label}/{step}", body), 403, "caller.not-allowed");
            AssertRefused(await world.Host.AsRegulator("330106").Post($"/api/declarations/containers/{label}/{step}", body), 403, "caller.not-allowed");
            AssertRefused(await world.Host.Anonymous().Post($"/api/declarations/containers/{label}/{step}", body), 401, "caller.unknown");
            AssertRefused(await world.AsFactory.Post($"/api/declarations/containers/nonsense/{step}", body), 404, "container.not-found");
        }
        Assert.Equal(168.3m, (decimal)(await world.Container(label))["massKg"]!);
    }

    [Fact]
    public async Task Containers_are_read_by_the_own_party_and_the_regions_regulator()
    {
        await using var world = await Start();
        var label = await world.Stored();
        var path = $"/api/declarations/containers/{label}";
        foreach (var reader in new[] { world.AsFactory, world.Host.AsRegulator("330100"), world.Host.AsAdministrator(), world.Host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor })) })
        {
            Assert.Equal(200, (await reader.Get(path)).Status);
            Assert.Single((await reader.Get("/api/declarations/containers")).Need()["items"]!.AsArray());
        }
        foreach (var other in new[] { world.AsGarage, world.Host.AsRegulator("330200") })
        {
            AssertRefused(await other.Get(path), 404, "container.not-found");
            Assert.Empty((await other.Get("/api/declarations/containers")).Need()["items"]!.AsArray());
        }
        foreach (var carrier in new[] { world.Host.AsParty(Factory, Role.Driver), world.Host.AsParty(Factory, Role.Dispatcher) })
        {
            AssertRefused(await carrier.Get(path), 403, "caller.not-allowed");
            AssertRefused(await carrier.Get("/api/declarations/containers"), 403, "caller.not-allowed");
        }
        AssertRefused(await world.Host.Anonymous().Get(path), 401, "caller.unknown");
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged_newest_first()
    {
        await using var world = await Start();
        var labels = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            labels.Add(await world.Labelled());
            labels.Add(await world.Weighed());
            world.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var other = await world.Labelled(drum: Drum(wasteCode: "900-041-49"));
        async Task<List<string>> All(string query)
        {
            var (found, cursor) = (new List<string>(), "");
            do
            {
                var page = (await world.AsFactory.Get($"/api/declarations/containers?limit=2&{query}{cursor}")).Need();
                found.AddRange(page["items"]!.AsArray().Select(c => (string)c!["label"]!));
                cursor = (string?)page["next"] is { } next ? "&cursor=" + Uri.EscapeDataString(next) : "";
            }
            while (cursor.Length > 0);
            return found;
        }
        Assert.Equal([other, labels[5], labels[4], labels[3], labels[2], labels[1], labels[0]], await All(""));
        Assert.Equal([labels[5], labels[3], labels[1]], await All("state=weighed&wasteCode=90024908&site=" + FactorySite));
        Assert.Equal([other], await All("wasteCode=900-041-49"));
        Assert.Empty(await All("state=on-manifest"));
        Assert.Empty(await All("site=" + GarageSite));
        AssertRefused(await world.AsFactory.Get("/api/declarations/containers?state=lost"), 400, "container.state-unknown", "state");
        AssertRefused(await world.AsFactory.Get("/api/declarations/containers?cursor=QUJD"), 400, "page.cursor", "cursor");
        AssertRefused(await world.AsFactory.Get("/api/declarations/containers?wasteCode=x"), 400, "waste-code.format", "wasteCode");
    }
}
