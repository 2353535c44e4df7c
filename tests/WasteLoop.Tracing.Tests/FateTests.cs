using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

public sealed class FateTests
{
    [Fact]
    public async Task A_firm_gets_the_final_fate_of_each_of_its_containers_and_of_nobody_elses()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var (a, b, c) = (told.Weighed(Firm.Maker, 100_000), told.Weighed(Firm.Maker, 50_000), told.Weighed(Firm.Other, 100_000));
        told.Deliver(Firm.Maker, Firm.Plant, (a, 100_000));
        told.Deliver(Firm.Other, Firm.Plant, (c, 100_000));
        var ash = told.Label(Firm.Plant, Told.Ash, "residue");
        told.Treat("RUN-1", Firm.Plant, [(a, 100_000), (c, 100_000)], Told.Product(150_000), Told.Residue(ash, 30_000), Told.Loss(20_000));
        await told.To(host);

        var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        var fates = await Fates(maker);
        Assert.Equal([a, b], fates.Keys);
        Assert.Equal((100m, 15m, false), Of(fates[a]));
        Assert.Equal([("product", 75m), ("loss", 10m)], fates[a]["ends"]!.AsArray().Select(end => ((string)end!["kind"]!, (decimal)end["massKg"]!)));
        Assert.Equal(Firm.Plant.Name, (string?)fates[a]["ends"]![0]!["partyName"]);
        Assert.Equal((50m, 50m, false), Of(fates[b]));

        // The ash goes to the landfill: a's share of it is final too.
        told.NextDay();
        told.Deliver(Firm.Plant, Firm.Landfill, (ash, 30_000));
        told.Treat("RUN-2", Firm.Landfill, [(ash, 30_000)], Told.Emplaced(30_000));
        await told.To(host);
        fates = await Fates(maker);
        Assert.Equal((100m, 0m, true), Of(fates[a]));
        Assert.Equal([("product", 75m), ("emplaced", 15m), ("loss", 10m)], fates[a]["ends"]!.AsArray().Select(end => ((string)end!["kind"]!, (decimal)end["massKg"]!)));

        var page = (await maker.Get("/api/tracing/fates?limit=1")).Need();
        Assert.Equal(a, (string?)page["items"]![0]!["label"]);
        Assert.Equal(b, (string?)(await maker.Get($"/api/tracing/fates?limit=1&cursor={Uri.EscapeDataString((string)page["next"]!)}")).Need()["items"]![0]!["label"]);
        Assert.Empty((await maker.Get("/api/tracing/fates?from=2027-01-01")).Need()["items"]!.AsArray());
        Assert.Equal([c], (await Fates(host.AsParty(Firm.Other.Party, Role.Producer))).Keys);
        Assert.Equal(403, (await host.AsParty(Firm.Maker.Party, Role.Driver).Get("/api/tracing/fates")).Status);
    }

    private static async Task<Dictionary<string, JsonNode>> Fates(ApiClient api) => (await api.Get("/api/tracing/fates")).Need()["items"]!.AsArray().ToDictionary(fate => (string)fate!["label"]!, fate => fate!);

    private static (decimal Mass, decimal Open, bool Closed) Of(JsonNode fate) => ((decimal)fate["massKg"]!, (decimal)fate["openKg"]!, (bool)fate["closed"]!);
}
