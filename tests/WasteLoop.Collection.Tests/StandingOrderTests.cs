using System.Text.Json.Nodes;
using WasteLoop.Contracts.Collection;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class StandingOrderTests
{
    [Fact]
    public async Task Every_second_Tuesday_makes_its_request_five_days_ahead()
    {
        await using var county = await County.Start();
        var order = (await county.AsRepair.Post("/api/collection/standing-orders", Order())).Need();
        Assert.Equal(("2026-11-24", true), ((string)order["nextOn"]!, (bool)order["active"]!));
        await county.Upkeep();
        Assert.Empty(await county.BoardOf(county.AsCollector));

        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await county.Upkeep();
        await county.Upkeep();
        var made = Assert.Single(await county.BoardOf(county.AsCollector))!;
        Assert.Equal(("2026-11-24", (string)order["order"]!, 180m), ((string)made["wishedFrom"]!, (string)made["standingOrder"]!, (decimal)made["items"]![0]!["kg"]!));
        Assert.Equal("2026-12-08", (string?)(await Orders(county))[0]!["nextOn"]);
        var kept = Assert.Single(await county.Told(nameof(StandingOrderKept)));
        Assert.Equal(((string)made["request"]!, "2026-11-24"), ((string)kept["request"]!, (string)kept["day"]!));
    }

    [Fact]
    public async Task A_request_that_still_waits_is_not_doubled_and_the_order_says_so()
    {
        await using var county = await County.Start();
        await county.AsRepair.Post("/api/collection/standing-orders", Order(everyWeeks: 1));
        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await county.Upkeep();
        county.Host.Clock.Advance(TimeSpan.FromDays(7));
        await county.Upkeep();
        var made = Assert.Single(await county.BoardOf(county.AsCollector))!;
        Assert.Equal(("still-open", "2026-12-08"), ((string?)(await Orders(county))[0]!["lastSkipped"], (string?)(await Orders(county))[0]!["nextOn"]));
        Assert.Equal("still-open", (string?)Assert.Single(await county.Told(nameof(StandingOrderSkipped)))["why"]);

        (await county.AsRepair.Post($"/api/collection/requests/{made["request"]}/withdraw", new { reason = "已收走" })).Need();
        county.Host.Clock.Advance(TimeSpan.FromDays(7));
        await county.Upkeep();
        Assert.Equal("2026-12-08", (string?)Assert.Single(await county.BoardOf(county.AsCollector))!["wishedFrom"]);
        Assert.Null((string?)(await Orders(county))[0]!["lastSkipped"]);
    }

    [Fact]
    public async Task Several_days_a_week_each_make_their_request_though_the_one_before_is_still_to_come()
    {
        await using var county = await County.Start();
        await county.AsRepair.Post("/api/collection/standing-orders", Order(everyWeeks: 1, weekdays: ["tuesday", "thursday"]));
        county.Host.Clock.Advance(TimeSpan.FromDays(5));
        await county.Upkeep();
        Assert.Equal(["2026-11-24", "2026-11-26"], (await county.BoardOf(county.AsCollector)).Select(item => (string)item!["wishedFrom"]!));
    }

    [Fact]
    public async Task Processes_that_do_the_upkeep_at_once_make_one_request()
    {
        await using var county = await County.Start();
        for (var i = 0; i < 5; i++) await county.AsRepair.Post("/api/collection/standing-orders", Order());
        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => county.Upkeep()));
        Assert.Equal(5, (await county.BoardOf(county.AsCollector)).Count);
        Assert.Equal(5, (await county.Told(nameof(StandingOrderKept))).Count);
    }

    [Fact]
    public async Task A_collector_who_lost_the_licence_gets_no_request()
    {
        await using var county = await County.Start();
        await county.AsRepair.Post("/api/collection/standing-orders", Order());
        await county.Tell(Licence("3301000001", Collector, [new("HW08", "all", [])], to: new DateOnly(2026, 11, 20)));
        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await county.Upkeep();
        Assert.Empty(await county.BoardOf(county.AsCollector));
        Assert.Equal("no-licence", (string?)(await Orders(county))[0]!["lastSkipped"]);
        Assert.Equal((422, "request.collector-licence"), Of(await county.AsRepair.Post("/api/collection/standing-orders", Order())));
    }

    [Fact]
    public async Task Days_that_went_by_while_nothing_ran_are_skipped_and_not_made_up_for()
    {
        await using var county = await County.Start();
        await county.AsRepair.Post("/api/collection/standing-orders", Order(everyWeeks: 1));
        county.Host.Clock.Set(new DateTimeOffset(2027, 3, 1, 2, 0, 0, TimeSpan.Zero));
        await county.Upkeep();
        Assert.Equal("2027-03-02", (string?)Assert.Single(await county.BoardOf(county.AsCollector))!["wishedFrom"]);
        Assert.Equal("past", (string?)Assert.Single(await county.Told(nameof(StandingOrderSkipped)))["why"]);
    }

    [Fact]
    public async Task Ends_by_itself_after_its_last_day_or_when_the_firm_says_so()
    {
        await using var county = await County.Start();
        await county.AsRepair.Post("/api/collection/standing-orders", Order(endsOn: "2026-11-30"));
        var other = (await county.AsPrinter.Post("/api/collection/standing-orders", Order())).Need();
        Assert.Equal((404, "standing.not-found"), Of(await county.AsRepair.Post($"/api/collection/standing-orders/{other["order"]}/end")));
        Assert.Equal(204, (await county.AsPrinter.Post($"/api/collection/standing-orders/{other["order"]}/end")).Status);
        Assert.Equal((409, "standing.ended"), Of(await county.AsPrinter.Post($"/api/collection/standing-orders/{other["order"]}/end")));
        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await county.Upkeep();
        Assert.Single(await county.BoardOf(county.AsCollector));
        Assert.Equal(2, (await county.Told(nameof(StandingOrderEnded))).Count);
        Assert.Equal(2, (await county.AsCollector.Get("/api/collection/standing-orders?active=false")).Need()["items"]!.AsArray().Count);
        Assert.Empty((await county.AsOther.Get("/api/collection/standing-orders")).Need()["items"]!.AsArray());
        Assert.Single((await county.AsRepair.Get("/api/collection/standing-orders")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task Refuses_a_rhythm_that_is_none()
    {
        await using var county = await County.Start();
        Task<Host.Client.Reply> Place(object order) => county.AsRepair.Post("/api/collection/standing-orders", order);
        Assert.Equal((400, "standing.rhythm"), Of(await Place(Order(everyWeeks: 0))));
        Assert.Equal((400, "standing.rhythm"), Of(await Place(Order(everyWeeks: 27))));
        Assert.Equal((400, "standing.rhythm"), Of(await Place(Order(weekdays: []))));
        Assert.Equal((400, "standing.rhythm"), Of(await Place(Order(weekdays: ["tuesday", "tuesday"]))));
        Assert.Equal((400, "request.malformed"), Of(await Place(Order(weekdays: ["someday"]))));
        Assert.Equal((400, "standing.empty"), Of(await Place(Order(endsOn: "2026-11-18"))));
        Assert.Equal((400, "request.wished"), Of(await Place(Order(startsOn: "2026-11-15"))));
        Assert.Equal(403, (await county.Host.AsRegulator("330100").Post("/api/collection/standing-orders", Order())).Status);
    }

    private static async Task<JsonArray> Orders(County county) => (await county.AsRepair.Get("/api/collection/standing-orders")).Need()["items"]!.AsArray();

    private static object Order(int everyWeeks = 2, string[]? weekdays = null, string startsOn = "2026-11-24", string? endsOn = null) => new
    {
        collector = Collector,
        items = new[] { new { wasteCode = Oil, kg = 180 } },
        everyWeeks,
        weekdays = weekdays ?? ["tuesday"],
        startsOn,
        endsOn,
    };
}
