using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;

namespace WasteLoop.Manifests.Tests;

public sealed class ReceiptTests
{
    [Fact]
    public async Task Goes_from_arrival_to_closing_as_the_receiver_tells()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Departed(labels);

        await world.Tell(World.Arrived(number, labels));
        var manifest = await world.Manifest(number);
        Assert.Equal("arrived", (string)manifest["state"]!);
        // Monday 16 November 2026: the fifth working day after it is Monday the 23rd.
        Assert.Equal("2026-11-23", (string)manifest["acceptDue"]!);

        await world.Tell(World.Weighed(number, labels, 180_000));
        manifest = await world.Manifest(number);
        Assert.Equal(-1m, (decimal)manifest["difference"]!["differenceKg"]!);
        Assert.Equal(180m, (decimal)manifest["containers"]![0]!["receivedKg"]!);

        await world.Tell(World.Decided(number, 180_000, labels));
        manifest = await world.Manifest(number);
        Assert.Equal("accepted", (string)manifest["state"]!);
        Assert.Equal(180m, (decimal)manifest["containers"]![1]!["acceptedKg"]!);

        await world.Tell(World.Treated("TR1", number, 180_000, labels[0]), World.Treated("TR2", number, 90_000, labels[1]));
        Assert.Equal("accepted", await world.State(number));
        await world.Tell(World.Treated("TR3", number, 90_000, labels[1]));
        manifest = await world.Manifest(number);
        Assert.Equal("closed", (string)manifest["state"]!);
        Assert.Equal("accepted", (string)manifest["outcome"]!);
        Assert.Equal(["issued", "departed", "arrived", "weighed", "decided", "treated", "treated", "treated", "closed"], manifest["steps"]!.AsArray().Select(step => (string)step!["what"]!));
        Assert.Equal("told", (string)manifest["steps"]![2]!["party"]!);

        Assert.Equal(number, (string)Assert.Single(await world.Told(nameof(ManifestArrived)))["manifest"]!);
        var decided = Assert.Single(await world.Told(nameof(ManifestDecided)));
        Assert.Equal(("accepted", 360_000L, 0L), ((string)decided["outcome"]!, (long)decided["acceptedGrams"]!, (long)decided["refusedGrams"]!));
        Assert.Single(await world.Told(nameof(ManifestClosed)));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Partly_accepted_closes_when_the_accepted_are_treated()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Departed(labels);
        await world.Tell(World.Arrived(number, labels), World.Weighed(number, labels, World.Drum), World.Decided(number, World.Drum, [labels[0]], labels[1]));
        var manifest = await world.Manifest(number);
        Assert.Equal("partly-accepted", (string)manifest["state"]!);
        Assert.Equal("包装破损", (string)manifest["containers"]![1]!["refusalReason"]!);
        Assert.True((bool)manifest["difference"]!["major"]!);
        Assert.Equal(World.Drum, (long)Assert.Single(await world.Told(nameof(ManifestDecided)))["refusedGrams"]!);

        // What was refused cannot be treated here.
        await world.Tell(World.Treated("TR1", number, World.Drum, labels[1]));
        Assert.Equal("partly-accepted", await world.State(number));
        await world.Tell(World.Treated("TR2", number, World.Drum, labels[0]));
        Assert.Equal("closed", await world.State(number));
    }

    [Fact]
    public async Task A_missing_container_counts_as_not_accepted()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Departed(labels);
        await world.Tell(World.Arrived(number, [labels[0]], labels[1]), World.Weighed(number, [labels[0]], World.Drum));
        var manifest = await world.Manifest(number);
        Assert.Equal([labels[1]], manifest["difference"]!["missing"]!.AsArray().Select(label => (string)label!));
        Assert.True((bool)manifest["containers"]![1]!["missing"]!);
        Assert.Equal(-180.5m, (decimal)manifest["difference"]!["differenceKg"]!);
        await world.Tell(World.Decided(number, World.Drum, [labels[0]]));
        Assert.Equal("partly-accepted", await world.State(number));
    }

    [Fact]
    public async Task Wholly_rejected_is_final()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Departed(label);
        await world.Tell(World.Arrived(number, [label]), World.Weighed(number, [label], World.Drum), World.Decided(number, World.Drum, [], label), World.Treated("TR1", number, World.Drum, label));
        Assert.Equal("rejected", await world.State(number));
        Assert.Equal("rejected", (string)Assert.Single(await world.Told(nameof(ManifestDecided)))["outcome"]!);
        Assert.Empty(await world.Told(nameof(ManifestClosed)));
    }

    [Fact]
    public async Task Strange_tidings_change_nothing()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var (issued, departed) = (await world.Issued(labels[0]), await world.Departed(labels[1]));
        await world.Tell(
            World.Arrived("20263301777777", labels), World.Weighed("x", labels, 1), World.Decided("", 1, labels), World.Treated("TR0", "x", 1, labels),
            World.Arrived(issued, [labels[0]]), World.Decided(issued, 1, [labels[0]]), World.Decided(departed, 1, [labels[1]]), World.Weighed(departed, [labels[1]], 1),
            new LoadArrived(departed, World.OtherReceiver + "001", World.OtherReceiver, [labels[1]], []), World.Treated("TR0", departed, 1, labels[1]));
        Assert.Equal("issued", await world.State(issued));
        Assert.Equal("in-transit", await world.State(departed));

        await world.Tell(World.Arrived(departed, [labels[1]]), World.Arrived(departed, [labels[1]]), World.Decided(departed, 5, [labels[1], labels[1], labels[0]]), World.Decided(departed, 5, [], labels[1]));
        Assert.Equal("accepted", await world.State(departed));
        Assert.Single(await world.Told(nameof(ManifestArrived)));
        Assert.Single(await world.Told(nameof(ManifestDecided)));
        await world.Tell(World.Treated("TR1", departed, 9, labels[1], labels[0]), World.Treated("TR2", departed, 9, labels[1]));
        Assert.Equal("closed", await world.State(departed));
        Assert.Single(await world.Told(nameof(ManifestClosed)));
    }
}
