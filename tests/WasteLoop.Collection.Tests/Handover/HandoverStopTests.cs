using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Host.Client;

namespace WasteLoop.Collection.Tests.Handover;

public sealed class HandoverStopTests
{
    private static async Task<JsonArray> Stops(ApiClient by, string query = "") => (await by.Get("/api/collection/stops" + query)).Need()["items"]!.AsArray();

    private static string PathOf(Door door, string what) => $"/api/collection/stops/{door.Stop}/{what}";

    [Fact]
    public async Task The_firm_agrees_on_its_own_phone_with_what_was_collected()
    {
        await using var door = await Door.Open();
        Assert.Equal((409, "stop.not-collected"), County.Of(await door.County.AsRepair.Post(PathOf(door, "confirm"))));
        // That the driver says "phone" is not the firm's word.
        await door.Collect("phone");
        var stop = Assert.Single(await Stops(door.County.AsRepair, "?unconfirmed=true"))!;
        Assert.Equal((door.Stop, door.Round, Fleet.Day.ToString("yyyy-MM-dd"), "20263301000001", 168.3m), ((string)stop["stop"]!, (string)stop["round"]!, (string)stop["day"]!, (string)stop["manifest"]!, (decimal)stop["kg"]!));
        Assert.Equal(("杭州收集甲", "phone", 1), ((string)stop["collectorName"]!, (string)stop["handover"]!["confirmation"]!, (int)stop["loaded"]![0]!["containers"]!));

        Assert.Equal(204, (await door.County.AsRepair.Post(PathOf(door, "confirm"))).Status);
        Assert.Empty(await Stops(door.County.AsRepair, "?unconfirmed=true"));
        var confirmed = Assert.Single(await Stops(door.County.AsRepair, "?state=collected"))!["handover"]!;
        Assert.Equal(("confirmed", "user-of-" + County.Repair), ((string)confirmed["state"]!, (string)confirmed["agreedBy"]!));
        Assert.Equal((409, "stop.answered"), County.Of(await door.County.AsRepair.Post(PathOf(door, "confirm"))));
        Assert.Equal((409, "stop.answered"), County.Of(await door.County.AsRepair.Post(PathOf(door, "dispute"), new { reason = "x" })));
        Assert.Single(await door.County.Told("StopConfirmed"));
    }

    [Fact]
    public async Task A_dispute_stands_before_desk_and_regulator_until_it_is_answered_and_changes_no_mass()
    {
        await using var door = await Door.Open();
        await door.Collect("signature");
        Assert.Equal((400, "text.empty"), County.Of(await door.County.AsRepair.Post(PathOf(door, "dispute"), new { reason = " " })));
        Assert.Equal(204, (await door.County.AsRepair.Post(PathOf(door, "dispute"), new { reason = "实际交出两桶" })).Status);
        Assert.Equal((409, "stop.answered"), County.Of(await door.County.AsRepair.Post(PathOf(door, "dispute"), new { reason = "再次" })));
        Assert.Equal((409, "stop.disputed"), County.Of(await door.County.AsRepair.Post(PathOf(door, "confirm"))));

        var bureau = door.County.Host.AsRegulator(County.Xihu);
        foreach (var by in new[] { door.Fleet.Desk, bureau, door.County.AsRepair })
        {
            var seen = Assert.Single(await Stops(by, "?disputed=true"))!;
            Assert.Equal(("disputed", "实际交出两桶", 168.3m), ((string)seen["handover"]!["state"]!, (string)seen["handover"]!["dispute"]!["reason"]!, (decimal)seen["kg"]!));
            Assert.Equal("实际交出两桶", (string?)(await door.Seen(by))["handover"]!["dispute"]!["reason"]);
            Assert.Equal(1, (int)(await by.Get("/api/collection/rounds")).Need()["items"]![0]!["disputed"]!);
        }

        Assert.Equal(204, (await door.Fleet.Desk.Post(PathOf(door, "settle"), new { note = "第二桶在下一站补录" })).Status);
        Assert.Equal((409, "stop.not-disputed"), County.Of(await door.Fleet.Desk.Post(PathOf(door, "settle"), new { note = "再次" })));
        Assert.Empty(await Stops(door.Fleet.Desk, "?disputed=true"));
        var answered = (await door.Seen(door.County.AsRepair))["handover"]!;
        Assert.Equal(("settled", "第二桶在下一站补录"), ((string)answered["state"]!, (string)answered["dispute"]!["note"]!));
        // The answer satisfied it.
        Assert.Equal(204, (await door.County.AsRepair.Post(PathOf(door, "confirm"))).Status);
        Assert.Equal("confirmed", (string?)(await door.Seen())["handover"]!["state"]);
        Assert.Single(await door.County.Told("StopDisputed"));
        Assert.Single(await door.County.Told("StopDisputeSettled"));
        Assert.Single(await door.County.Told("StopCollected"));
    }

