using System.Text.Json.Nodes;
using static WasteLoop.Collection.Tests.Rounds.Fleet;

namespace WasteLoop.Collection.Tests.Rounds;

public sealed class HoursTests
{
    [Fact]
    public async Task A_firm_that_is_there_in_the_afternoon_is_planned_in_the_afternoon()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var (late, any) = (await county.Asked(county.AsRepair, Ask(("14:00", "15:00"))), await county.Asked(county.AsPrinter));
        var round = Assert.Single((await fleet.Desk.Post("/api/collection/rounds/plan", new { day = Day, points = new[] { Point } })).Need()["rounds"]!.AsArray())!;
        var stops = round["stops"]!.AsArray();
        Assert.Equal(new[] { late, any }.Order(), stops.Select(stop => (string)stop!["request"]!).Order());
        AssertAfternoon((DateTimeOffset)stops.Single(stop => (string?)stop!["request"] == late)!["start"]!);

        var drafted = await fleet.Drafted([.. stops.Select(stop => (string)stop!["request"]!)]);
        Assert.Empty(drafted["violations"]!.AsArray());
        var stop = drafted["stops"]!.AsArray().Single(stop => (string?)stop!["request"] == late)!;
        AssertAfternoon((DateTimeOffset)stop["expectedAt"]!);
        Assert.Equal(("14:00", "15:00"), ((string)stop["hours"]![0]!["from"]!, (string)stop["hours"]![0]!["to"]!));
        Assert.Null(drafted["stops"]!.AsArray().Single(other => (string?)other!["request"] == any)!["hours"]);
    }

    [Fact]
    public async Task An_order_by_hand_that_comes_too_late_is_named_and_not_released()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var (early, late) = (await county.Asked(county.AsPrinter, Ask(("08:00", "11:30"))), await county.Asked(county.AsRepair, Ask(("09:00", "09:30"), ("12:00", "13:00"))));
        // The truck waits for noon at the first firm: the last has gone home.
        var noon = await county.Asked(county.AsRepair, Ask(("12:00", "13:00")));
        var draft = await fleet.Drafted(noon, late, early);
        var broken = Assert.Single(draft["violations"]!.AsArray())!;
        Assert.Equal(("round.window-missed", early), ((string)broken["code"]!, (string)broken["request"]!));
        var path = $"/api/collection/rounds/{draft["round"]}";
        Assert.Equal((422, "round.window-missed"), County.Of(await fleet.Desk.Post(path + "/release")));

        var ids = IdsOf(draft);
        Assert.Empty((await fleet.Desk.Put(path + "/order", new { stops = new[] { ids[2], ids[0], ids[1] } })).Need()["violations"]!.AsArray());
        var released = (await fleet.Desk.Post(path + "/release")).Need();
        await fleet.Number(released);
        // The driver sees them without network.
        var (phone, packet) = await fleet.Taken((string)draft["round"]!);
        using var kept = phone;
        Assert.Equal(["08:00-11:30", "12:00-13:00", "09:00-09:30 12:00-13:00"], packet["round"]!["stops"]!.AsArray().Select(stop => Written(stop!)));
        Assert.Equal("08:00-11:30", Written(Assert.Single((await county.AsPrinter.Get(path)).Need()["stops"]!.AsArray())!));
    }

    [Fact]
    public async Task Stand_on_the_board_in_the_views_and_in_what_a_standing_order_asks_for()
    {
        await using var county = await County.Start();
        var made = (await county.AsRepair.Post("/api/collection/requests", Ask(("14:00", "16:30"), ("08:30", "11:30")))).Need();
        Assert.Equal("08:30-11:30 14:00-16:30", Written(made));
        Assert.Equal("08:30-11:30 14:00-16:30", Written(Assert.Single(await county.BoardOf(county.AsCollector))!));
        Assert.Equal("08:30", (string?)Assert.Single(await county.Told("PickupRequested"))["hours"]![0]!["from"]);
        var order = (await county.AsPrinter.Post("/api/collection/standing-orders",
            new { collector = County.Collector, items = new[] { new { wasteCode = County.Oil, kg = 180 } }, everyWeeks = 1, weekdays = new[] { "tuesday" }, startsOn = "2026-11-24", hours = new[] { new { from = "09:00", to = "10:00" } } })).Need();
        Assert.Equal("09:00-10:00", Written(order));
        county.Host.Clock.Advance(TimeSpan.FromDays(3));
        await county.Upkeep();
        Assert.Equal("09:00-10:00", Written((await county.BoardOf(county.AsCollector)).Single(item => (string?)item!["standingOrder"] == (string)order["order"]!)!));
    }

    [Theory]
    [InlineData("hours")]
    [InlineData("hours", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00")]
    [InlineData("hours[0]", "08:00", "08:29")]
    [InlineData("hours[0]", "11:00", "09:00")]
    [InlineData("hours[1]", "08:00", "09:00", "8:30", "11:00")]
    [InlineData("hours[0]", "08:00", "24:00")]
    [InlineData("hours[1]", "08:00", "10:00", "09:59", "11:00")]
    [InlineData("hours[0]", "09:59", "11:00", "08:00", "10:00")]
    public async Task Refuses_hours_that_are_none_too_many_too_short_or_that_overlap(string field, params string[] ends)
    {
        await using var county = await County.Start();
        var refused = await county.AsRepair.Post("/api/collection/requests", Ask([.. ends.Chunk(2).Select(pair => (pair[0], pair[1]))]));
        Assert.Equal((400, "request.hours", field), (refused.Status, refused.Code, (string?)refused.Json["field"]));
    }

    private static object Ask(params (string From, string To)[] hours) =>
        new { collector = County.Collector, items = new[] { new { wasteCode = County.Oil, kg = 180 } }, hours = hours.Select(window => new { from = window.From, to = window.To }) };

    private static string Written(JsonNode view) => string.Join(' ', view["hours"]!.AsArray().Select(window => $"{window!["from"]}-{window["to"]}"));

    private static void AssertAfternoon(DateTimeOffset at) =>
        Assert.InRange(TimeOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime), new TimeOnly(14, 0), new TimeOnly(15, 0));
}
