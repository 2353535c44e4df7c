using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class AccessTests
{
    [Fact]
    public async Task Nobody_without_a_token_gets_anything()
    {
        await using var scene = await Start();
        foreach (var path in new[] { "receipts", "receipts/1", "expected", "stock", "licences/1/usage", "runs", "runs/1" })
            Assert.Equal(401, (await scene.Host.Anonymous().Get("/api/intake/" + path)).Status);
        foreach (var path in new[] { "receipts", "receipts/1/weighings", "receipts/1/decision", "runs" })
            Assert.Equal(401, (await scene.Host.Anonymous().Post("/api/intake/" + path, new { })).Status);
    }

    [Fact]
    public async Task Only_receivers_write()
    {
        await using var scene = await Start();
        ApiClient[] others = [scene.Mover, scene.Carrier, scene.Host.AsAdministrator(), scene.Host.AsRegulator("330000"), scene.Host.AsParty(PlantParty, Role.Producer)];
        foreach (var client in others)
            foreach (var path in new[] { "receipts", "receipts/1/weighings", "receipts/1/decision", "runs" })
                Assert.Equal(403, (await client.Post("/api/intake/" + path, new { })).Status);
    }

    [Fact]
    public async Task A_receipt_is_seen_by_those_on_the_manifest_and_their_regulators()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        ApiClient[] seeing = [scene.Plant, scene.Mover, scene.Carrier, scene.Host.AsAdministrator(), scene.Host.As(new Caller("a", null, null, new HashSet<string> { Role.Auditor })),
            scene.Host.AsRegulator("330000"), scene.Host.AsRegulator("330100"), scene.Host.AsRegulator("330106"), scene.Host.AsRegulator("330206")];
        foreach (var client in seeing)
        {
            Assert.Equal(200, (await client.Get("/api/intake/receipts/" + number)).Status);
            Assert.Single((await client.Get("/api/intake/receipts")).Json["items"]!.AsArray());
        }
        ApiClient[] blind = [scene.Other, scene.Host.AsRegulator("330602"), scene.Host.AsRegulator("330105"), scene.Host.AsParty(Party(9), Role.Plant)];
        foreach (var client in blind)
        {
            var reply = await client.Get("/api/intake/receipts/" + number);
            Assert.Equal((404, "receipt.not-found"), (reply.Status, reply.Code));
            Assert.Empty((await client.Get("/api/intake/receipts")).Json["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task Another_receiver_cannot_touch_a_receipt_or_stock()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        var weigh = await scene.Other.Post($"/api/intake/receipts/{number}/weighings", new { mode = "load", method = "m", device = "d", load = new { grossKg = 110, tareKg = 10 } });
        Assert.Equal((404, "receipt.not-found"), (weigh.Status, weigh.Code));
        var decide = await scene.Other.Post($"/api/intake/receipts/{number}/decision", new { method = "R9", majorDifference = false, containers = new[] { Yes(labels[0]) } });
        Assert.Equal((404, "receipt.not-found"), (decide.Status, decide.Code));

        var stocked = await scene.Stock(100);
        object[] inputs = [new { label = stocked[0] }];
        object[] outputs = [new { kind = "product", name = "油", massKg = 100 }];
        var ours = await scene.Run(inputs, outputs, by: scene.Other);
        Assert.Equal((404, "site.not-found"), (ours.Status, ours.Code));
        var theirs = await scene.Other.Post("/api/intake/runs", new { site = OtherSite, facility = Furnace, method = "R9", inputs, outputs });
        Assert.Equal((422, "run.not-in-stock"), (theirs.Status, theirs.Code));
    }

    [Fact]
    public async Task Stock_runs_and_licences_are_seen_by_the_plant_its_regulators_and_auditors()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var run = (string)(await scene.Run([new { label = labels[0], massKg = 10 }], [new { kind = "product", name = "油", massKg = 10 }])).Need()["run"]!;
        ApiClient[] seeing = [scene.Plant, scene.Host.AsAdministrator(), scene.Host.AsRegulator("330106"), scene.Host.AsRegulator("330000")];
        foreach (var client in seeing)
        {
            Assert.Single((await client.Get("/api/intake/stock")).Json["items"]!.AsArray());
            Assert.Single((await client.Get("/api/intake/runs")).Json["items"]!.AsArray());
            Assert.Equal(200, (await client.Get("/api/intake/runs/" + run)).Status);
            Assert.Equal(200, (await client.Get($"/api/intake/licences/{Licence}/usage")).Status);
        }
        ApiClient[] blind = [scene.Other, scene.Host.AsRegulator("330206"), scene.Host.AsParty(MoverParty, Role.Collector)];
        foreach (var client in blind)
        {
            Assert.Empty((await client.Get("/api/intake/stock")).Json["items"]!.AsArray());
            Assert.Empty((await client.Get("/api/intake/runs")).Json["items"]!.AsArray());
            Assert.Equal("run.not-found", (await client.Get("/api/intake/runs/" + run)).Code);
            Assert.Equal("licence.not-found", (await client.Get($"/api/intake/licences/{Licence}/usage")).Code);
        }
        Assert.Equal(403, (await scene.Mover.Get("/api/intake/runs/" + run)).Status);
        Assert.Equal(403, (await scene.Carrier.Get("/api/intake/stock")).Status);
        Assert.Equal(403, (await scene.Host.AsAdministrator().Get("/api/intake/expected")).Status);
    }
}
