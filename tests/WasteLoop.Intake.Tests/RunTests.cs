using WasteLoop.Contracts.Declarations;
using WasteLoop.Host.Client;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task Turns_mixed_inputs_into_product_residue_and_loss()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100, 200);
        var residue = await scene.NewResidueLabel();
        var reply = await scene.Run(
            [new { label = labels[0] }, new { label = labels[1], massKg = 50.5 }],
            [Product(100), new { kind = "residue", name = "炉渣", massKg = 20.5, label = residue }, Loss(30)]);

        Assert.Equal(201, reply.Status);
        var run = (string)reply.Json["run"]!;
        Assert.Equal("/api/intake/runs/" + run, reply.Location);
        Assert.Equal((150.5m, 150.5m, 19.93m, Licence), ((decimal)reply.Json["inputKg"]!, (decimal)reply.Json["outputKg"]!, (decimal)reply.Json["lossPercent"]!, (string?)reply.Json["licence"]));
        Assert.Equal("蒸发", (string?)reply.Json["outputs"]![2]!["reason"]);
        Assert.Equal(Slag, (string?)reply.Json["outputs"]![1]!["wasteCode"]);
        Assert.Equal(reply.Text, (await scene.Plant.Get("/api/intake/runs/" + run)).Text);
        var line = (await scene.Plant.Get($"/api/intake/runs?site={PlantSite}")).Need()["items"]!.AsArray().Single()!;
        Assert.Equal((2, 150.5m, 100m, 20.5m, 0m, 30m), ((int)line["inputs"]!, (decimal)line["inputKg"]!, (decimal)line["productKg"]!, (decimal)line["residueKg"]!, (decimal)line["emplacedKg"]!, (decimal)line["lossKg"]!));
        var stock = (await scene.Plant.Get("/api/intake/stock")).Json["items"]!.AsArray().Single()!;
        Assert.Equal((labels[1], 149.5m, 200m), ((string?)stock["label"], (decimal)stock["remainingKg"]!, (decimal)stock["acceptedKg"]!));
        var told = Assert.Single(await scene.Told("TreatmentCompleted"));
        Assert.Contains($"{{\"kind\":\"residue\",\"name\":\"炉渣\",\"grams\":20500,\"label\":\"{residue}\",\"wasteCode\":\"{Slag}\",\"handOnBy\":\"2027-", told);
        Assert.Contains($"\"label\":\"{labels[1]}\",\"manifest\":", told);
    }

    [Fact]
    public async Task Refuses_what_does_not_balance_and_says_by_how_much()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var less = await scene.Run([new { label = labels[0] }], [Product(99.999m)]);
        Expect(less, 422, "mass.conserved", "outputs");
        Assert.Contains("产出少 0.001 千克", (string?)less.Json["detail"]);
        Assert.Equal("mass.conserved", (string?)less.Json["rule"]);
        var more = await scene.Run([new { label = labels[0], massKg = 40 }], [Product(41.5m)]);
        Assert.Contains("产出多 1.5 千克", (string?)more.Json["detail"]);
        Assert.Equal(100m, (decimal)(await scene.Plant.Get("/api/intake/stock")).Json["items"]![0]!["remainingKg"]!);
        Assert.Empty(await scene.Told("TreatmentCompleted"));
    }

    [Fact]
    public async Task Refuses_strange_inputs()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        Expect(await scene.Run([new { label = await scene.NewLabel() }], [Product(1)]), 422, "run.not-in-stock", "inputs[0].label");
        Expect(await scene.Run([new { label = "x" }], [Product(1)]), 400, "label.format", "inputs[0].label");
        Expect(await scene.Run([new { label = labels[0] }, new { label = labels[0] }], [Product(200)]), 400, "run.label-twice", "inputs[1].label");
        Expect(await scene.Run([new { label = labels[0], massKg = 100.001 }], [Product(100.001m)]), 409, "run.not-enough", "inputs[0].massKg");
        Expect(await scene.Run([new { label = labels[0], massKg = 0 }], [Product(1)]), 400, "run.mass-not-positive", "inputs[0].massKg");
        Expect(await scene.Run([new { label = labels[0], massKg = -1 }], [Product(1)]), 400, "mass.range", "inputs[0].massKg");
        Expect(await scene.Run([], [Product(1)]), 400, "list.empty", "inputs");
        Expect(await scene.Run([new { label = labels[0] }], []), 400, "list.empty", "outputs");
        (await scene.Run([new { label = labels[0] }], [Product(100)])).Need();
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)]), 409, "run.used-up", "inputs[0].label");
    }

    [Fact]
    public async Task Refuses_strange_outputs()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        await Expected(new { kind = "loss", name = "水分", massKg = 100 }, 422, "run.loss-reason-missing", "outputs[0].reason");
        await Expected(new { kind = "residue", name = "渣", massKg = 100 }, 422, "run.residue-label-missing", "outputs[0].label");
        await Expected(new { kind = "product", name = "油", massKg = 100, label = labels[0] }, 400, "run.label-not-residue", "outputs[0].label");
        await Expected(new { kind = "product", name = "油", massKg = 0 }, 400, "run.output-empty", "outputs[0].massKg");
        await Expected(new { kind = "product", name = " ", massKg = 100 }, 400, "text.empty", "outputs[0].name");
        await Expected(new { kind = "smoke", name = "烟", massKg = 100 }, 400, "request.malformed", "outputs[0].kind");
        await Expected(new { kind = "emplaced", name = "填埋", massKg = 100 }, 422, "run.emplaced-not-landfill", "outputs[0].kind");

        async Task Expected(object output, int status, string code, string field) => Expect(await scene.Run([new { label = labels[0] }], [output]), status, code, field);
    }

    [Fact]
    public async Task Landfill_only_emplaces_or_loses()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var residue = await scene.NewResidueLabel();
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)], "D1"), 422, "run.output-not-landfill", "outputs[0].kind");
        Expect(await scene.Run([new { label = labels[0] }], [Emplaced(50), new { kind = "residue", name = "渣", massKg = 50, label = residue }], "D1"), 422, "run.output-not-landfill", "outputs[1].kind");
        Assert.Equal(201, (await scene.Run([new { label = labels[0] }], [Emplaced(95), Loss(5)], "D1")).Status);
    }

    [Fact]
    public async Task Takes_only_own_fresh_residue_labels_once()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100, 100, 100);
        var (good, withdrawn, others, otherSite, generated) = (await scene.NewResidueLabel(), await scene.NewResidueLabel(), await scene.NewResidueLabel(party: OtherPlant, site: OtherSite),
            await scene.NewResidueLabel(site: PlantSite2), await scene.NewLabel());
        await scene.Host.Tell(new ContainerWithdrawn(withdrawn, PlantSite, 0, "错"), new ContainerLabelled(labels[2][..^3] + "900", PlantParty, PlantSite, "330106", Oil, "油", "HW08", "T", "liquid", "drum", 200, new DateOnly(2026, 11, 1), "generated"));

        await Expected(withdrawn, 409, "run.residue-label-withdrawn");
        await Expected(others, 422, "run.residue-label-unknown");
        await Expected(otherSite, 422, "run.residue-label-unknown");
        await Expected(generated, 422, "run.residue-label-unknown");
        await Expected(labels[2][..^3] + "900", 422, "run.residue-label-origin");
        await Expected(labels[0], 422, "run.residue-is-input");
        await Expected("x", 400, "label.format");
        Expect(await scene.Run([new { label = labels[0] }], [Residue(good, 50), Residue(good, 50)]), 400, "run.label-twice", "outputs[1].label");
        Assert.Equal(201, (await scene.Run([new { label = labels[0] }], [Residue(good, 100)])).Status);
        Expect(await scene.Run([new { label = labels[1] }], [Residue(good, 100)]), 409, "run.residue-label-used", "outputs[0].label");

        async Task Expected(string label, int status, string code) => Expect(await scene.Run([new { label = labels[0] }], [Residue(label, 100)]), status, code, "outputs[0].label");
    }

    [Fact]
    public async Task Needs_a_treatment_facility_of_the_own_site_and_a_licence_for_code_method_and_day()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)], facility: Store), 422, "run.facility-not-treatment", "facility");
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)], facility: "TF009"), 422, "run.facility-not-treatment", "facility");
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)], "C1"), 422, "licence.method", "method");
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)], "Z1"), 400, "method.unknown", "method");
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 100) with { Scopes = [] });
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)]), 422, "licence.waste-code", "inputs[0]");
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 100, to: new DateOnly(2026, 11, 15)));
        Expect(await scene.Run([new { label = labels[0] }], [Product(100)]), 422, "licence.none-valid", null);
    }

    [Fact]
    public async Task Keeps_the_order_of_time()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var now = scene.Host.Clock.GetUtcNow();
        Expect(await At(now.AddMinutes(-1), null), 422, "run.before-storage", "happenedAt");
        Expect(await At(now, now.AddMinutes(1)), 400, "run.start-after-end", "startedAt");
        Assert.Equal(201, (await At(now, now.AddHours(-1))).Status);

        Task<Reply> At(DateTimeOffset happenedAt, DateTimeOffset? startedAt) => scene.Plant.Post("/api/intake/runs",
            new { site = PlantSite, facility = Furnace, method = "R9", inputs = new[] { new { label = labels[0] } }, outputs = new[] { Product(100) }, happenedAt, startedAt });
    }

    [Fact]
    public async Task Two_runs_cannot_take_the_same_kilogram()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.Run([new { label = labels[0], massKg = 30 }], [Product(30)])));
        Assert.Equal(3, replies.Count(r => r.Status == 201));
        Assert.Equal(3, replies.Count(r => r.Status == 409));
        Assert.Equal(10m, (decimal)(await scene.Plant.Get("/api/intake/stock")).Json["items"]![0]!["remainingKg"]!);
    }

    [Fact]
    public async Task Two_runs_cannot_fill_the_same_residue_container()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100, 100);
        var residue = await scene.NewResidueLabel();
        var replies = await Task.WhenAll(labels.Select(label => scene.Run([new { label }], [Residue(residue, 100)])));
        Assert.Equal([201, 409], replies.Select(r => r.Status).Order());
    }

    [Fact]
    public async Task A_repeated_key_runs_once()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100);
        var body = new { site = PlantSite, facility = Furnace, method = "R9", inputs = new[] { new { label = labels[0], massKg = 10 } }, outputs = new[] { Product(10) } };
        var first = await scene.Plant.Post("/api/intake/runs", body, "r-1");
        var again = await scene.Plant.Post("/api/intake/runs", body, "r-1");
        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Single(await scene.Told("TreatmentCompleted"));
    }

    private static object Product(decimal massKg) => new { kind = "product", name = "再生油", massKg };
    private static object Loss(decimal massKg) => new { kind = "loss", name = "水分", massKg, reason = "蒸发" };
    private static object Emplaced(decimal massKg) => new { kind = "emplaced", name = "填埋", massKg };
    private static object Residue(string label, decimal massKg) => new { kind = "residue", name = "炉渣", massKg, label };
}
