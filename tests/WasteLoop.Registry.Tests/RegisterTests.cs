using System.Text.Json;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class RegisterTests
{
    private static readonly object Party = new { name = "杭州晨光汽车维修有限公司", region = "330106", address = "文三路 1 号", contact = "王芳", phone = "0571-1" };
    private static readonly object Site = new { name = "文三路维修厂", region = "330106", address = "文三路 1 号" };
    private static readonly object Facility = new { name = "危废暂存间", kind = "storage", capacityKg = 3000.5m };

    [Fact]
    public async Task Enters_a_party_once_and_tells_it_once()
    {
        await using var registry = await Start();
        var path = "/api/registry/parties/" + Repair;

        Assert.Equal(201, (await registry.Admin.Put(path, Party)).Status);
        Assert.Equal(200, (await registry.Admin.Put(path, Party)).Status);

        var told = Assert.Single(await registry.Told(nameof(PartyRecorded)));
        Assert.Equal(Repair, told.Subject);
        var heard = JsonSerializer.Deserialize<PartyRecorded>(told.Payload, JsonSerializerOptions.Web)!;
        Assert.Equal(new PartyRecorded(Repair, "杭州晨光汽车维修有限公司", "330106", "文三路 1 号", "王芳", "0571-1"), heard);
    }

    [Fact]
    public async Task Tells_a_changed_party_again_and_whole()
    {
        await using var registry = await StartWithParties();
        var reply = await registry.Admin.Put("/api/registry/parties/" + Repair, Party);

        Assert.Equal(200, reply.Status);
        Assert.Equal("文三路 1 号", (string?)reply.Json["address"]);
        Assert.Equal(2, (await registry.Told(nameof(PartyRecorded))).Count(entry => entry.Subject == Repair));
    }

    [Fact]
    public async Task Reads_the_code_in_lower_case_as_the_same_party()
    {
        await using var registry = await StartWithParties();
        var reply = await registry.Admin.Put("/api/registry/parties/" + Repair.ToLowerInvariant(), Party);
        Assert.Equal(200, reply.Status);
        Assert.Equal(Repair, (string?)reply.Json["party"]);
    }

    [Fact]
    public async Task Keeps_one_of_two_who_enter_the_same_party_at_once()
    {
        await using var registry = await Start();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => registry.Admin.Put("/api/registry/parties/" + Repair, Party)));

        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.All(replies, reply => Assert.True(reply.Status is 200 or 201 or 409, reply.Text));
        Assert.Single(await registry.Told(nameof(PartyRecorded)));
    }

    [Fact]
    public async Task Gives_the_same_answer_to_a_repeated_key()
    {
        await using var registry = await Start();
        var first = await registry.Admin.Put("/api/registry/parties/" + Repair, Party, key: "once");
        var again = await registry.Admin.Put("/api/registry/parties/" + Repair, Party, key: "once");
        Assert.Equal((201, first.Text), (again.Status, again.Text));
    }

    [Theory]
    [InlineData("91330106MA27A00170", "名", "330106", "址", "credit-code.check")]
    [InlineData("123", "名", "330106", "址", "credit-code.format")]
    [InlineData(null, " ", "330106", "址", "text.empty")]
    [InlineData(null, "名", "330199", "址", "region.unknown")]
    [InlineData(null, "名", "33", "址", "region.format")]
    [InlineData(null, "名", "330106", "", "text.empty")]
    [InlineData(null, "名\n名", "330106", "址", "text.line-break")]
    public async Task Refuses_a_party_that_is_not_right(string? party, string name, string region, string address, string code)
    {
        await using var registry = await Start();
        var reply = await registry.Admin.Put("/api/registry/parties/" + (party ?? Repair), new { name, region, address });
        Assert.Equal((400, code), (reply.Status, reply.Code));
        Assert.Empty(await registry.AllTold());
    }

    [Fact]
    public async Task Refuses_a_misspelt_field()
    {
        await using var registry = await Start();
        Assert.Equal("request.malformed", (await registry.Admin.Put("/api/registry/parties/" + Repair, new { name = "名", region = "330106", adress = "址" })).Code);
    }

    [Fact]
    public async Task Shows_strangers_only_the_public_part_of_a_party()
    {
        await using var registry = await StartWithParties();
        var path = "/api/registry/parties/" + Repair;
        var stranger = (await registry.Dispatcher.Get(path)).Need();
        Assert.Equal(("杭州晨光汽车维修有限公司", "330106"), ((string?)stranger["name"], (string?)stranger["region"]));
        Assert.Null(stranger["address"]);
        Assert.Null(stranger["contact"]);
        Assert.Null(stranger["phone"]);

        Assert.Equal("王芳", (string?)(await registry.Producer.Get(path)).Need()["contact"]);
        Assert.Equal("王芳", (string?)(await registry.Auditor.Get(path)).Need()["contact"]);
        Assert.Equal("王芳", (string?)(await registry.Host.AsRegulator("330100").Get(path)).Need()["contact"]);
        Assert.Null((await registry.Host.AsRegulator("330200").Get(path)).Need()["contact"]);
        Assert.Equal(401, (await registry.Host.Anonymous().Get(path)).Status);
        Assert.Equal(404, (await registry.Producer.Get("/api/registry/parties/" + Repair[..^1])).Status);
    }

    [Fact]
    public async Task Pages_through_parties_and_filters_them()
    {
        await using var registry = await StartWithParties();
        var first = (await registry.Producer.Get("/api/registry/parties?limit=3")).Need();
        Assert.Equal(3, first["items"]!.AsArray().Count);
        var rest = (await registry.Producer.Get("/api/registry/parties?limit=3&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need();
        Assert.Single(rest["items"]!.AsArray());
        Assert.Null(rest["next"]);

        Assert.Equal(3, (await registry.Producer.Get("/api/registry/parties?region=330100")).Need()["items"]!.AsArray().Count);
        Assert.Equal(2, (await registry.Producer.Get("/api/registry/parties?name=" + Uri.EscapeDataString("物流"))).Need()["items"]!.AsArray().Count);
        Assert.Single((await registry.Producer.Get("/api/registry/parties?party=" + Plant)).Need()["items"]!.AsArray());
        Assert.Equal("region.unknown", (await registry.Producer.Get("/api/registry/parties?region=330199")).Code);
    }

    [Fact]
    public async Task Enters_a_site_and_its_facility()
    {
        await using var registry = await StartWithParties();
        var site = (await registry.Admin.Put($"/api/registry/sites/{Repair}001", Site)).Need();
        Assert.Equal(Repair, (string?)site["party"]);
        var reply = await registry.Admin.Put($"/api/registry/sites/{Repair}001/facilities/ts001", Facility);
        Assert.Equal(201, reply.Status);
        Assert.Equal($"/api/registry/sites/{Repair}001/facilities/TS001", reply.Location);
        Assert.Equal(3000.5m, (decimal)reply.Json["capacityKg"]!);

        Assert.Equal(200, (await registry.Admin.Put($"/api/registry/sites/{Repair}001", Site)).Status);
        Assert.Equal(200, (await registry.Admin.Put($"/api/registry/sites/{Repair}001/facilities/TS001", Facility)).Status);
        Assert.Single(await registry.Told(nameof(SiteRecorded)));
        var told = Assert.Single(await registry.Told(nameof(FacilityRecorded)));
        Assert.Equal(new FacilityRecorded(Repair + "001", "TS001", "危废暂存间", "storage", 3_000_500), JsonSerializer.Deserialize<FacilityRecorded>(told.Payload, JsonSerializerOptions.Web));
    }

    [Fact]
    public async Task Refuses_sites_and_facilities_that_are_not_right()
    {
        await using var registry = await StartWithParties();
        Assert.Equal("site.format", (await registry.Admin.Put($"/api/registry/sites/{Repair}000", Site)).Code);
        Assert.Equal("site.format", (await registry.Admin.Put($"/api/registry/sites/{Repair}1", Site)).Code);
        var unknown = await registry.Admin.Put($"/api/registry/sites/{Kernel.CreditCode.Compose("91330100MA27A0099")}001", Site);
        Assert.Equal((422, "party.not-registered"), (unknown.Status, unknown.Code));
        var noSite = await registry.Admin.Put($"/api/registry/sites/{Repair}001/facilities/TS001", Facility);
        Assert.Equal((422, "site.not-registered"), (noSite.Status, noSite.Code));

        (await registry.Admin.Put($"/api/registry/sites/{Repair}001", Site)).Need();
        var facilities = $"/api/registry/sites/{Repair}001/facilities/";
        Assert.Equal("facility.format", (await registry.Admin.Put(facilities + "T1", Facility)).Code);
        Assert.Equal("facility.kind", (await registry.Admin.Put(facilities + "TS001", new { name = "间", kind = "shed", capacityKg = 1 })).Code);
        Assert.Equal("mass.zero", (await registry.Admin.Put(facilities + "TS001", new { name = "间", kind = "storage", capacityKg = 0 })).Code);
        Assert.Equal("mass.precision", (await registry.Admin.Put(facilities + "TS001", new { name = "间", kind = "storage", capacityKg = 1.0001m })).Code);
    }

    [Fact]
    public async Task Shows_sites_and_facilities_to_their_party_and_region_only()
    {
        await using var registry = await StartWithParties();
        var site = $"/api/registry/sites/{Repair}001";
        (await registry.Admin.Put(site, Site)).Need();
        (await registry.Admin.Put(site + "/facilities/TS001", Facility)).Need();

        foreach (var seer in new[] { registry.Producer, registry.Admin, registry.Auditor, registry.Host.AsRegulator("330000"), registry.Host.AsRegulator("330106") })
        {
            Assert.Equal(200, (await seer.Get(site)).Status);
            Assert.Equal(200, (await seer.Get(site + "/facilities/TS001")).Status);
            Assert.Single((await seer.Get("/api/registry/sites")).Need()["items"]!.AsArray());
            Assert.Single((await seer.Get(site + "/facilities?kind=storage")).Need()["items"]!.AsArray());
        }
        foreach (var stranger in new[] { registry.Dispatcher, registry.Host.AsRegulator("330105") })
        {
            Assert.Equal(404, (await stranger.Get(site)).Status);
            Assert.Equal(404, (await stranger.Get(site + "/facilities/TS001")).Status);
            Assert.Equal(404, (await stranger.Get(site + "/facilities")).Status);
            Assert.Empty((await stranger.Get("/api/registry/sites?party=" + Repair)).Need()["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task Lets_only_the_administrator_write_the_register()
    {
        await using var registry = await StartWithParties();
        var writes = new (string, object)[]
        {
            ("parties/" + Repair, Party), ($"sites/{Repair}001", Site), ("licences/L1", new { }), ("transport-permits/P1", FleetTests.Permit),
        };
        foreach (var (path, body) in writes)
        {
            foreach (var other in new[] { registry.Producer, registry.Dispatcher, registry.Auditor, registry.Host.AsRegulator("330000") })
                Assert.Equal(403, (await other.Put("/api/registry/" + path, body)).Status);
            Assert.Equal(401, (await registry.Host.Anonymous().Put("/api/registry/" + path, body)).Status);
        }
        foreach (var path in new[] { "vehicles/浙AD1234", "crew/C1" })
            foreach (var other in new[] { registry.Producer, registry.Auditor, registry.Host.AsRegulator("330000"), registry.Host.AsParty(Carrier, Role.Driver) })
                Assert.Equal(403, (await other.Put("/api/registry/" + path, FleetTests.Vehicle)).Status);
    }

    [Fact]
    public async Task A_firm_enters_the_stores_of_its_own_sites_and_nothing_else()
    {
        await using var registry = await StartWithParties();
        (await registry.Admin.Put($"/api/registry/sites/{Repair}001", Site)).Need();
        (await registry.Admin.Put($"/api/registry/sites/{Plant}001", Site)).Need();
        var own = $"/api/registry/sites/{Repair}001/facilities/";
        Assert.Equal(201, (await registry.Producer.Put(own + "TS001", Facility)).Status);
        Assert.Equal(200, (await registry.Producer.Put(own + "TS001", new { name = "危废间", kind = "storage", capacityKg = 2000 })).Status);
        Assert.Equal(201, (await registry.Host.AsParty(Plant, Role.Plant).Put($"/api/registry/sites/{Plant}001/facilities/TS001", Facility)).Status);
        Assert.Equal(201, (await registry.Host.AsParty(Plant, Role.Collector).Put($"/api/registry/sites/{Plant}001/facilities/TS002", Facility)).Status);
        var told = (await registry.Told(nameof(FacilityRecorded))).Where(entry => entry.Subject.StartsWith(Repair, StringComparison.Ordinal)).ToList();
        Assert.Equal([3_000_500, 2_000_000], told.Select(entry => JsonSerializer.Deserialize<FacilityRecorded>(entry.Payload, JsonSerializerOptions.Web)!.CapacityGrams));
        Assert.All(told, entry => Assert.Equal(Repair, entry.Party));

        // What a licence's holder may store was approved with it.
        (await registry.Admin.Put("/api/registry/licences/3301000001", new
        {
            holder = Plant,
            kind = "comprehensive",
            scopes = new[] { new { category = "HW08", mode = "all" } },
            methods = new[] { "R9" },
            yearlyTonnes = 100,
            validFrom = "2024-07-01",
            validTo = "2029-06-30",
        })).Need();
        Assert.Equal((422, "facility.licensed"), Of(await registry.Host.AsParty(Plant, Role.Plant).Put($"/api/registry/sites/{Plant}001/facilities/TS001", Facility)));

        // Another firm's site, also one whose code only begins alike; a site that is not there; treatment.
        foreach (var stranger in new[] { registry.Host.AsParty(Plant, Role.Plant, Role.Producer), registry.Host.AsParty(Carrier, Role.Producer), registry.Host.AsParty(Repair[..17], Role.Producer) })
            Assert.Equal((404, "facility.not-yours"), Of(await stranger.Put(own + "TS001", Facility)));
        Assert.Equal((422, "site.not-registered"), Of(await registry.Producer.Put($"/api/registry/sites/{Repair}002/facilities/TS001", Facility)));
        var treatment = new { name = "焚烧炉", kind = "treatment", capacityKg = 1000 };
        Assert.Equal((422, "facility.treatment"), Of(await registry.Producer.Put(own + "TF001", treatment)));
        (await registry.Admin.Put(own + "TF001", treatment)).Need();
        Assert.Equal((422, "facility.treatment"), Of(await registry.Producer.Put(own + "TF001", Facility)));
        // Who neither holds waste nor keeps the register.
        foreach (var other in new[] { registry.Host.AsParty(Repair, Role.Driver), registry.Host.AsParty(Repair, Role.Dispatcher), registry.Auditor, registry.Host.AsRegulator("330106") })
            Assert.Equal(403, (await other.Put(own + "TS001", Facility)).Status);
        Assert.Equal(401, (await registry.Host.Anonymous().Put(own + "TS001", Facility)).Status);
    }

    [Fact]
    public async Task Describes_its_routes()
    {
        await using var registry = await Start();
        var paths = (await registry.Host.Anonymous().Get("/openapi/v1.json")).Need()["paths"]!.AsObject();
        foreach (var path in new[] { "/parties/{party}", "/receivers", "/imports/{kind}", "/sessions", "/keys/{id}/revoke" }) Assert.Contains("/api/registry" + path, paths);
    }

    private static (int, string?) Of(Host.Client.Reply reply) => (reply.Status, reply.Code);
}
