using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Manifests;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class ListTests
{
    [Fact]
    public async Task Pages_receipts_by_site_and_state()
    {
        await using var scene = await Start();
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var (number, labels) = await scene.Depart([100]);
            (await scene.Arrive(number, labels)).Need();
            numbers.Add(number);
            if (i == 1) (await scene.Weigh(number, (labels[0], 99))).Need();
        }
        var first = (await scene.Plant.Get("/api/intake/receipts?limit=2")).Need();
        var second = (await scene.Plant.Get($"/api/intake/receipts?limit=2&cursor={Uri.EscapeDataString((string)first["next"]!)}")).Need();
        Assert.Equal(numbers, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(i => (string)i!["manifest"]!));
        var weighed = (await scene.Plant.Get($"/api/intake/receipts?state=weighed&site={PlantSite}")).Need()["items"]!.AsArray().Single()!;
        Assert.Equal((numbers[1], 100m, 99m, 1, 0), ((string?)weighed["manifest"], (decimal)weighed["shippedKg"]!, (decimal)weighed["receivedKg"]!, (int)weighed["containers"]!, (int)weighed["missing"]!));
        Assert.Empty((await scene.Plant.Get($"/api/intake/receipts?site={PlantSite2}")).Need()["items"]!.AsArray());
        Assert.Equal("receipt.state", (await scene.Plant.Get("/api/intake/receipts?state=lost")).Code);
    }

    [Fact]
    public async Task Finds_receipts_by_firm_among_what_the_caller_sees()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        foreach (var party in new[] { PlantParty, MoverParty, CarrierParty.ToLowerInvariant() })
            foreach (var seer in new[] { scene.Plant, scene.Mover, scene.Carrier, scene.Host.AsAdministrator(), scene.Host.AsRegulator("330000") })
                Assert.Equal(number, (string?)Assert.Single((await seer.Get("/api/intake/receipts?party=" + party)).Need()["items"]!.AsArray())!["manifest"]);
        Assert.Empty((await scene.Plant.Get("/api/intake/receipts?party=" + Party(9))).Need()["items"]!.AsArray());
        foreach (var stranger in new[] { scene.Other, scene.Host.AsParty(Party(9), Chassis.People.Role.Plant), scene.Host.AsRegulator("330602") })
            Assert.Empty((await stranger.Get("/api/intake/receipts?party=" + MoverParty)).Need()["items"]!.AsArray());
        Assert.Equal("credit-code.format", (await scene.Plant.Get("/api/intake/receipts?party=123")).Code);
    }

    [Fact]
    public async Task Shows_stock_with_its_age_by_facility_and_code()
    {
        await using var scene = await Start();
        await scene.Stock(100, 200, 300);
        scene.Host.Clock.Advance(TimeSpan.FromHours(14)); // midnight in China
        var page = (await scene.Plant.Get("/api/intake/stock?limit=2")).Need();
        Assert.All(page["items"]!.AsArray(), item => Assert.Equal((1, "2026-11-16", "废矿物油"), ((int)item!["ageDays"]!, (string?)item["storedOn"], (string?)item["wasteName"])));
        Assert.Single((await scene.Plant.Get($"/api/intake/stock?limit=2&cursor={Uri.EscapeDataString((string)page["next"]!)}")).Need()["items"]!.AsArray());
        Assert.Equal(3, (await scene.Plant.Get($"/api/intake/stock?site={PlantSite}&facility={Store}&wasteCode=90024908")).Need()["items"]!.AsArray().Count);
        Assert.Empty((await scene.Plant.Get($"/api/intake/stock?facility={SecondStore}")).Need()["items"]!.AsArray());
        Assert.Empty((await scene.Plant.Get($"/api/intake/stock?wasteCode={Carbon}")).Need()["items"]!.AsArray());
        Assert.Equal("waste-code.format", (await scene.Plant.Get("/api/intake/stock?wasteCode=oil")).Code);
    }

    [Fact]
    public async Task Pages_runs_the_newest_first()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var runs = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            runs.Add((string)(await scene.Run([new { label = labels[0], massKg = 1 }], [new { kind = "product", name = "油", massKg = 1 }])).Need()["run"]!);
        }
        var first = (await scene.Plant.Get("/api/intake/runs?limit=2")).Need();
        var second = (await scene.Plant.Get($"/api/intake/runs?limit=2&cursor={Uri.EscapeDataString((string)first["next"]!)}")).Need();
        Assert.Equal(runs.AsEnumerable().Reverse(), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(i => (string)i!["run"]!));
    }

    [Fact]
    public async Task Replicas_equal_their_rebuilt_selves()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100, 200);
        var left = await scene.NewLabel();
        var (issued, voided) = (scene.NewNumber(), scene.NewNumber());
        await scene.Host.Tell(
            Issued(issued, new ManifestContainer(left, Oil, 1_000)), Issued(voided, new ManifestContainer(left, Oil, 1_000)), new ManifestVoided(voided, MoverParty, [left], "错"),
            Departed(issued, [new ManifestContainer(left, Oil, 1_000)], [labels[0]]), new ContainerWithdrawn(labels[1], MoverSite, 0, "错"), LicenceOf(Licence, PlantParty, 7),
            new ContainerWithdrawn("unknown", MoverSite, 0, "错"), new ManifestVoided(scene.NewNumber(), MoverParty, [], "错"));
        var replicas = scene.Host.Services.GetServices<ISubscriptionRunner>().Where(runner => runner.IsProjection).ToList();
        Assert.Equal(["intake.declarations", "intake.manifests", "intake.registry"], replicas.Select(runner => runner.Name).Order());
        foreach (var runner in replicas)
        {
            Assert.Empty(await runner.CompareWithRebuilt(TestContext.Current.CancellationToken));
            await runner.Rebuild(TestContext.Current.CancellationToken);
        }
        Assert.Equal(2, (await scene.Plant.Get("/api/intake/stock")).Need()["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Every_list_has_its_own_shape_in_the_API_document()
    {
        await using var scene = await Start();
        var schemas = (await scene.Host.Anonymous().Get("/openapi/v1.json")).Need()["components"]!["schemas"]!;
        foreach (var line in new[] { "ListReceiptsReceiptLine", "ListExpectedExpectedLoad", "ListStockStockLine", "ListRunsRunLine" })
            Assert.NotNull(schemas["PageOf" + line]);
        Assert.NotNull(schemas["CompleteRunRequest"]!["examples"]);
    }

    [Fact]
    public async Task The_books_verify_and_a_tampered_row_is_found()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100, 200);
        (await scene.Run([new { label = labels[0], massKg = 10 }], [new { kind = "product", name = "油", massKg = 10 }])).Need();
        await using var scope = scene.Host.Services.CreateAsyncScope();
        var service = scene.Host.Services.GetRequiredService<Chassis.WasteLoopService>();
        Assert.Empty(await service.VerifyBooks(scope.ServiceProvider, TestContext.Current.CancellationToken));
        await scene.InDb(async db =>
        {
            var item = (await db.Stock.FindAsync(labels[0]))!;
            db.Entry(item).Property(i => i.RemainingGrams).CurrentValue = 95_000;
            return await db.SaveChangesAsync();
        });
        var finding = Assert.Single(await service.VerifyBooks(scope.ServiceProvider, TestContext.Current.CancellationToken));
        Assert.Contains(labels[0], finding);
    }
}
