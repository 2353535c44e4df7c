using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class PlanTests
{
    private static object Line(string wasteCode = Oil, decimal produced = 12.5m, decimal transfer = 12m, string? receiver = null, string method = "D10") =>
        new { wasteCode, producedTonnes = produced, transferTonnes = transfer, receiver = receiver ?? Plant, method };

    private static object Of(params object[] lines) => new { lines };

    private static Task<Reply> File(ApiClient by, int year, object body, string? site = null) => by.Put($"/api/declarations/plans/{site ?? FactorySite}/{year}", body);

    [Fact]
    public async Task Files_revises_and_keeps_every_revision()
    {
        await using var world = await Start();
        var filed = (await File(world.AsFactory, 2027, Of(Line()))).Need();
        Assert.Equal("PL" + FactorySite + "2027", (string)filed["plan"]!);
        Assert.Equal(1, (int)filed["revision"]!);
        Assert.False((bool)filed["late"]!);

        world.Host.Clock.Advance(TimeSpan.FromDays(1));
        var revised = (await File(world.AsFactory, 2027, Of(Line(transfer: 10.000001m), Line("900-041-49", method: "r15")))).Need();
        Assert.Equal(2, (int)revised["revision"]!);

        var newest = (await world.AsFactory.Get($"/api/declarations/plans/{FactorySite}/2027")).Need();
        Assert.Equal(2, newest["lines"]!.AsArray().Count);
        Assert.Equal(10.000001m, (decimal)newest["lines"]![0]!["transferTonnes"]!);
        Assert.Equal("R15", (string)newest["lines"]![1]!["method"]!);
        Assert.Equal(2, newest["revisions"]!.AsArray().Count);
        var first = (await world.AsFactory.Get($"/api/declarations/plans/{FactorySite}/2027?revision=1")).Need();
        Assert.Equal(12m, (decimal)Assert.Single(first["lines"]!.AsArray())!["transferTonnes"]!);
        AssertRefused(await world.AsFactory.Get($"/api/declarations/plans/{FactorySite}/2027?revision=3"), 404, "plan.not-found");

        var told = await world.Told("PlanFiled");
        Assert.Equal([1, 2], told.Select(t => (int)t["revision"]!));
        Assert.Equal(10_000_001, (long)told[1]["lines"]![0]!["transferGrams"]!);
        Assert.Equal(Plant, (string)told[1]["lines"]![0]!["receiver"]!);
    }

    [Fact]
    public async Task Rule_36_a_plan_filed_on_1_April_is_late_and_on_31_March_is_not()
    {
        await using var world = await Start();
        world.Host.Clock.Set(new DateTimeOffset(2027, 3, 31, 23, 59, 0, TimeSpan.FromHours(8)));
        Assert.False((bool)(await File(world.AsFactory, 2027, Of(Line()))).Need()["late"]!);
        world.Host.Clock.Set(new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        Assert.True((bool)(await File(world.AsGarage, 2027, Of(Line()), GarageSite)).Need()["late"]!);
        // A revision is the duty to update, not a late filing.
        Assert.False((bool)(await File(world.AsFactory, 2027, Of(Line()))).Need()["late"]!);
    }

    [Fact]
    public async Task Rule_34_each_site_has_a_plan_of_its_own()
    {
        await using var world = await Start();
        await world.Host.Tell(new Contracts.Registry.SiteRecorded(Factory + "002", Factory, "二厂", "330203", "海曙区"));
        (await File(world.AsFactory, 2026, Of(Line()))).Need();
        (await File(world.AsFactory, 2026, Of(Line()), Factory + "002")).Need();
        var plans = (await world.AsFactory.Get("/api/declarations/plans?year=2026")).Need()["items"]!.AsArray();
        Assert.Equal([FactorySite, Factory + "002"], plans.Select(p => (string)p!["site"]!));
    }

    [Fact]
    public async Task Refuses_what_a_plan_cannot_say()
    {
        await using var world = await Start();
        AssertRefused(await File(world.AsFactory, 2024, Of(Line())), 422, "plan.year", "year");
        AssertRefused(await File(world.AsFactory, 2028, Of(Line())), 422, "plan.year");
        AssertRefused(await File(world.AsFactory, 2026, Of()), 400, "plan.lines", "lines");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line("999-999-99"))), 422, "waste-code.unknown", "lines[0].wasteCode");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line("oil"))), 400, "waste-code.format");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line(), Line(receiver: Plant[..17] + "0"))), 400, "credit-code.check", "lines[1].receiver");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line(receiver: Kernel.CreditCode.Compose("91330106MA2A99999").Value))), 422, "plan.receiver-unknown", "lines[0].receiver");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line(method: "X1"))), 400, "method.unknown", "lines[0].method");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line(), Line("90024908"))), 422, "plan.line-repeated", "lines[1]");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line(produced: -1))), 400, "mass.range", "lines[0].producedTonnes");
        AssertRefused(await File(world.AsFactory, 2026, Of(Line(transfer: 0.0000001m))), 400, "mass.precision", "lines[0].transferTonnes");
        AssertRefused(await File(world.AsFactory, 2026, new { lines = new object?[] { null } }), 400, "plan.lines");
        Assert.Empty(await world.Told("PlanFiled"));
    }

    [Fact]
    public async Task Refuses_a_revision_of_an_old_revision()
    {
        await using var world = await Start();
        (await File(world.AsFactory, 2026, Of(Line()))).Need();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => File(world.AsFactory, 2026, new { lines = new[] { Line(transfer: i) }, basedOn = 1 })));
        Assert.Equal(2, (int)Assert.Single(results, r => r.Ok).Json["revision"]!);
        Assert.All(results.Where(r => !r.Ok), r => AssertRefused(r, 409, "plan.revised-meanwhile", "basedOn"));
    }

    [Fact]
    public async Task A_repeated_request_files_once()
    {
        await using var world = await Start();
        var path = $"/api/declarations/plans/{FactorySite}/2026";
        var first = await world.AsFactory.Put(path, Of(Line()), "same-key");
        var again = await world.AsFactory.Put(path, Of(Line()), "same-key");
        Assert.Equal(first.Text, again.Text);
        Assert.Single(await world.Told("PlanFiled"));
    }

    [Fact]
    public async Task Only_the_own_party_files_and_only_the_regions_regulator_reads()
    {
        await using var world = await Start();
        (await File(world.AsFactory, 2026, Of(Line()))).Need();
        var path = $"/api/declarations/plans/{FactorySite}/2026";
        AssertRefused(await File(world.AsGarage, 2026, Of(Line())), 404, "site.not-found");
        AssertRefused(await File(world.Host.AsRegulator("330000"), 2026, Of(Line())), 403, "caller.not-allowed");
        AssertRefused(await File(world.Host.AsParty(Factory, Role.Driver), 2026, Of(Line())), 403, "caller.not-allowed");
        AssertRefused(await world.AsGarage.Get(path), 404, "plan.not-found");
        AssertRefused(await world.Host.AsRegulator("330200").Get(path), 404, "plan.not-found");
        AssertRefused(await world.Host.Anonymous().Get(path), 401, "caller.unknown");
        AssertRefused(await world.Host.AsParty(Factory, Role.Driver).Get(path), 403, "caller.not-allowed");
        foreach (var reader in new[] { world.AsFactory, world.Host.AsRegulator("330106"), world.Host.AsRegulator("330100"), world.Host.AsRegulator("330000"), world.Host.AsAdministrator() })
        {
            Assert.Equal(200, (await reader.Get(path)).Status);
            Assert.Single((await reader.Get("/api/declarations/plans")).Need()["items"]!.AsArray());
        }
        foreach (var other in new[] { world.AsGarage, world.Host.AsRegulator("330200") })
            Assert.Empty((await other.Get("/api/declarations/plans")).Need()["items"]!.AsArray());
        Assert.Empty((await world.AsFactory.Get("/api/declarations/plans?year=2025")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task The_list_is_paged()
    {
        await using var world = await Start();
        foreach (var year in new[] { 2025, 2026, 2027 }) (await File(world.AsFactory, year, Of(Line()))).Need();
        var first = (await world.AsFactory.Get("/api/declarations/plans?limit=2")).Need();
        Assert.Equal(2, first["items"]!.AsArray().Count);
        var second = (await world.AsFactory.Get($"/api/declarations/plans?limit=2&cursor={Uri.EscapeDataString((string)first["next"]!)}")).Need();
        Assert.Equal(2027, (int)Assert.Single(second["items"]!.AsArray())!["year"]!);
        Assert.Null(second["next"]);
    }
}
