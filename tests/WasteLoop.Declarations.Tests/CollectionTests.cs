using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class CollectionTests
{
    private static readonly DateOnly Day = new(2026, 11, 16);

    private static CollectedContainer Fetched(string? label = null, long grams = 168_300, string weigher = "scale-07") =>
        new(label ?? LabelCode.Compose(CreditCode.Parse(Factory), WasteCode.Parse(Oil), Day, 999).Value, Oil, "L", "DRUM", 200, grams, weigher);

    private static StopCollected Collected(params CollectedContainer[] containers) => new(
        "stop-1", "round-1", "request-1", Manifest, Plant, Factory, FactorySite, "330106", Plant, "浙A1", "D1", "E1", Plant, PlantSite, "R9", containers, "phone", [], "phone-1");

    private static async Task<string[]> Kinds(World world, string label) => [.. (await world.Ledger(label)).Select(row => (string)row["kind"]!)];

    [Fact]
    public async Task The_ledger_of_a_small_firm_is_kept_from_its_pickup()
    {
        await using var world = await Start();
        var drum = Fetched();
        await world.Host.Tell(Collected(drum));
        var container = await world.Container(drum.Label);
        Assert.Equal(("dispatched", Manifest, 168.3m), ((string)container["state"]!, (string)container["manifest"]!, (decimal)container["massKg"]!));
        Assert.Equal(["generated", "stored-in", "stored-out", "external-use"], await Kinds(world, drum.Label));
        Assert.Equal((168_300, 168_300), await Dispatch(world));
        Assert.Equal("330106", (string?)Assert.Single(await world.Told("ContainerLabelled"))["region"]);
        Assert.Empty(await world.Findings());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_dispatched_once_whatever_is_heard_first(bool manifestFirst)
    {
        await using var world = await Start();
        var (own, brought) = (await world.Stored(), Fetched());
        var loads = new[] { (own, 168_000L), (brought.Label, 168_300L) };
        if (!manifestFirst) await world.Host.Tell(Collected(Fetched(own, 168_000), brought));
        await world.Host.Tell(IssueOf(Manifest, loads));
        await world.Host.Tell(DepartureOf(Manifest, "R9", [], loads));
        if (manifestFirst) await world.Host.Tell(Collected(Fetched(own, 168_000), brought));
        foreach (var label in new[] { own, brought.Label })
        {
            Assert.Equal(["generated", "stored-in", "stored-out", "external-use"], await Kinds(world, label));
            Assert.Equal("dispatched", (string?)(await world.Container(label))["state"]);
        }
        // The firm's own drum weighed 168.3 kg in its books and 168 kg at the door: both are told.
        Assert.Equal([(168_300L, 168_000L), (168_300L, 168_300L)], (await world.Told("ContainerDispatched")).Select(told => ((long)told["ledgerGrams"]!, (long)told["shippedGrams"]!)).Order());
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task What_the_firm_began_is_finished_at_the_door()
    {
        await using var world = await Start();
        var (labelled, weighed, withdrawn) = (await world.Labelled(), await world.Weighed(), await world.Labelled());
        (await world.Do(withdrawn, "withdraw", new { reason = "误贴" })).Need();
        await world.Host.Tell(Collected(Fetched(labelled, 100_000, "estimate"), Fetched(weighed, 168_300), Fetched(withdrawn, 50_000)));
        Assert.Equal((100m, "dispatched"), ((decimal)(await world.Container(labelled))["massKg"]!, (string)(await world.Container(labelled))["state"]!));
        Assert.Equal(["generated", "stored-in", "stored-out", "external-use"], await Kinds(world, weighed));
        // Its label was withdrawn and it was there all the same: the store's books held nothing of it.
        Assert.Contains((0L, 50_000L), (await world.Told("ContainerDispatched")).Select(told => ((long)told["ledgerGrams"]!, (long)told["shippedGrams"]!)));
        Assert.Empty(await world.Findings());
    }

    private static async Task<(long, long)> Dispatch(World world)
    {
        var told = Assert.Single(await world.Told("ContainerDispatched"));
        return ((long)told["ledgerGrams"]!, (long)told["shippedGrams"]!);
    }
}
