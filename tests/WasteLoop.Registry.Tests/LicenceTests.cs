using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class LicenceTests
{
    private static object Scope(string category, string mode, params string[] codes) => new { category, mode, codes };

    private static object Licence(object[]? scopes = null, string kind = "comprehensive", string[]? methods = null, decimal tonnes = 30_000, string from = "2024-07-01", string to = "2029-06-30", string? holder = null) => new
    {
        holder = holder ?? Plant,
        kind,
        scopes = scopes ?? [new { category = "HW08", mode = "all" }, Scope("HW49", "only", "900-041-49", "90003949"), Scope("HW17", "except", "336-064-17")],
        methods = methods ?? ["R9", "D10"],
        yearlyTonnes = tonnes,
        validFrom = from,
        validTo = to,
    };

    private static Task<Reply> Put(RegistryHost registry, object licence, string number = "3302000001") => registry.Admin.Put("/api/registry/licences/" + number, licence);

    [Fact]
    public async Task Enters_a_licence_once_and_tells_its_scopes_in_order()
    {
        await using var registry = await StartWithParties();
        Assert.Equal(201, (await Put(registry, Licence())).Status);
        Assert.Equal(200, (await Put(registry, Licence())).Status);

        var told = JsonSerializer.Deserialize<LicenceRecorded>(Assert.Single(await registry.Told(nameof(LicenceRecorded))).Payload, JsonSerializerOptions.Web)!;
        Assert.Equal((Plant, "comprehensive", 30_000_000_000, new DateOnly(2024, 7, 1), new DateOnly(2029, 6, 30)), (told.Holder, told.Kind, told.YearlyGrams, told.ValidFrom, told.ValidTo));
        Assert.Equal(["R9", "D10"], told.Methods);
        Assert.Equal(["HW08 all ", "HW49 only 900-041-49 900-039-49", "HW17 except 336-064-17"], told.Scopes.Select(s => $"{s.Category} {s.Mode} {string.Join(' ', s.Codes)}"));
    }

    [Fact]
    public async Task Replaces_the_scopes_of_a_licence()
    {
        await using var registry = await StartWithParties();
        (await Put(registry, Licence())).Need();
        (await Put(registry, Licence([Scope("HW49", "all"), Scope("HW09", "all"), Scope("HW08", "except", "900-249-08")]))).Need();

        var scopes = (await registry.Producer.Get("/api/registry/licences/3302000001")).Need()["scopes"]!.AsArray();
        Assert.Equal(["HW49 all ", "HW09 all ", "HW08 except 900-249-08"], scopes.Select(s => $"{s!["category"]} {s["mode"]} {string.Join(' ', s["codes"]!.AsArray())}"));
        Assert.Equal(2, (await registry.Told(nameof(LicenceRecorded))).Count);
    }

    [Fact]
    public async Task Lets_one_of_two_win_who_change_different_categories_at_once()
    {
        await using var registry = await StartWithParties();
        (await Put(registry, Licence())).Need();
        await using var one = registry.Host.Services.CreateAsyncScope();
        await using var other = registry.Host.Services.CreateAsyncScope();
        var first = await Read(one);
        var second = await Read(other);
        first.Licence.TakeOver(With(first.Licence, "HW08:only 900-249-08;HW49:all"));
        second.Licence.TakeOver(With(second.Licence, "HW08:all;HW49:all;HW09:all"));
        await first.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.Db.SaveChangesAsync(TestContext.Current.CancellationToken));

        static async Task<(RegistryDb Db, Licences.Licence Licence)> Read(AsyncServiceScope scope)
        {
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            return (db, await db.Licences.Include(l => l.Scopes).SingleAsync());
        }

        static Licences.Licence With(Licences.Licence licence, string scopes) => Licences.Licence.Check(
            Chassis.Import.Checks.Strict, new Licences.LicenceRules(Rulebook.Embedded, WasteCatalogue.Embedded, new DateOnly(2026, 11, 16)), licence.Code, licence.Holder, licence.Kind,
            Licences.ScopeText.Read(scopes), licence.MethodList, licence.YearlyGrams, licence.ValidFrom, licence.ValidTo);
    }

    [Fact]
    public async Task Refuses_a_period_longer_than_the_law_gives_and_names_the_rule()
    {
        await using var registry = await StartWithParties();
        var refused = await Put(registry, Licence(to: "2029-07-02"));
        Assert.Equal((422, "licence.period-too-long"), (refused.Status, refused.Code));
        Assert.Equal("licence.years-comprehensive", (string?)refused.Json["rule"]);
        Assert.Equal("validTo", (string?)refused.Json["field"]);
        Assert.Equal("licence.years-collection", (string?)(await Put(registry, Licence(kind: "collection", to: "2027-07-02"))).Json["rule"]);
        Assert.True((await Put(registry, Licence(kind: "collection", to: "2027-06-30"))).Ok);
        Assert.True((await Put(registry, Licence(to: "2029-07-01"), "3302000002")).Ok);
    }

    [Fact]
    public async Task Refuses_licences_that_are_not_right()
    {
        await using var registry = await StartWithParties();
        async Task Refused(string code, object licence, int status = 400) => Assert.Equal((status, code), Of(await Put(registry, licence)));

        await Refused("scope.count", Licence([]));
        await Refused("scope.category", Licence([Scope("HW51", "all")]));
        await Refused("scope.category", Licence([Scope("08", "all")]));
        await Refused("scope.mode", Licence([Scope("HW08", "some")]));
        await Refused("scope.codes", Licence([Scope("HW08", "all", "900-249-08")]));
        await Refused("scope.codes", Licence([Scope("HW08", "only")]));
        await Refused("scope.code-category", Licence([Scope("HW08", "only", "900-041-49")]));
        await Refused("scope.code-twice", Licence([Scope("HW08", "only", "900-249-08", "90024908")]));
        await Refused("scope.category-twice", Licence([Scope("HW08", "all"), Scope("HW08", "all")]));
        await Refused("waste-code.format", Licence([Scope("HW08", "only", "900-249")]));
        await Refused("waste-code.unknown", Licence([Scope("HW08", "only", "999-999-08")]), 422);
        await Refused("licence.kind", Licence(kind: "storage"));
        await Refused("method.count", Licence(methods: []));
        await Refused("method.unknown", Licence(methods: ["X1"]));
        await Refused("method.twice", Licence(methods: ["D10", "d10"]));
        await Refused("mass.zero", Licence(tonnes: 0));
        await Refused("mass.precision", Licence(tonnes: 0.0000001m));
        await Refused("validity.order", Licence(to: "2024-06-30"));
        await Refused("party.not-registered", Licence(holder: CreditCode.Compose("91330100MA27A0099").Value), 422);
        Assert.Equal((400, "number.format"), Of(await Put(registry, Licence(), "a%20b")));
        Assert.Empty(await registry.Told(nameof(LicenceRecorded)));
    }

    [Fact]
    public async Task Refuses_to_move_a_licence_to_another_holder()
    {
        await using var registry = await StartWithParties();
        (await Put(registry, Licence())).Need();
        Assert.Equal((409, "licence.not-transferable"), Of(await Put(registry, Licence(holder: Carrier))));
    }

    [Fact]
    public async Task Shows_licences_to_everybody_signed_in()
    {
        await using var registry = await StartWithParties();
        (await Put(registry, Licence())).Need();
        foreach (var reader in new[] { registry.Producer, registry.Dispatcher, registry.Host.AsRegulator("330100"), registry.Auditor })
        {
            Assert.Equal(200, (await reader.Get("/api/registry/licences/3302000001")).Status);
            Assert.Single((await reader.Get("/api/registry/licences?region=330200&holder=" + Plant)).Need()["items"]!.AsArray());
            Assert.Empty((await reader.Get("/api/registry/licences?region=330100")).Need()["items"]!.AsArray());
        }
        Assert.Equal(404, (await registry.Producer.Get("/api/registry/licences/none")).Status);
        Assert.Equal(401, (await registry.Host.Anonymous().Get("/api/registry/licences/3302000001")).Status);
    }

    [Theory]
    [InlineData("900-249-08", "2026-11-16", true)]
    [InlineData("900-041-49", "2026-11-16", true)]
    [InlineData("900-999-49", "2026-11-16", false)]
    [InlineData("336-064-17", "2026-11-16", false)]
    [InlineData("336-063-17", "2026-11-16", true)]
    [InlineData("900-402-06", "2026-11-16", false)]
    [InlineData("900-249-08", "2024-07-01", true)]
    [InlineData("900-249-08", "2029-06-30", true)]
    [InlineData("900-249-08", "2024-06-30", false)]
    [InlineData("900-249-08", "2029-07-01", false)]
    public async Task Finds_a_receiver_when_its_licence_covers_the_waste_on_the_day(string wasteCode, string on, bool found)
    {
        await using var registry = await StartWithParties();
        (await Put(registry, Licence())).Need();
        (await registry.Admin.Put($"/api/registry/sites/{Plant}001", new { name = "北仑厂区", region = "330206", address = "北仑" })).Need();

        var items = (await registry.Producer.Get($"/api/registry/receivers?wasteCode={wasteCode}&on={on}")).Need()["items"]!.AsArray();
        Assert.Equal(found ? 1 : 0, items.Count);
        if (!found) return;
        Assert.Equal((Plant, "330206", "3302000001"), ((string?)items[0]!["holder"], (string?)items[0]!["region"], (string?)items[0]!["licence"]));
        Assert.Equal(["R9", "D10"], items[0]!["methods"]!.AsArray().Select(m => (string)m!));
        Assert.Equal(Plant + "001", (string?)items[0]!["sites"]![0]!["site"]);
    }

    [Fact]
    public async Task Finds_receivers_of_a_region_page_by_page_today()
    {
        await using var registry = await StartWithParties();
        foreach (var number in new[] { "L1", "L2", "L3" }) (await Put(registry, Licence(), number)).Need();
        var first = (await registry.Producer.Get("/api/registry/receivers?wasteCode=90024908&region=330200&limit=2")).Need();
        Assert.Equal(["L1", "L2"], first["items"]!.AsArray().Select(item => (string)item!["licence"]!));
        var second = (await registry.Producer.Get("/api/registry/receivers?wasteCode=90024908&region=330200&limit=2&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need();
        Assert.Equal(["L3"], second["items"]!.AsArray().Select(item => (string)item!["licence"]!));
        Assert.Empty((await registry.Producer.Get("/api/registry/receivers?wasteCode=90024908&region=330100")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task Refuses_to_look_for_receivers_of_nothing()
    {
        await using var registry = await StartWithParties();
        Assert.Equal((400, "waste-code.format"), Of(await registry.Producer.Get("/api/registry/receivers")));
        Assert.Equal((422, "waste-code.unknown"), Of(await registry.Producer.Get("/api/registry/receivers?wasteCode=999-999-08")));
        Assert.Equal((400, "request.malformed"), Of(await registry.Producer.Get("/api/registry/receivers?wasteCode=900-249-08&on=soon")));
        Assert.Equal(403, (await registry.Host.AsParty(Carrier, Role.Driver).Get("/api/registry/receivers?wasteCode=900-249-08")).Status);
    }

    private static (int, string?) Of(Reply reply) => (reply.Status, reply.Code);
}
