using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>What was accepted between regions, for whom it is to see, and the manifests behind it.</summary>
public sealed class FlowTests : IAsyncLifetime
{
    private TestHost host = null!;
    private string first = "", second = "", third = "", ashes = "";

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var (a, b, refused, c) = (told.Weighed(Firm.Maker, 100_000), told.Weighed(Firm.Maker, 40_000), told.Weighed(Firm.Maker, 5_000), told.Weighed(Firm.Other, 60_000));
        first = told.Deliver(Firm.Maker, Firm.Plant, (a, 100_000));
        second = told.Ship(Firm.Maker, Firm.Plant, (b, 40_000), (refused, 5_000));
        told.Arrive(second, Firm.Plant, b, refused);
        told.Weigh(second, Firm.Plant, (b, 40_000, 39_500), (refused, 5_000, 5_000));
        told.Decide(second, Firm.Plant, (b, 39_500, null), (refused, 5_000, "渗漏"));
        third = told.Deliver(Firm.Other, Firm.Plant, (c, 60_000));
        told.NextDay();
        var (ash, moving) = (told.Weighed(Firm.Maker, 30_000, Told.Ash), told.Weighed(Firm.Other, 7_000));
        ashes = told.Deliver(Firm.Maker, Firm.Landfill, (ash, 30_000));
        told.Ship(Firm.Other, Firm.Landfill, (moving, 7_000));
        await told.To(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Sums_up_what_was_accepted_by_county_city_and_province_the_largest_first()
    {
        using var admin = host.AsAdministrator();
        Assert.Equal(["330106>330203 139.5 2 2", "330110>330203 60 1 1", "330106>330302 30 1 1"], await Flows(admin, "level=county"));
        Assert.Equal(["330100>330200 199.5 3 3", "330100>330300 30 1 1"], await Flows(admin, "level=city"));
        Assert.Equal(await Flows(admin, "level=city"), await Flows(admin, ""));
        Assert.Equal(["330000>330000 229.5 4 4"], await Flows(admin, "level=province"));
        var flow = (await admin.Get("/api/tracing/flows")).Need()["items"]![0]!;
        Assert.Equal(("杭州市", "宁波市"), ((string?)flow["fromName"], (string?)flow["toName"]));
    }

    [Fact]
    public async Task Asks_for_days_of_acceptance_a_waste_and_a_region()
    {
        using var admin = host.AsAdministrator();
        Assert.Equal(["330100>330200 199.5 3 3"], await Flows(admin, "to=2026-11-16"));
        Assert.Equal(["330100>330300 30 1 1"], await Flows(admin, "from=2026-11-17&to=2026-11-17"));
        Assert.Empty(await Flows(admin, "from=2026-11-18"));
        Assert.Equal(["330100>330300 30 1 1"], await Flows(admin, "wasteCode=77200318"));
        Assert.Equal(["330110>330203 60 1 1"], await Flows(admin, "level=county&region=330110"));
        Assert.Equal(["330106>330302 30 1 1"], await Flows(admin, "level=county&region=330300"));
        Assert.Equal(3, (await Flows(admin, "level=county&region=330000")).Count);
    }

    [Fact]
    public async Task A_bureau_sees_what_touches_its_region_and_a_firm_what_it_moved_carried_or_received()
    {
        string[] all = ["330106>330203 139.5 2 2", "330110>330203 60 1 1", "330106>330302 30 1 1"];
        foreach (var (caller, seen) in new[]
        {
            (host.AsRegulator("330000"), all), (host.AsRegulator("330100"), all), (host.AsRegulator("330110"), all[1..2]), (host.AsRegulator("330200"), all[..2]), (host.AsRegulator("330302"), all[2..]),
            // The carrier is registered here; nothing comes from or goes to it.
            (host.AsRegulator("330109"), []), (host.AsRegulator("330400"), []),
            (host.AsParty(Firm.Maker.Party, Role.Producer), [all[0], all[2]]), (host.AsParty(Firm.Other.Party, Role.Producer), all[1..2]), (host.AsParty(Firm.Plant.Party, Role.Plant), all[..2]),
            (host.AsParty(Firm.Carrier.Party, Role.Driver), all), (host.AsParty(Firm.Stranger.Party, Role.Plant, Role.Producer), []),
            (host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor })), all),
            (host.As(new Caller("r", null, null, new HashSet<string> { Role.Regulator })), []), (host.As(new Caller("p", null, null, new HashSet<string> { Role.Producer })), Array.Empty<string>()),
        })
            Assert.Equal(seen, await Flows(caller, "level=county"));
        foreach (var path in new[] { "flows", "flows/330100/330200/manifests" })
        {
            Assert.Equal(401, (await host.Anonymous().Get("/api/tracing/" + path)).Status);
            Assert.Equal(403, (await host.AsParty(Firm.Maker.Party).Get("/api/tracing/" + path)).Status);
        }
    }

    [Fact]
    public async Task A_flow_opens_to_its_manifests()
    {
        using var admin = host.AsAdministrator();
        Assert.Equal([$"{first} 100 1", $"{second} 39.5 1", $"{third} 60 1"], await Manifests(admin, "330100/330200"));
        Assert.Equal([$"{third} 60 1"], await Manifests(admin, "330110/330203", "level=county"));
        Assert.Equal([$"{first} 100 1", $"{second} 39.5 1", $"{third} 60 1", $"{ashes} 30 1"], await Manifests(admin, "330000/330000", "level=province"));
        Assert.Equal([$"{ashes} 30 1"], await Manifests(admin, "330000/330000", "level=province&from=2026-11-17"));
        Assert.Equal([$"{ashes} 30 1"], await Manifests(admin, "330000/330000", "level=province&wasteCode=772-003-18"));
        Assert.Empty(await Manifests(admin, "330200/330100"));

        Assert.Equal([$"{third} 60 1"], await Manifests(host.AsParty(Firm.Other.Party, Role.Producer), "330100/330200"));
        Assert.Equal([$"{third} 60 1"], await Manifests(host.AsRegulator("330110"), "330100/330200"));
        Assert.Empty(await Manifests(host.AsRegulator("330300"), "330100/330200"));
        Assert.Empty(await Manifests(host.AsParty(Firm.Stranger.Party, Role.Producer), "330100/330200"));

        var behind = (await admin.Get("/api/tracing/flows/330100/330300/manifests")).Need()["items"]![0]!;
        Assert.Equal((Firm.Maker.Name, Firm.Maker.Site, Firm.Landfill.Name, Firm.Landfill.Name + "厂区"),
            ((string)behind["moverName"]!, (string)behind["moverSite"]!, (string)behind["receiverName"]!, (string)behind["receiverSiteName"]!));
        Assert.StartsWith("2026-11-17", (string)behind["acceptedAt"]!, StringComparison.Ordinal);
        Assert.Equal(30m, (decimal)(await admin.Get("/api/tracing/manifests/" + behind["manifest"])).Need()["acceptedKg"]!);
    }

    [Theory]
    [InlineData("flows?level=village", "flows.level")]
    [InlineData("flows?from=2026-11-17&to=2026-11-16", "flows.period")]
    [InlineData("flows?from=0001-01-01", "flows.period")]
    [InlineData("flows?to=9999-12-31", "flows.period")]
    [InlineData("flows?region=33", "region.format")]
    [InlineData("flows?wasteCode=oil", "waste-code.format")]
    [InlineData("flows?cursor=eA==", "page.cursor")]
    [InlineData("flows/330106/330203/manifests", "flows.level")]
    [InlineData("flows/330100/330203/manifests?level=city", "flows.level")]
    [InlineData("flows/hangzhou/330200/manifests", "region.format")]
    public async Task Refuses_what_is_not_well_formed(string path, string code)
    {
        using var admin = host.AsAdministrator();
        var reply = await admin.Get("/api/tracing/" + path);
        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    private static Task<List<string>> Flows(ApiClient client, string query) =>
        Walk(client, "/api/tracing/flows?limit=1&" + query, flow => $"{flow["from"]}>{flow["to"]} {flow["massKg"]} {flow["manifests"]} {flow["batches"]}");

    private static Task<List<string>> Manifests(ApiClient client, string pair, string query = "") =>
        Walk(client, $"/api/tracing/flows/{pair}/manifests?limit=1&{query}", row => $"{row["manifest"]} {row["massKg"]} {row["batches"]}");

    /// <summary>Through all pages.</summary>
    private static async Task<List<string>> Walk(ApiClient client, string path, Func<JsonNode, string> show)
    {
        var shown = new List<string>();
        for (string? next = null; ;)
        {
            var page = (await client.Get(next is null ? path : $"{path}&cursor={Uri.EscapeDataString(next)}")).Need();
            shown.AddRange(page["items"]!.AsArray().Select(row => show(row!)));
            next = (string?)page["next"];
            if (next is null) return shown;
        }
    }
}
