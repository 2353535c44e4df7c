using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class ConsolidationTests
{
    [Fact]
    public async Task Small_drums_of_one_waste_become_one_large_one_to_the_gram()
    {
        await using var scene = await Start();
        var labels = await scene.Stock(100, 200);
        var large = await scene.NewConsolidatedLabel(Oil);
        var stock = (await scene.Plant.Get("/api/intake/stock")).Need()["items"]!.AsArray();
        var reply = await Fill(scene, labels, [new { label = large, massKg = 298.5m }], lossKg: 1.5m, lossReason: "桶壁残留");
        Assert.Equal(201, reply.Status);
        Assert.Equal(("consolidation", 300m, 300m), ((string?)reply.Json["method"], (decimal)reply.Json["inputKg"]!, (decimal)reply.Json["outputKg"]!));
        // Filling together gives no more time.
        Assert.Equal((string)stock[0]!["handOnBy"]!, (string?)reply.Json["outputs"]![0]!["handOnBy"]);
        Assert.Equal(reply.Text, (await scene.Plant.Get("/api/intake/runs/" + (string)reply.Json["run"]!)).Text);
        Assert.Empty((await scene.Plant.Get("/api/intake/stock")).Need()["items"]!.AsArray());
        var told = Assert.Single(await scene.Told("TreatmentCompleted"));
        Assert.Contains($"\"kind\":\"residue\",\"name\":\"合并装入\",\"grams\":298500,\"label\":\"{large}\",\"wasteCode\":\"{Oil}\"", told);
    }

    [Fact]
    public async Task What_does_not_belong_together_or_does_not_add_up_is_refused_and_nothing_taken()
    {
        await using var scene = await Start();
        var oil = await scene.Stock(100);
        var (number, carbon) = await scene.Depart([50], Carbon);
        (await scene.Arrive(number, carbon)).Need();
        (await scene.Weigh(number, (carbon[0], 50))).Need();
        (await scene.Accept(number, carbon)).Need();
        var (large, slag, residue) = (await scene.NewConsolidatedLabel(Oil), await scene.NewConsolidatedLabel(Slag), await scene.NewResidueLabel(Oil));

        Expect(await Fill(scene, [oil[0], carbon[0]], [new { label = large, massKg = 150 }]), 422, "consolidation.one-code", "inputs[1].label");
        Expect(await Fill(scene, oil, [new { label = slag, massKg = 100 }]), 422, "consolidation.one-code", "outputs[0].label");
        Expect(await Fill(scene, oil, [new { label = residue, massKg = 100 }]), 422, "run.residue-label-origin", "outputs[0].label");
        Expect(await Fill(scene, oil, [new { label = large, massKg = 99 }]), 422, "mass.conserved", "outputs");
        Expect(await Fill(scene, oil, [new { label = large, massKg = 99 }], lossKg: 1), 422, "run.loss-reason-missing", "lossReason");
        Expect(await Fill(scene, oil, [new { label = large, massKg = 100 }], facility: "TS999"), 422, "consolidation.facility", "facility");
        // A label for consolidation is no residue of a treatment.
        Expect(await scene.Run([new { label = oil[0] }], [new { kind = "residue", name = "渣", massKg = 100, label = large }]), 422, "run.residue-label-origin", "outputs[0].label");
        Assert.Equal(403, (await Fill(scene, oil, [new { label = large, massKg = 100 }], by: scene.Host.AsParty(MoverParty, Role.Producer))).Status);
        Assert.Equal(404, (await Fill(scene, oil, [new { label = large, massKg = 100 }], by: scene.Host.AsParty(OtherPlant, Role.Plant))).Status);
        Assert.Equal(201, (await Fill(scene, oil, [new { label = large, massKg = 100 }])).Status);
    }

    private static Task<Reply> Fill(Scene scene, string[] inputs, object[] outputs, decimal? lossKg = null, string? lossReason = null, string facility = Store, ApiClient? by = null) =>
        (by ?? scene.Plant).Post("/api/intake/consolidations", new { site = PlantSite, facility, inputs = inputs.Select(label => new { label }), outputs, lossKg, lossReason });
}
