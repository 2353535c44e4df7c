using System.Text.Json.Nodes;
using WasteLoop.Host.Client;
using WasteLoop.Host.Demo;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Reporting and Tracing listen to the same journals and keep books of their own: their sums must be the same to the gram.</summary>
public sealed class ReportingLoopTests
{
    [Fact]
    public async Task The_figures_are_the_mass_ledgers_balances_to_the_gram()
    {
        await using var loop = await LoopHost.Start(3);
        var drums = new List<string>();
        foreach (var (i, kg) in new[] { (0, 80.123m), (0, 60.4m), (1, 45.007m), (2, 33.333m) })
            drums.Add(await loop.Drum(loop.Maker(i), loop.County.Makers[i], Waste.OilDrums, kg));
        await loop.Drum(loop.Maker(1), loop.County.Makers[1], Waste.EngineOil, 150.5m);
        var (maker, firm) = (loop.Maker(0), loop.County.Makers[0]);
        (await maker.Post($"/api/declarations/containers/{drums[1]}/correct", new { massKg = 61.4m, reason = "抄错" })).Need();
        (await loop.Maker(2).Post($"/api/declarations/containers/{drums[3]}/withdraw", new { reason = "贴错" })).Need();

        var number = (string)(await loop.Issue(maker, await loop.Draft(maker, firm, Waste.OilDrums, 1, [drums[0], drums[1]]))).Need()["manifest"]!;
        (await loop.Depart(1, number, [drums[0], drums[1]])).Need();
        (await loop.Arrive(0, number, [drums[0], drums[1]])).Need();
        (await loop.WeighIn(0, number, [(drums[0], 80.1m), (drums[1], 61.4m)])).Need();
        (await loop.Decide(0, number, Waste.OilDrums, [(drums[0], true), (drums[1], false)])).Need();
        var (plant, plantFirm) = (loop.Plant(0), loop.County.Plants[0]);
        var ash = await loop.Drum(plant, plantFirm, Waste.FlyAsh, null, "residue");
        (await plant.Post("/api/intake/runs", new
        {
            site = plantFirm.Site,
            facility = "TS101",
            method = "D10",
            inputs = new[] { new { label = drums[0] } },
            outputs = new object[] { new { kind = "residue", name = "fly ash", massKg = 16.02m, label = ash }, new { kind = "loss", name = "flue gas", massKg = 64.08m, reason = "incineration" } },
        })).Need();
        await loop.Host.CatchUp();

        using var auditor = loop.Host.AsAdministrator();
        var stores = await Sums(auditor, "/api/tracing/balances?by=region&account=store", row => (string)row["group"]!);
        Assert.Equal(stores, await Sums(auditor, "/api/reporting/aggregates?by=county&link=stored", row => (string)row["key"]!["county"]!));
        var origins = await Sums(auditor, "/api/tracing/balances?by=code&account=origin", row => (string)row["group"]!);
        var produced = await Sums(auditor, "/api/reporting/aggregates?by=code&link=produced", row => (string)row["key"]!["code"]!);
        Assert.True(produced.Remove(Waste.FlyAsh.Code, out var residue));
        Assert.Equal(16.02m, residue);
        Assert.Equal(origins.Select(origin => (origin.Key, -origin.Value)), produced.Select(sum => (sum.Key, sum.Value)));
        // What was burnt is what was lost and what became a residue.
        Assert.Equal((await Sums(auditor, "/api/tracing/balances?by=account&account=loss", _ => "")).Values.Sum() + residue, (await Sums(auditor, "/api/reporting/aggregates?by=link&link=disposed", _ => "")).Values.Sum());
        Assert.Equal(80.1m, (await Sums(auditor, "/api/reporting/aggregates?by=link&link=transferred", _ => "")).Values.Sum());
        Assert.Equal("", await loop.Verify());
    }

    private static async Task<SortedDictionary<string, decimal>> Sums(ApiClient api, string path, Func<JsonNode, string> key)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in (await api.Get(path + "&limit=200")).Need()["items"]!.AsArray()) sums.Add(key(row!), (decimal)row!["massKg"]!);
        return sums;
    }
}