    [Fact]
    public async Task Only_the_mover_answers_and_only_its_collector_settles()
    {
        await using var door = await Door.Open();
        await door.Collect("none");
        var host = door.County.Host;
        foreach (var what in new[] { "confirm", "dispute" })
        {
            foreach (var firm in new[] { door.County.AsPrinter, host.AsParty(County.Collector, Role.Producer) })
                Assert.Equal((404, "round.stop-unknown"), County.Of(await firm.Post(PathOf(door, what), new { reason = "x" })));
            foreach (var other in new[] { door.Fleet.Desk, door.Fleet.AsDriver, host.AsRegulator(County.Xihu), host.AsAdministrator(), host.AsParty(County.Repair, Role.Driver) })
                Assert.Equal(403, (await other.Post(PathOf(door, what), new { reason = "x" })).Status);
        }
        (await door.County.AsRepair.Post(PathOf(door, "dispute"), new { reason = "少记一桶" })).Need();
        Assert.Equal((404, "round.stop-unknown"), County.Of(await door.County.AsOther.Post(PathOf(door, "settle"), new { note = "x" })));
        foreach (var other in new[] { door.County.AsRepair, door.Fleet.AsDriver, host.AsRegulator(County.Xihu) })
            Assert.Equal(403, (await other.Post(PathOf(door, "settle"), new { note = "x" })).Status);
        Assert.Equal((400, "text.empty"), County.Of(await door.Fleet.Desk.Post(PathOf(door, "settle"), new { note = "" })));
    }

    [Fact]
    public async Task Everybody_sees_the_stops_that_are_theirs_and_a_draft_is_its_collectors_own()
    {
        await using var fleet = await Fleet.Start();
        var county = fleet.County;
        var draft = await fleet.Drafted(await county.Asked(county.AsRepair), await county.Asked(county.AsPrinter));
        Assert.Equal(2, (await Stops(fleet.Desk)).Count);
        Assert.Empty(await Stops(county.AsRepair));
        Assert.Empty(await Stops(county.Host.AsRegulator("330100")));
        Assert.Equal((404, "round.stop-unknown"), County.Of(await county.AsRepair.Post($"/api/collection/stops/{Fleet.IdsOf(draft)[0]}/confirm")));

        await fleet.Number((await fleet.Desk.Post($"/api/collection/rounds/{draft["round"]}/release")).Need());
        Assert.Equal(County.Repair, (string?)Assert.Single(await Stops(county.AsRepair))!["mover"]);
        Assert.Equal(County.Printer, (string?)Assert.Single(await Stops(county.AsPrinter))!["mover"]);
        Assert.Equal(County.Printer, (string?)Assert.Single(await Stops(county.Host.AsRegulator(County.Binjiang)))!["mover"]);
        Assert.Equal(2, (await Stops(county.Host.AsAdministrator())).Count);
        Assert.Empty(await Stops(county.AsOther));
        Assert.Empty(await Stops(county.Host.AsRegulator("330200")));
        Assert.Equal(403, (await fleet.AsDriver.Get("/api/collection/stops")).Status);
        Assert.Equal((400, "query.value"), County.Of(await fleet.Desk.Get("/api/collection/stops?state=done")));

        var first = (await fleet.Desk.Get("/api/collection/stops?limit=1")).Need();
        var second = (await fleet.Desk.Get("/api/collection/stops?limit=1&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need();
        Assert.Null(second["next"]);
        var ids = new[] { (string)first["items"]![0]!["stop"]!, (string)second["items"]![0]!["stop"]! };
        Assert.Equal(Fleet.IdsOf(draft).OrderDescending(StringComparer.Ordinal), ids);
    }
}
