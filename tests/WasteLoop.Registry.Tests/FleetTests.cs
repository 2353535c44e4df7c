using System.Text.Json;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

/// <summary>Transport permits, vehicles and crew: who keeps them and who sees them.</summary>
public sealed class FleetTests
{
    internal static readonly object Permit = new { carrier = Carrier, coversHazardousWaste = true, validFrom = "2024-01-01", validTo = "2028-12-31" };
    internal static readonly object Vehicle = new { carrier = Carrier, certificate = "330100012345", coversHazardousWaste = true, validFrom = "2025-01-01", validTo = "2027-12-31", loadMaxKg = 9990 };
    private static readonly object Driver = new { carrier = Carrier, name = "赵强", duty = "driver", coversHazardousWaste = true, validFrom = "2023-05-01", validTo = "2029-04-30" };

    [Fact]
    public async Task Enters_permit_vehicle_and_crew_once_and_tells_each_once()
    {
        await using var registry = await StartWithParties();
        var puts = new[] { ("transport-permits/浙交运管许可杭字330100000001号", Permit), ("vehicles/浙A·D1234", Vehicle), ("crew/3301001990", Driver) };
        foreach (var (path, body) in puts)
        {
            Assert.Equal(201, (await registry.Admin.Put("/api/registry/" + path, body)).Status);
            Assert.Equal(200, (await registry.Admin.Put("/api/registry/" + path, body)).Status);
        }
        Assert.Single(await registry.Told(nameof(TransportPermitRecorded)));
        Assert.Single(await registry.Told(nameof(CrewRecorded)));
        var told = Assert.Single(await registry.Told(nameof(VehicleRecorded)));
        Assert.Equal(new VehicleRecorded("浙AD1234", Carrier, "330100012345", true, new(2025, 1, 1), new(2027, 12, 31), 9_990_000),
            JsonSerializer.Deserialize<VehicleRecorded>(told.Payload, JsonSerializerOptions.Web));
    }

    [Fact]
    public async Task Lets_a_dispatcher_keep_the_own_fleet_and_no_other()
    {
        await using var registry = await StartWithParties();
        var own = new { certificate = "330100012345", coversHazardousWaste = true, validFrom = "2025-01-01", validTo = "2027-12-31", loadMaxKg = 9990 };
        var vehicle = await registry.Dispatcher.Put("/api/registry/vehicles/浙AD1234", own);
        Assert.Equal((201, Carrier), (vehicle.Status, (string?)vehicle.Json["carrier"]));
        Assert.Equal(201, (await registry.Dispatcher.Put("/api/registry/crew/3301001990", Driver)).Status);

        var rival = registry.Host.AsParty(OtherCarrier, Role.Dispatcher);
        Assert.Equal((404, "carrier.registered-elsewhere"), Of(await rival.Put("/api/registry/vehicles/浙AD1234", own)));
        Assert.Equal((404, "carrier.not-yours"), Of(await rival.Put("/api/registry/vehicles/浙AD1235", Vehicle)));
        Assert.Equal((404, "carrier.not-yours"), Of(await rival.Put("/api/registry/crew/3301001991", Driver)));
        Assert.Equal((404, "carrier.registered-elsewhere"), Of(await rival.Put("/api/registry/crew/3301001990",
            new { name = "赵强", duty = "driver", coversHazardousWaste = true, validFrom = "2023-05-01", validTo = "2029-04-30" })));

        // The administrator may move it.
        var moved = await registry.Admin.Put("/api/registry/vehicles/浙AD1234",
            new { carrier = OtherCarrier, certificate = "330100012345", coversHazardousWaste = true, validFrom = "2025-01-01", validTo = "2027-12-31", loadMaxKg = 9990 });
        Assert.Equal((200, OtherCarrier), (moved.Status, (string?)moved.Json["carrier"]));
    }

