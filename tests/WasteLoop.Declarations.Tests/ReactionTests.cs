using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class ReactionTests
{
    private const string Other = "20263301000002";

    private static TreatmentCompleted RunOf(string run, params RunOutput[] outputs) => new(run, PlantSite, Plant, "TS002", "D10", [], outputs);

    private static RunOutput ResidueOf(string? label, long grams) => new("residue", "炉渣", grams, label, "772-003-18");

    [Fact]
    public async Task An_issued_manifest_takes_a_container_and_a_void_one_gives_it_back()
    {
        await using var world = await Start();
        var label = await world.Issued();
        var taken = await world.Container(label);
        Assert.Equal(("on-manifest", Manifest), ((string)taken["state"]!, (string)taken["manifest"]!));
        AssertRefused(await world.Do(label, "correct", new { massKg = 1, reason = "x" }), 409, "container.on-manifest");
        AssertRefused(await world.Do(label, "withdraw", new { reason = "x" }), 409, "container.on-manifest");
        AssertRefused(await world.Do(label, "store", new { facility = "TS001" }), 409, "container.on-manifest");

        await world.Host.Tell(new ManifestVoided(Manifest, Factory, [label], "车坏了"));
        var back = await world.Container(label);
        Assert.Equal(("stored", null), ((string)back["state"]!, (string?)back["manifest"]));
        (await world.Do(label, "correct", new { massKg = 1, reason = "x" })).Need();
        Assert.Empty(await world.Findings());
    }

    [Theory]
    [InlineData("R9", "HWWWLY", "external-use")]
    [InlineData("D10", "HWWWCZ", "external-disposal")]
    [InlineData("?", "HWWWCZ", "external-disposal")]
    public async Task Rule_40_a_departure_writes_a_row_out_of_store_and_a_row_handed_out(string method, string prefix, string kind)
    {
        await using var world = await Start();
        var label = await world.Issued();
        world.Host.Clock.Advance(TimeSpan.FromDays(1));
        await world.Host.Tell(DepartureOf(Manifest, method, [], (label, 168_300)));
        var container = await world.Container(label);
        Assert.Equal(("dispatched", "HWCK20261117001"), ((string)container["state"]!, (string)container["storedOutBatch"]!));
        var rows = (await world.Ledger(label)).Skip(2).ToList();
        Assert.Equal([("HWCK20261117001", "stored-out", "HWRK20261116001"), (prefix + "20261117001", kind, "HWCK20261117001")],
            rows.Select(r => ((string)r["batchCode"]!, (string)r["kind"]!, (string)r["backReference"]!)));
        Assert.All(rows, r => Assert.Equal((Manifest, 168.3m, "told"), ((string)r["manifest"]!, (decimal)r["massKg"]!, (string)r["who"]!)));
        Assert.Equal((Plant, method), ((string)rows[1]["receiver"]!, (string)rows[1]["method"]!));
        var told = Assert.Single(await world.Told("ContainerDispatched"));
        Assert.Equal((label, Manifest, 168_300, 168_300, "HWCK20261117001"),
            ((string)told["label"]!, (string)told["manifest"]!, (long)told["ledgerGrams"]!, (long)told["shippedGrams"]!, (string)told["storedOutBatch"]!));
        AssertRefused(await world.Do(label, "withdraw", new { reason = "x" }), 409, "container.dispatched");
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task What_was_left_behind_is_in_store_again()
    {
        await using var world = await Start();
        var (loaded, left) = (await world.Stored(), await world.Stored());
        await world.Host.Tell(IssueOf(Manifest, (loaded, 168_300), (left, 168_300)), DepartureOf(Manifest, "D10", [left], (loaded, 168_300)));
        Assert.Equal("dispatched", (string)(await world.Container(loaded))["state"]!);
        Assert.Equal("stored", (string)(await world.Container(left))["state"]!);
        await world.Host.Tell(IssueOf(Other, (left, 168_300)), DepartureOf(Other, "D10", [], (left, 168_300)));
        Assert.Equal(Other, (string)(await world.Container(left))["manifest"]!);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_mass_that_differs_between_store_and_manifest_is_told()
    {
        await using var world = await Start();
        var label = await world.Stored();
        (await world.Do(label, "correct", new { massKg = 150, reason = "x" })).Need();
        await world.Host.Tell(IssueOf(Manifest, (label, 168_300)), DepartureOf(Manifest, "D10", [], (label, 168_300)));
        var told = Assert.Single(await world.Told("ContainerDispatched"));
        Assert.Equal((150_000, 168_300), ((long)told["ledgerGrams"]!, (long)told["shippedGrams"]!));
        Assert.Equal([150m, 168.3m], (await world.Ledger(label)).TakeLast(2).Select(r => (decimal)r["massKg"]!));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_container_that_was_withdrawn_while_the_manifest_was_signed_left_all_the_same()
    {
        await using var world = await Start();
        var label = await world.Stored();
        (await world.Do(label, "withdraw", new { reason = "x" })).Need();
        await world.Host.Tell(IssueOf(Manifest, (label, 168_300)), DepartureOf(Manifest, "D10", [], (label, 168_300)));
        var told = Assert.Single(await world.Told("ContainerDispatched"));
        Assert.Equal((0, 168_300), ((long)told["ledgerGrams"]!, (long)told["shippedGrams"]!));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task What_is_not_ours_is_ignored()
    {
        await using var world = await Start();
        var label = await world.Issued();
        var weighed = await world.Weighed();
        await world.Host.Tell(
            IssueOf(Other, (label, 168_300), ("nonsense", 1), (weighed, 168_300)),
            DepartureOf(Other, "D10", ["nonsense", label], ("nonsense", 1), (label, 168_300), (weighed, 168_300)),
            new ManifestVoided(Other, Factory, [label, "", "nonsense"], "x"),
            new ManifestVoided("", "", [], ""),
            // A collecting firm moves on what the factory labelled: not out of the factory's store.
            new ManifestDeparted(Other, Garage, GarageSite, Factory, Plant, PlantSite, "D10", "", "", "", [new ManifestContainer(label, Oil, 1)], []));
        Assert.Equal(("on-manifest", Manifest), ((string)(await world.Container(label))["state"]!, (string)(await world.Container(label))["manifest"]!));
        Assert.Equal("weighed", (string)(await world.Container(weighed))["state"]!);
        await world.Host.Tell(DepartureOf(Manifest, "D10", [], (label, 168_300)), DepartureOf(Manifest, "D10", [], (label, 168_300)));
        Assert.Single(await world.Told("ContainerDispatched"));
        await world.AssertRebuildsEqual();
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_run_fills_a_residue_container_which_is_then_stored_and_sent_on()
    {
        await using var world = await Start();
        var label = await world.Labelled(world.AsPlant, Residue());
        await world.Host.Tell(RunOf("RUN-1", new RunOutput("loss", "水汽", 5, null, null), ResidueOf(label, 42_000)));
        var filled = await world.Container(label, world.AsPlant);
        Assert.Equal(("filled", 42m, "RUN-1", "HWCS20261116001"), ((string)filled["state"]!, (decimal)filled["massKg"]!, (string)filled["run"]!, (string)filled["generatedBatch"]!));
        var told = Assert.Single(await world.Told("ResidueFilled"));
        Assert.Equal((label, "RUN-1", 42_000, PlantSite), ((string)told["label"]!, (string)told["run"]!, (long)told["grams"]!, (string)told["site"]!));

        var path = $"/api/declarations/containers/{label}/";
        AssertRefused(await world.AsPlant.Post(path + "weigh", new { netKg = 1, device = "s" }), 422, "container.residue-from-run");
        AssertRefused(await world.AsPlant.Post(path + "correct", new { massKg = 1, reason = "x" }), 422, "container.residue-from-run");
        AssertRefused(await world.AsPlant.Post(path + "withdraw", new { reason = "x" }), 422, "container.residue-from-run");
        Assert.Equal("HWRK20261116001", (string)(await world.AsPlant.Post(path + "store", new { facility = "TS001" })).Need()["storedInBatch"]!);
        await world.Host.Tell(
            new ManifestIssued(Manifest, "d", Plant, PlantSite, Garage, Factory, FactorySite, "D1", [new ManifestContainer(label, "772-003-18", 42_000)], "h"),
            new ManifestDeparted(Manifest, Plant, PlantSite, Garage, Factory, FactorySite, "D1", "", "", "", [new ManifestContainer(label, "772-003-18", 42_000)], []));
        Assert.Equal("dispatched", (string)(await world.Container(label, world.AsPlant))["state"]!);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_run_fills_only_an_empty_residue_container_of_its_own_site()
    {
        await using var world = await Start();
        var generated = await world.Labelled(world.AsPlant, Drum(PlantSite));
        var elsewhere = await world.Labelled();
        var residue = await world.Labelled(world.AsPlant, Residue());
        await world.Host.Tell(
            RunOf("RUN-1", ResidueOf(generated, 1), ResidueOf(elsewhere, 1), ResidueOf("nonsense", 1), ResidueOf(null, 1), ResidueOf(residue, 0), ResidueOf(residue, -1)),
            RunOf("RUN-2", ResidueOf(residue, 7), ResidueOf(residue, 8)),
            RunOf("RUN-3", ResidueOf(residue, 9)));
        Assert.Equal(7, (long)Assert.Single(await world.Told("ResidueFilled"))["grams"]!);
        Assert.Equal("labelled", (string)(await world.Container(generated, world.AsPlant))["state"]!);
        await world.AssertRebuildsEqual();
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_residue_label_withdrawn_while_its_run_was_entered_counts_again()
    {
        await using var world = await Start();
        var label = await world.Labelled(world.AsPlant, Residue());
        (await world.AsPlant.Post($"/api/declarations/containers/{label}/withdraw", new { reason = "x" })).Need();
        await world.Host.Tell(RunOf("RUN-1", ResidueOf(label, 7)));
        Assert.Equal("filled", (string)(await world.Container(label, world.AsPlant))["state"]!);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task The_register_rebuilds_equal()
    {
        await using var world = await Start();
        await world.Host.Tell(
            new Contracts.Registry.FacilityRecorded(FactorySite, "TS001", "改作处理", "treatment", 1),
            new Contracts.Registry.SiteRecorded(FactorySite, Factory, "一厂新名", "330108", "滨江区"));
        await world.AssertRebuildsEqual();
        AssertRefused(await world.Do(await world.Weighed(), "store", new { facility = "TS001" }), 422, "facility.not-a-store");
        Assert.Single((await world.Host.AsRegulator("330108").Get("/api/declarations/containers")).Need()["items"]!.AsArray());
    }
}
