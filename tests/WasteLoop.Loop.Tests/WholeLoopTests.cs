using WasteLoop.Host.Demo;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>One drum from label to landfill, as its people see it.</summary>
public sealed class WholeLoopTests
{
    [Fact]
    public async Task A_drum_is_followed_through_incineration_into_the_landfill_to_the_gram()
    {
        await using var loop = await LoopHost.Start(3);
        var (maker, firm) = (loop.Maker(0), loop.County.Makers[0]);
        var drum = await loop.Drum(maker, firm, Waste.OilDrums, 80.123m);
        var number = (string)(await loop.Issue(maker, await loop.Draft(maker, firm, Waste.OilDrums, 1, [drum]))).Need()["manifest"]!;
        Assert.Matches("^20263301[0-9]{6}$", number);
        (await loop.Depart(1, number, [drum])).Need();
        Assert.Equal("in-transit", (string?)(await loop.Host.AsRegulator("330110").Get("/api/manifests/" + number)).Need()["state"]);
        (await loop.Arrive(0, number, [drum])).Need();
        (await loop.WeighIn(0, number, [(drum, 80.1m)])).Need();
        (await loop.Decide(0, number, Waste.OilDrums, [(drum, true)])).Need();
        Assert.Equal("accepted", (string?)(await maker.Get("/api/manifests/" + number)).Need()["state"]);

        var (plant, plantFirm) = (loop.Plant(0), loop.County.Plants[0]);
        var ash = await loop.Drum(plant, plantFirm, Waste.FlyAsh, null, "residue");
        (await plant.Post("/api/intake/runs", new
        {
            site = plantFirm.Site,
            facility = "TS101",
            method = "D10",
            inputs = new[] { new { label = drum } },
            outputs = new object[] { new { kind = "residue", name = "fly ash", massKg = 16.02m, label = ash }, new { kind = "loss", name = "flue gas", massKg = 64.08m, reason = "incineration" } },
        })).Need();
        Assert.Equal("closed", (string?)(await maker.Get("/api/manifests/" + number)).Need()["state"]);
        var half = (await maker.Get("/api/tracing/batches/" + drum)).Need();
        Assert.Equal(80m, Math.Round((decimal)half["closing"]!["closurePercent"]!, 2));
        Assert.False((bool)half["closing"]!["closed"]!);

        (await plant.Post($"/api/declarations/containers/{ash}/store", new { facility = "TS001" })).Need();
        var second = (string)(await loop.Issue(plant, await loop.Draft(plant, plantFirm, Waste.FlyAsh, 1, [ash]))).Need()["manifest"]!;
        (await loop.Depart(1, second, [ash])).Need();
        (await loop.Arrive(1, second, [ash])).Need();
        (await loop.WeighIn(1, second, [(ash, 16.02m)])).Need();
        (await loop.Decide(1, second, Waste.FlyAsh, [(ash, true)])).Need();
        (await loop.Plant(1).Post("/api/intake/runs", new
        {
            site = loop.County.Plants[1].Site,
            facility = "TS101",
            method = "D1",
            inputs = new[] { new { label = ash } },
            outputs = new[] { new { kind = "emplaced", name = "cell 1", massKg = 16.02m } },
        })).Need();

        var closed = (await maker.Get("/api/tracing/batches/" + drum)).Need();
        Assert.Equal((100m, true), ((decimal)closed["closing"]!["closurePercent"]!, (bool)closed["closing"]!["closed"]!));
        var forward = (await loop.Host.AsRegulator("330110").Get($"/api/tracing/batches/{drum}/forward")).Need();
        Assert.Contains(forward["edges"]!.AsArray(), edge => (decimal)edge!["massKg"]! == 16.02m);
        Assert.Equal(0m, (decimal)forward["closing"]!["differenceKg"]!);
        var backward = (await loop.Host.AsRegulator("330110").Get($"/api/tracing/batches/{ash}/backward")).Need();
        Assert.Contains(drum, backward.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("", await loop.Verify());
    }

    [Fact]
    public async Task The_past_stays_as_it_was_whatever_happens_later()
    {
        await using var loop = await LoopHost.Start(1);
        var (maker, firm) = (loop.Maker(0), loop.County.Makers[0]);
        var drum = await loop.Drum(maker, firm, Waste.EngineOil, 100m);
        loop.Host.Clock.Advance(TimeSpan.FromDays(1));
        var number = (string)(await loop.Issue(loop.Maker(0), await loop.Draft(loop.Maker(0), firm, Waste.EngineOil, 1, [drum]))).Need()["manifest"]!;
        (await loop.Depart(1, number, [drum])).Need();

        var then = (await loop.Maker(0).Get($"/api/tracing/batches/{drum}?asOf=2026-11-16")).Need();
        var now = (await loop.Maker(0).Get($"/api/tracing/batches/{drum}")).Need();
        Assert.Contains("store", then["balances"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("transit", now["balances"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("transit", then["balances"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