    [Fact]
    public async Task Shows_the_fleet_to_its_carrier_and_region_only()
    {
        await using var registry = await StartWithParties();
        var paths = new[] { "transport-permits/P1", "vehicles/浙AD1234", "crew/3301001990" };
        (await registry.Admin.Put("/api/registry/" + paths[0], Permit)).Need();
        (await registry.Admin.Put("/api/registry/" + paths[1], Vehicle)).Need();
        (await registry.Admin.Put("/api/registry/" + paths[2], Driver)).Need();
        foreach (var path in paths)
        {
            var list = "/api/registry/" + path.Split('/')[0] + "?carrier=" + Carrier + "&region=330100";
            foreach (var seer in new[] { registry.Dispatcher, registry.Auditor, registry.Host.AsRegulator("330100") })
            {
                Assert.Equal(200, (await seer.Get("/api/registry/" + path)).Status);
                Assert.Single((await seer.Get(list)).Need()["items"]!.AsArray());
            }
            foreach (var stranger in new[] { registry.Producer, registry.Host.AsRegulator("330106") })
            {
                Assert.Equal(404, (await stranger.Get("/api/registry/" + path)).Status);
                Assert.Empty((await stranger.Get(list)).Need()["items"]!.AsArray());
            }
        }
    }

    [Fact]
    public async Task Refuses_transport_papers_that_are_not_right()
    {
        await using var registry = await StartWithParties();
        object VehicleWith(string certificate = "C1", string from = "2025-01-01", string to = "2027-12-31", decimal load = 1, string? carrier = null) =>
            new { carrier = carrier ?? Carrier, certificate, coversHazardousWaste = true, validFrom = from, validTo = to, loadMaxKg = load };

        Assert.Equal((400, "vehicle.plate"), Of(await registry.Admin.Put("/api/registry/vehicles/ABC", VehicleWith())));
        Assert.Equal((400, "number.format"), Of(await registry.Admin.Put("/api/registry/vehicles/浙AD1234", VehicleWith(certificate: "a b"))));
        Assert.Equal((400, "validity.order"), Of(await registry.Admin.Put("/api/registry/vehicles/浙AD1234", VehicleWith(to: "2024-12-31"))));
        Assert.Equal((400, "validity.range"), Of(await registry.Admin.Put("/api/registry/vehicles/浙AD1234", VehicleWith(to: "2999-12-31"))));
        Assert.Equal((400, "mass.zero"), Of(await registry.Admin.Put("/api/registry/vehicles/浙AD1234", VehicleWith(load: 0))));
        Assert.Equal((422, "party.not-registered"), Of(await registry.Admin.Put("/api/registry/vehicles/浙AD1234", VehicleWith(carrier: Kernel.CreditCode.Compose("91330100MA27A0099").Value))));
        Assert.Equal((400, "credit-code.format"), Of(await registry.Admin.Put("/api/registry/vehicles/浙AD1234",
            new { certificate = "C1", coversHazardousWaste = true, validFrom = "2025-01-01", validTo = "2027-12-31", loadMaxKg = 1 })));
        Assert.Equal((400, "crew.duty"), Of(await registry.Admin.Put("/api/registry/crew/C1", new { carrier = Carrier, name = "赵强", duty = "cook", coversHazardousWaste = true, validFrom = "2023-05-01", validTo = "2029-04-30" })));
        Assert.Equal((400, "validity.order"), Of(await registry.Admin.Put("/api/registry/transport-permits/P1", new { carrier = Carrier, coversHazardousWaste = true, validFrom = "2025-01-02", validTo = "2025-01-01" })));
        Assert.Equal((400, "request.malformed"), Of(await registry.Admin.Put("/api/registry/transport-permits/P1", new { carrier = Carrier, coversHazardousWaste = true, validFrom = "2025-13-02", validTo = "2025-01-01" })));
    }

    private static (int, string?) Of(Host.Client.Reply reply) => (reply.Status, reply.Code);
}
