using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class LedgerTests
{
    private static string Row(JsonNode row) => $"{row["batchCode"]} {row["massKg"]} <{row["backReference"]} -{row["reversalOf"]}";

    [Fact]
    public async Task Rule_40_a_row_in_store_names_the_batch_generated()
    {
        await using var world = await Start();
        var label = await world.Stored();
        var rows = await world.Ledger(label);
        Assert.Equal(["HWCS20261116001 168.3 < -", "HWRK20261116001 168.3 <HWCS20261116001 -"], rows.Select(Row));
        Assert.Equal([1, 2], rows.Select(r => (int)r["number"]!));
        Assert.Equal(["generated", "stored-in"], rows.Select(r => (string)r["kind"]!));
        Assert.Equal([null, "TS001"], rows.Select(r => (string?)r["facility"]));
        Assert.All(rows, r => Assert.Equal(("2026-11-16", Oil, "user-of-" + Factory), ((string)r["day"]!, (string)r["wasteCode"]!, (string)r["who"]!)));
    }

    [Fact]
    public async Task Rule_42_a_correction_reverses_and_enters_anew()
    {
        await using var world = await Start();
        var label = await world.Stored();
        world.Host.Clock.Advance(TimeSpan.FromDays(1));
        var corrected = (await world.Do(label, "correct", new { massKg = 150, reason = "读数抄错" })).Need();
        Assert.Equal(150m, (decimal)corrected["massKg"]!);
        Assert.Equal("HWRK20261117002", (string)corrected["storedInBatch"]!);
        var rows = await world.Ledger(label);
        Assert.Equal(
            [
                "HWCS20261116001 168.3 < -", "HWRK20261116001 168.3 <HWCS20261116001 -",
                "HWRK20261117001 -168.3 <HWCS20261116001 -HWRK20261116001", "HWCS20261117001 -168.3 < -HWCS20261116001",
                "HWCS20261117002 150 < -", "HWRK20261117002 150 <HWCS20261117002 -",
            ], rows.Select(Row));
        Assert.Equal("读数抄错", (string)rows[5]["reason"]!);
        var told = Assert.Single(await world.Told("ContainerCorrected"));
        Assert.Equal((168_300, 150_000), ((long)told["oldGrams"]!, (long)told["newGrams"]!));

        (await world.Do(label, "withdraw", new { reason = "贴错" })).Need();
        Assert.Equal(["HWRK20261117003 -150 <HWCS20261117002 -HWRK20261117002", "HWCS20261117003 -150 < -HWCS20261117002"], (await world.Ledger(label)).Skip(6).Select(Row));
        Assert.Equal(150_000, (long)Assert.Single(await world.Told("ContainerWithdrawn"))["grams"]!);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_container_corrected_before_it_is_stored_has_only_rows_of_production()
    {
        await using var world = await Start();
        var label = await world.Weighed();
        (await world.Do(label, "correct", new { massKg = 1, reason = "x" })).Need();
        Assert.Equal(["HWCS20261116001 168.3 < -", "HWCS20261116002 -168.3 < -HWCS20261116001", "HWCS20261116003 1 < -"], (await world.Ledger(label)).Select(Row));
        (await world.Do(label, "store", new { facility = "TS001" })).Need();
        Assert.Equal("HWRK20261116001 1 <HWCS20261116003 -", Row((await world.Ledger(label))[3]));
    }

    [Fact]
    public async Task A_label_withdrawn_without_mass_leaves_no_row()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        (await world.Do(label, "withdraw", new { reason = "x" })).Need();
        Assert.Empty(await world.Ledger());
    }

    [Fact]
    public async Task Batches_count_per_party_kind_and_day_and_never_repeat_under_haste()
    {
        await using var world = await Start();
        var labels = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.Weighed()));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"HWCS20261116{i:000}"), (await world.Ledger()).Select(r => (string)r["batchCode"]!));
        await world.Host.Tell(new Contracts.Registry.SiteRecorded(Factory + "002", Factory, "二厂", "330106", "西湖区"));
        var second = await world.Labelled(drum: Drum(Factory + "002"));
        (await world.Do(second, "weigh", new { netKg = 1, device = "s" })).Need();
        var row = Assert.Single(await world.Ledger(site: Factory + "002"));
        Assert.Equal(("HWCS20261116011", 1), ((string)row["batchCode"]!, (int)row["number"]!));
    }

    [Fact]
    public async Task The_ledger_is_paged_and_cut_by_china_days()
    {
        await using var world = await Start();
        await world.Stored();
        world.Host.Clock.Set(new DateTimeOffset(2026, 11, 16, 16, 0, 0, TimeSpan.Zero));
        await world.Stored();
        async Task<JsonNode> Page(string query) => (await world.AsFactory.Get($"/api/declarations/ledger?site={FactorySite}{query}")).Need();
        Assert.Equal(2, (await Page("&to=2026-11-16"))["items"]!.AsArray().Count);
        Assert.Equal(["HWCS20261117001", "HWRK20261117001"], (await Page("&from=2026-11-17"))["items"]!.AsArray().Select(r => (string)r!["batchCode"]!));
        var first = await Page("&limit=3");
        var rest = await Page("&limit=3&cursor=" + Uri.EscapeDataString((string)first["next"]!));
        Assert.Equal(4, (int)Assert.Single(rest["items"]!.AsArray())!["number"]!);
        AssertRefused(await world.AsFactory.Get($"/api/declarations/ledger?site={FactorySite}&cursor=QUJD"), 400, "page.cursor");
        Assert.Equal(400, (await world.AsFactory.Get("/api/declarations/ledger")).Status);
    }

    [Fact]
    public async Task The_ledger_is_read_by_the_own_party_and_the_regions_regulator()
    {
        await using var world = await Start();
        await world.Stored();
        var path = $"/api/declarations/ledger?site={FactorySite}";
        foreach (var reader in new[] { world.AsFactory, world.Host.AsRegulator("330106"), world.Host.AsRegulator("330100"), world.Host.AsAdministrator() })
            Assert.Equal(2, (await reader.Get(path)).Need()["items"]!.AsArray().Count);
        foreach (var other in new[] { world.AsGarage, world.Host.AsRegulator("330200") })
            AssertRefused(await other.Get(path), 404, "site.not-found");
        AssertRefused(await world.Host.AsParty(Factory, Role.Driver).Get(path), 403, "caller.not-allowed");
        AssertRefused(await world.Host.Anonymous().Get(path), 401, "caller.unknown");
    }

    [Fact]
    public async Task The_check_of_the_books_names_a_container_whose_rows_do_not_fit()
    {
        await using var world = await Start();
        var label = await world.Stored();
        Assert.Empty(await world.Findings());
        await using var scope = world.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeclarationsDb>().Ledger.Where(r => r.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Grams, 1), TestContext.Current.CancellationToken);
        Assert.Contains(label, Assert.Single(await world.Findings()), StringComparison.Ordinal);
    }
}
