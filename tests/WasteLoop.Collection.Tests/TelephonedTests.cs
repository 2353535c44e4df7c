using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

/// <summary>What a collector enters for a firm that telephones.</summary>
public sealed class TelephonedTests
{
    [Fact]
    public async Task A_collector_enters_a_request_for_a_firm_that_it_has_a_contract_with_and_the_firm_may_take_it_back()
    {
        await using var county = await County.Start();
        await Contract(county);
        var made = (await county.AsCollector.Post("/api/collection/requests", For(Repair))).Need();
        Assert.Equal(("collector", Repair, RepairSite, Collector), ((string)made["enteredBy"]!, (string)made["firm"]!["code"]!, (string)made["site"]!["code"]!, (string)made["collector"]!["code"]!));
        var id = (string)made["request"]!;
        Assert.Equal("collector", (string?)(await county.AsRepair.Get("/api/collection/requests/" + id)).Need()["enteredBy"]);
        Assert.Equal("collector", (string?)Assert.Single(await county.Told(nameof(PickupRequested)))["enteredBy"]);
        Assert.Equal([id], (await county.BoardOf(county.AsCollector)).Select(item => (string)item!["request"]!));
        Assert.Equal(204, (await county.AsRepair.Post($"/api/collection/requests/{id}/withdraw", new { reason = "不需要了" })).Status);

        var again = await county.Asked(county.AsCollector, For(Repair));
        Assert.Equal((404, "request.not-found"), Of(await county.AsOther.Post($"/api/collection/requests/{again}/withdraw", new { reason = "x" })));
        Assert.Equal((404, "request.not-found"), Of(await county.AsPrinter.Post($"/api/collection/requests/{again}/withdraw", new { reason = "x" })));
        Assert.Equal(204, (await county.AsCollector.Post($"/api/collection/requests/{again}/withdraw", new { reason = "打错了" })).Status);

        var own = await county.Asked(county.AsRepair);
        Assert.Equal("firm", (string?)(await county.AsCollector.Get("/api/collection/requests/" + own)).Need()["enteredBy"]);
        Assert.Equal((422, "request.entered-by-firm"), Of(await county.AsCollector.Post($"/api/collection/requests/{own}/withdraw", new { reason = "x" })));
    }

    [Fact]
    public async Task Only_a_firm_that_it_has_dealt_with_and_that_has_joined()
    {
        await using var county = await County.Start();
        Task<Host.Client.Reply> Enter(string firm) => county.AsCollector.Post("/api/collection/requests", For(firm));
        Assert.Equal((422, "request.firm-unknown"), Of(await Enter(Printer)));
        // Asked once before, it is known; but to that collector alone.
        await county.Asked(county.AsPrinter);
        Assert.Equal(201, (await Enter(Printer)).Status);
        Assert.Equal((422, "request.firm-unknown"), Of(await county.AsOther.Post("/api/collection/requests", For(Printer))));

        var invited = CreditCode.Compose("91330106MA27C0021").Value;
        Assert.Equal((422, "request.firm-unknown"), Of(await Enter(invited)));
        var invitation = Invited(invited, Xihu, Collector, Oil);
        await county.Tell(invitation);
        var refused = await Enter(invited);
        Assert.Equal((422, "request.firm-not-joined", "firm"), (refused.Status, refused.Code, (string?)refused.Json["field"]));
        Assert.Contains("邀请码", refused.Text, StringComparison.Ordinal);
        await county.Tell(Party(invited, "新加入", Xihu), Site(invited, Xihu), Joined(invited, Xihu));
        Assert.Equal(201, (await Enter(invited)).Status);

        var withdrawn = CreditCode.Compose("91330106MA27C0022").Value;
        var taken = Invited(withdrawn, Xihu, Collector);
        await county.Tell(Party(withdrawn, "撤销", Xihu), Site(withdrawn, Xihu), taken, new InvitationWithdrawn(taken.Invitation, withdrawn, Collector));
        Assert.Equal((422, "request.firm-unknown"), Of(await Enter(withdrawn)));
    }

