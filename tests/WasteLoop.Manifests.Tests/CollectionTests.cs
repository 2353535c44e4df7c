using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;
using static WasteLoop.Manifests.Tests.World;

namespace WasteLoop.Manifests.Tests;

public sealed class CollectionTests
{
    private static readonly DateOnly Day = new(2026, 11, 16);

    private static RoundStop StopOf(string id, string? mover = null) => new(id, "request-" + id, mover ?? Mover, (mover ?? Mover) + "001", MoverRegion, "R9", [new StopEstimate(Oil, 200_000, 1)]);

    private static RoundReleased Released(params string[] stops) => new("round-1", Receiver, Day, Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, ReceiverRegion, [.. stops.Select(stop => StopOf(stop))]);

    private static CollectedContainer Drum(int serial, string code = Oil) => new(LabelCode.Compose(CreditCode.Parse(Mover), WasteCode.Parse(code), Day, serial).Value, code, "L", "DRUM", 200, World.Drum, "scale-1");

    private static StopCollected Collected(string stop, string manifest, params CollectedContainer[] containers) => new(
        stop, "round-1", "request-" + stop, manifest, Receiver, Mover, MoverSite, MoverRegion, Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, "R9", containers, "code", [], "phone-1");

    private static StopMissed Missed(string stop, string? manifest) => new(stop, "round-1", "request-" + stop, manifest, Receiver, Mover, MoverSite, "skipped", "not-in", null, null, [], null);

    private static async Task<Dictionary<string, string>> Numbers(World world) => (await world.Told("ManifestReserved")).ToDictionary(told => (string)told["stop"]!, told => (string)told["manifest"]!);

    [Fact]
    public async Task Rule_3_every_stop_of_a_round_has_a_manifest_with_its_number_before_the_truck_leaves()
    {
        await using var world = await Start();
        await world.Tell(Released("a", "b"));
        var numbers = await Numbers(world);
        Assert.Equal(2, numbers.Values.Distinct().Count());
        Assert.All(numbers.Values, number => Assert.Matches("^20263301[0-9]{6}$", number));
        var reserved = (await world.AsMover.Get("/api/manifests/" + numbers["a"])).Need();
        Assert.Equal(("reserved", 0), ((string)reserved["state"]!, reserved["containers"]!.AsArray().Count));
        Assert.Equal(404, (await world.AsOtherMover.Get("/api/manifests/" + numbers["a"])).Status);
        Assert.Equal((409, "manifest.reserved"), Of(await world.AsMover.Post($"/api/manifests/{numbers["a"]}/void", new { reason = "x" })));
        Assert.Equal((409, "manifest.reserved"), Of(await world.Depart(numbers["a"], [Drum(1).Label])));

        // A stop that is added on the road, and the same round told with another change.
        await world.Tell(new RoundChanged("round-1", Receiver, "stop-added", Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, ReceiverRegion, [StopOf("c")], ["a", "b", "c"], null),
            new RoundChanged("round-1", Receiver, "reordered", Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, ReceiverRegion, [], ["c", "b", "a"], null));
        Assert.Equal(3, (await Numbers(world)).Count);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_stop_that_is_made_fills_its_manifest_and_departs_it()
    {
        await using var world = await Start();
        await world.Tell(Released("a"));
        var number = (await Numbers(world))["a"];
        world.Host.Clock.Advance(TimeSpan.FromHours(3));
        await world.Tell(Collected("a", number, Drum(998), Drum(999)));
        var manifest = (await world.AsMover.Get("/api/manifests/" + number)).Need();
        Assert.Equal("in-transit", (string?)manifest["state"]);
        Assert.Equal(["reserved", "issued", "departed"], manifest["steps"]!.AsArray().Select(step => (string)step!["what"]!));
        Assert.Equal((Plate, 361m, "R9", Licence), ((string)manifest["transport"]!["plate"]!, (decimal)manifest["difference"]!["shippedKg"]!, (string)manifest["method"]!, (string)manifest["receiverLicence"]!));
        var issued = Assert.Single(await world.Told("ManifestIssued"));
        Assert.Equal((number, "a", (string)manifest["signed"]!["contentHash"]!), ((string)issued["manifest"]!, (string)issued["draft"]!, (string)issued["contentHash"]!));
        Assert.Equal(2, Assert.Single(await world.Told("ManifestDeparted"))["containers"]!.AsArray().Count);
        Assert.Contains(number, (await world.AsMover.Get($"/api/manifests/{number}/print")).Text);
        // The plan is filled from the pickups, also beyond what was planned.
        await world.Tell(Missed("a", number));
        Assert.Equal("in-transit", await world.State(number));
        Assert.Empty(await world.Findings());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stop_that_is_missed_voids_its_number_also_when_the_round_did_not_know_it(bool known)
    {
        await using var world = await Start();
        await world.Tell(Released("a", "b"));
        var numbers = await Numbers(world);
        await world.Tell(Missed("a", known ? numbers["a"] : null));
        Assert.Equal(("voided", "reserved"), (await world.State(numbers["a"]), await world.State(numbers["b"])));
        Assert.Equal("not-in", (string?)Assert.Single(await world.Told("ManifestVoided"))["reason"]);
        await world.Tell(Collected("a", numbers["a"], Drum(999)));
        Assert.Equal("voided", await world.State(numbers["a"]));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_container_that_stood_on_another_manifest_is_on_the_collectors_alone()
    {
        await using var world = await Start();
        var labels = await world.StoredMany(2);
        var other = await world.Issued(labels);
        await world.Tell(Released("a"));
        var number = (await Numbers(world))["a"];
        await world.Tell(Collected("a", number, new CollectedContainer(labels[0], Oil, "L", "DRUM", 200, World.Drum, "scale-1")));
        Assert.Equal("in-transit", await world.State(number));
        Assert.Equal([labels[1]], (await world.AsMover.Get("/api/manifests/" + other)).Need()["containers"]!.AsArray().Select(container => (string)container!["label"]!));
        Assert.Empty(await world.Findings());
        Assert.Equal((422, "manifest.loading-label-match"), Of(await world.Depart(other, labels)));
        (await world.Depart(other, [labels[1]])).Need();
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task What_left_before_is_not_moved_twice()
    {
        await using var world = await Start();
        var label = await world.Stored();
        var other = await world.Issued(label);
        (await world.Depart(other, [label])).Need();
        await world.Tell(Released("a"));
        var number = (await Numbers(world))["a"];
        await world.Tell(Collected("a", number, new CollectedContainer(label, Oil, "L", "DRUM", 200, World.Drum, "scale-1"), Drum(999)));
        var departed = (await world.Told("ManifestDeparted")).Single(told => (string?)told["manifest"] == number);
        Assert.Equal(Drum(999).Label, (string?)Assert.Single(departed["containers"]!.AsArray())!["label"]);
        Assert.Empty(await world.Findings());
    }

    private static (int, string?) Of(Host.Client.Reply reply) => (reply.Status, reply.Code);
}
