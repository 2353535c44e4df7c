using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using static WasteLoop.Manifests.Tests.IssueTests;

namespace WasteLoop.Manifests.Tests;

public sealed class FindTests
{
    [Fact]
    public async Task Is_seen_by_those_on_it_and_their_regulators_alone()
    {
        await using var world = await World.Start();
        var number = await world.Issued(await world.Stored());
        var auditor = world.Host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        foreach (var seer in new[]
        {
            world.AsMover, world.AsCarrier, world.AsReceiver, world.Host.AsRegulator("330109"), world.Host.AsRegulator("330100"), world.Host.AsRegulator("330604"), world.Host.AsRegulator("330000"),
            world.Host.AsAdministrator(), auditor,
        })
        {
            Assert.Equal(200, (await seer.Get("/api/manifests/" + number)).Status);
            Assert.Equal(number, Assert.Single(await Numbers(seer)));
            Assert.Equal(200, (await seer.Get($"/api/manifests/{number}/print")).Status);
        }
        foreach (var stranger in new[] { world.AsOtherMover, world.Host.AsParty(World.OtherCarrier, Role.Driver), world.Host.AsParty(World.OtherReceiver, Role.Plant), world.Host.AsRegulator("330102"), world.Host.AsRegulator("330200") })
        {
            Refused(await stranger.Get("/api/manifests/" + number), 404, "manifest.not-found", null, null);
            Refused(await stranger.Get($"/api/manifests/{number}/print"), 404, "manifest.not-found", null, null);
            Assert.Empty(await Numbers(stranger));
        }
        foreach (var path in new[] { "/api/manifests", "/api/manifests/" + number, $"/api/manifests/{number}/print" }) Assert.Equal(401, (await world.Host.Anonymous().Get(path)).Status);
    }

    [Fact]
    public async Task Finds_by_state_day_and_code_in_pages()
    {
        await using var world = await World.Start();
        var (oil, rags) = (await world.StoredMany(3), await world.Stored(World.Rags, 1_001));
        var first = await world.Issued(oil[0]);
        var second = await world.Departed(oil[1], rags);
        world.Host.Clock.Advance(TimeSpan.FromDays(1));
        var third = await world.Issued(oil[2]);

        Assert.Equal(new[] { first, second, third }.Order(), await Numbers(world.AsMover));
        Assert.Equal([second], await Numbers(world.AsMover, "state=in-transit"));
        Assert.Equal([second], await Numbers(world.AsMover, "wasteCode=90004149"));
        Assert.Equal([third], await Numbers(world.AsMover, "from=2026-11-17"));
        Assert.Equal(new[] { first, second }.Order(), await Numbers(world.AsMover, "to=2026-11-16"));
        Assert.Equal([first], await Numbers(world.AsMover, "state=issued&from=2026-11-16&to=2026-11-16&wasteCode=900-249-08"));
        Refused(await world.AsMover.Get("/api/manifests?state=nowhere"), 400, "query.value", "state", null);
        Refused(await world.AsMover.Get("/api/manifests?wasteCode=oil"), 400, "waste-code.format", "wasteCode", "waste-code.listed");

        var page = (await world.AsMover.Get("/api/manifests?limit=2")).Need();
        var rest = (await world.AsMover.Get("/api/manifests?limit=2&cursor=" + Uri.EscapeDataString((string)page["next"]!))).Need();
        Assert.Null((string?)rest["next"]);
        Assert.Single(rest["items"]!.AsArray());

        var item = (await world.AsMover.Get("/api/manifests?state=in-transit")).Need()["items"]![0]!;
        Assert.Equal(["900-041-49 1 1.001", "900-249-08 1 180.5"], item["lines"]!.AsArray().Select(line => $"{line!["wasteCode"]} {line["count"]} {line["massKg"]}"));
        Assert.Equal("绍兴戊环保有限公司", (string)item["receiver"]!["name"]!);
        Assert.Equal(World.Plate, (string)item["plate"]!);
    }

    [Fact]
    public async Task Finds_by_firm_and_site_among_what_the_caller_sees()
    {
        await using var world = await World.Start();
        var number = await world.Issued(await world.Stored());
        foreach (var party in new[] { World.Mover, World.Carrier, World.Receiver.ToLowerInvariant() }) Assert.Equal([number], await Numbers(world.AsMover, "party=" + party));
        foreach (var site in new[] { World.MoverSite, World.ReceiverSite.ToLowerInvariant() }) Assert.Equal([number], await Numbers(world.Host.AsRegulator("330604"), "site=" + site));
        Assert.Empty(await Numbers(world.AsMover, "party=" + World.OtherMover));
        Assert.Empty(await Numbers(world.AsMover, "site=" + World.SecondSite));
        Assert.Empty(await Numbers(world.AsMover, $"party={World.Carrier}&site={World.SecondSite}"));
        Assert.Equal([number], await Numbers(world.Host.AsAdministrator(), $"party={World.Carrier}&site={World.MoverSite}&state=issued"));

        // The filter opens nothing.
        foreach (var stranger in new[] { world.AsOtherMover, world.Host.AsParty(World.OtherReceiver, Role.Plant), world.Host.AsRegulator("330200") })
        {
            Assert.Empty(await Numbers(stranger, "party=" + World.Mover));
            Assert.Empty(await Numbers(stranger, "site=" + World.MoverSite));
        }
        Refused(await world.AsMover.Get("/api/manifests?party=123"), 400, "credit-code.format", "party", "credit-code.check");
        Refused(await world.AsMover.Get("/api/manifests?site=" + World.Mover), 400, "site.format", "site", null);
    }

    private static async Task<List<string>> Numbers(ApiClient client, string query = "") =>
        [.. (await client.Get("/api/manifests?" + query)).Need()["items"]!.AsArray().Select(item => (string)item!["manifest"]!)];
}