    [Fact]
    public async Task Enters_for_itself_alone_and_within_its_licence()
    {
        await using var county = await County.Start();
        await Contract(county);
        Task<Host.Client.Reply> Enter(object request) => county.AsCollector.Post("/api/collection/requests", request);
        var items = new[] { new { wasteCode = Oil, kg = 180 } };
        Assert.Equal((400, "request.firm"), Of(await Enter(new { items })));
        Assert.Equal((422, "request.collector-other"), Of(await Enter(new { firm = Repair, collector = Other, items })));
        Assert.Equal((422, "request.collector-licence"), Of(await Enter(new { firm = Repair, items = new[] { new { wasteCode = Acid, kg = 180 } } })));
        Assert.Equal((404, "site.not-found"), Of(await Enter(new { firm = Repair, site = Printer + "001", items })));
        Assert.Equal((400, "credit-code.format"), Of(await Enter(new { firm = "x", items })));
        Assert.Equal((422, "request.firm-not-yours"), Of(await county.AsPrinter.Post("/api/collection/requests", new { firm = Repair, collector = Collector, items })));
        Assert.Equal(403, (await county.Host.AsParty(Collector, Role.Driver).Post("/api/collection/requests", For(Repair))).Status);
        Assert.Empty(await county.BoardOf(county.AsCollector));
        await county.Tell(Site(Repair, Xihu, "002"));
        Assert.Equal((400, "site.which"), Of(await Enter(For(Repair))));
        Assert.Equal(201, (await Enter(new { firm = Repair, collector = Collector, site = Repair + "002", items })).Status);
    }

    [Fact]
    public async Task A_standing_order_that_it_entered_says_so_in_its_requests_and_ends_by_either()
    {
        await using var county = await County.Start();
        await Contract(county);
        Task<Host.Client.Reply> Place(Host.Client.ApiClient who, string? firm) => who.Post("/api/collection/standing-orders",
            new { firm, collector = Collector, items = new[] { new { wasteCode = Oil, kg = 180 } }, everyWeeks = 1, weekdays = new[] { "tuesday" }, startsOn = "2026-11-24" });
        Assert.Equal((422, "request.firm-unknown"), Of(await Place(county.AsCollector, Printer)));
        Assert.Equal((400, "request.firm"), Of(await Place(county.AsCollector, null)));
        var (one, two, own) = ((await Place(county.AsCollector, Repair)).Need(), (await Place(county.AsCollector, Repair)).Need(), (await Place(county.AsRepair, null)).Need());
        Assert.Equal(("collector", Repair, "firm"), ((string)one["enteredBy"]!, (string)one["firm"]!, (string)own["enteredBy"]!));

        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await county.Upkeep();
        var made = (await county.BoardOf(county.AsCollector)).ToDictionary(item => (string)item!["standingOrder"]!, item => item!);
        Assert.Equal(("collector", "firm"), ((string)made[(string)one["order"]!]["enteredBy"]!, (string)made[(string)own["order"]!]["enteredBy"]!));
        Assert.Equal(204, (await county.AsCollector.Post($"/api/collection/requests/{made[(string)one["order"]!]["request"]}/withdraw", new { reason = "停产" })).Status);

        static string End(JsonNode order) => $"/api/collection/standing-orders/{order["order"]}/end";
        Assert.Equal((422, "request.entered-by-firm"), Of(await county.AsCollector.Post(End(own))));
        Assert.Equal((404, "standing.not-found"), Of(await county.AsOther.Post(End(one))));
        Assert.Equal(204, (await county.AsCollector.Post(End(one))).Status);
        Assert.Equal(204, (await county.AsRepair.Post(End(two))).Status);
    }

    private static object For(string firm) => new { firm, items = new[] { new { wasteCode = Oil, kg = 180 } } };

    private static async Task Contract(County county) => (await county.AsCollector.Put("/api/collection/terms/HT-1",
        new { firm = Repair, validFrom = "2026-01-01", validTo = "2026-12-31", prices = new[] { new { wasteCode = Oil, fromKg = 0, fenPerKg = 150 } } })).Need();
}
