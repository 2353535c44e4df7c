using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using static WasteLoop.Collection.Tests.Rounds.Fleet;

namespace WasteLoop.Collection.Tests.Field;

public sealed class FieldApiTests
{
    private static string[] Statuses(JsonNode answers) => [.. answers["records"]!.AsArray().Select(record => (string)record!["status"]!)];

    [Fact]
    public async Task Records_sent_shuffled_and_twice_take_effect_once_and_in_order()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var (one, two) = (await county.Asked(county.AsRepair), await county.Asked(county.AsPrinter));
        var round = await fleet.Released(one, two);
        var (id, stops) = ((string)round["round"]!, IdsOf(round));
        var (phone, packet) = await fleet.Taken(id);
        using var _ = phone;
        var label = (string)packet["stops"]![stops[0]]!["toBring"]![County.Oil]![0]!;
        Assert.EndsWith("20261117999", label);
        Assert.True(packet["keys"]!.AsObject().ContainsKey(phone.Device.Id));
        county.Host.Clock.Advance(TimeSpan.FromDays(1));
        var at = county.Host.Clock.GetUtcNow();
        var started = phone.Sign("round-started", new { round = id }, at);
        var collected = phone.Sign("stop-collected", Collected(id, stops[0], Drum(County.Repair) with { Label = label }), at.AddMinutes(1));
        var missed = phone.Sign("stop-missed", new { round = id, stop = stops[1], outcome = "skipped", reason = "not-in" }, at.AddMinutes(2));
        var finished = phone.Sign("round-finished", new { round = id }, at.AddMinutes(3));
        county.Host.Clock.Advance(TimeSpan.FromDays(2));

        var first = (await fleet.Send(phone, finished, collected)).Need();
        Assert.Equal(["waiting", "waiting"], Statuses(first));
        Assert.Equal("[{\"from\":1,\"to\":1},{\"from\":3,\"to\":3}]", first["missing"]!.ToJsonString());
        Assert.Equal(2, (int)(await fleet.AsDriver.Get("/api/collection/devices/" + phone.Device.Id)).Need()["waiting"]!);
        var second = (await fleet.Send(phone, missed, started, collected)).Need();
        Assert.Equal(["applied", "applied", "already-known"], Statuses(second));
        Assert.Equal(4, (long)second["inChainUpTo"]!);
        Assert.Equal(["already-known", "already-known"], Statuses((await fleet.Send(phone, started, finished)).Need()));

        var after = await fleet.Round(id);
        Assert.Equal(("finished", "collected", "skipped"), ((string)after["state"]!, (string)after["stops"]![0]!["state"]!, (string)after["stops"]![1]!["state"]!));
        Assert.Equal(at.AddMinutes(1), (DateTimeOffset)after["stops"]![0]!["decidedAt"]!);
        Assert.Equal(("collected", "open"), (await fleet.StateOf(one), await fleet.StateOf(two)));
        Assert.Single(await county.Told("StopCollected"));
        Assert.Empty((await fleet.Desk.Get("/api/collection/conflicts")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_conflict_is_kept_for_the_desk_until_it_is_settled()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var round = await fleet.Released(await county.Asked(county.AsRepair));
        var (id, stop) = ((string)round["round"]!, IdsOf(round)[0]);
        var (phone, _) = await fleet.Taken(id);
        using var kept = phone;
        var at = county.Host.Clock.GetUtcNow();
        (await fleet.Desk.Post($"/api/collection/rounds/{id}/start", new { })).Need();
        (await fleet.Desk.Post($"/api/collection/rounds/{id}/stops/{stop}/missed", new { outcome = "skipped", reason = "no-access" })).Need();
        var answers = (await fleet.Send(phone, phone.Sign("stop-collected", Collected(id, stop, Drum(County.Repair)), at))).Need();
        Assert.Equal(("conflict", "round.stop-decided"), ((string)answers["records"]![0]!["status"]!, (string)answers["records"]![0]!["code"]!));

        var open = Assert.Single((await fleet.Desk.Get("/api/collection/conflicts")).Need()["items"]!.AsArray())!;
        Assert.Contains("stop-collected", open.ToJsonString());
        Assert.Empty((await county.AsOther.Get("/api/collection/conflicts")).Need()["items"]!.AsArray());
        Assert.Equal(403, (await fleet.AsDriver.Get("/api/collection/conflicts")).Status);
        var settle = $"/api/collection/conflicts/{open["hash"]}/settle";
        Assert.Equal((404, "field.conflict-unknown"), County.Of(await county.AsOther.Post(settle, new { note = "x" })));
        Assert.Equal((400, "field.note"), County.Of(await fleet.Desk.Post(settle, new { note = " " })));
        Assert.Equal(204, (await fleet.Desk.Post(settle, new { note = "已与司机核对" })).Status);
        Assert.Equal((409, "field.not-in-conflict"), County.Of(await fleet.Desk.Post(settle, new { note = "再次" })));
        Assert.Empty((await fleet.Desk.Get("/api/collection/conflicts")).Need()["items"]!.AsArray());
        Assert.Single((await fleet.Desk.Get("/api/collection/conflicts?settled=true")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_label_is_loaded_once_whatever_round_it_is_on()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var round = await fleet.Released(await county.Asked(county.AsRepair), await county.Asked(county.AsRepair, County.Ask(code: County.Filters)));
        var (id, stops) = ((string)round["round"]!, IdsOf(round));
        var gone = await county.Stored(County.Repair);
        await county.Left(gone, County.Repair);
        var (phone, _) = await fleet.Taken(id);
        using var kept = phone;
        var at = county.Host.Clock.GetUtcNow();
        var answers = (await fleet.Send(phone, phone.Sign("round-started", new { round = id }, at), phone.Sign("stop-collected", Collected(id, stops[0], Drum(County.Repair) with { Label = gone }), at),
            phone.Sign("stop-collected", Collected(id, stops[0], Drum(County.Repair)), at), phone.Sign("stop-collected", Collected(id, stops[1], Drum(County.Repair)), at))).Need();
        Assert.Equal(["applied", "conflict", "applied", "conflict"], Statuses(answers));
        Assert.Equal(["round.label-taken", "round.label-taken"], answers["records"]!.AsArray().Select(record => (string?)record!["code"]).OfType<string>());
    }

    [Fact]
    public async Task A_packet_waits_for_its_numbers_and_goes_to_a_phone_of_the_driver_alone()
    {
        await using var fleet = await Start();
        var county = fleet.County;
        var draft = await fleet.Drafted(await county.Asked(county.AsRepair));
        var path = $"/api/collection/rounds/{draft["round"]}";
        using var phone = new Phone();
        var key = new { key = JsonNode.Parse(phone.Jwk) };
        Assert.Equal(403, (await fleet.Desk.Post("/api/collection/devices", key)).Status);
        Assert.Equal(201, (await fleet.AsDriver.Post("/api/collection/devices", key)).Status);
        Assert.Equal(200, (await fleet.AsDriver.Post("/api/collection/devices", key)).Status);
        Assert.Equal((409, "device.taken"), County.Of(await fleet.DriverNamed("driver-2").Post("/api/collection/devices", key)));
        Assert.Equal((400, "device.key"), County.Of(await fleet.AsDriver.Post("/api/collection/devices", new { key = new { kty = "EC" } })));
        var body = new { device = phone.Device.Id };
        Assert.Equal((404, "round.unknown"), County.Of(await fleet.AsDriver.Post(path + "/packet", body)));
        var released = (await fleet.Desk.Post(path + "/release")).Need();
        Assert.Equal((409, "round.packet-not-ready"), County.Of(await fleet.AsDriver.Post(path + "/packet", body)));
        await fleet.Number(released);
        Assert.Equal((404, "device.unknown"), County.Of(await fleet.DriverNamed("driver-2").Post(path + "/packet", body)));
        var stranger = county.Host.As(new Caller("driver-9", County.Other, null, new HashSet<string> { Role.Driver }));
        Assert.Equal((404, "device.unknown"), County.Of(await stranger.Post(path + "/packet", body)));
        Assert.Equal(200, (await fleet.AsDriver.Post(path + "/packet", body)).Status);
        Assert.Equal((404, "round.unknown"), County.Of(await fleet.DriverNamed("driver-2").Get(path)));
        Assert.Equal((404, "device.unknown"), County.Of(await fleet.DriverNamed("driver-2").Post($"/api/collection/devices/{phone.Device.Id}/records", new { sentAt = county.Host.Clock.GetUtcNow(), records = Array.Empty<object>() })));

        Assert.Equal(204, (await fleet.Desk.Post($"/api/collection/devices/{phone.Device.Id}/end", new { reason = "遗失" })).Status);
        Assert.Equal((409, "device.ended"), County.Of(await fleet.AsDriver.Post(path + "/packet", body)));
        Assert.NotNull((await fleet.AsDriver.Get("/api/collection/devices")).Need()["items"]![0]!["ended"]);
        Assert.Empty((await stranger.Get("/api/collection/devices")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task Refuses_a_forged_record_and_keeps_it_not()
    {
        await using var fleet = await Start();
        var round = await fleet.Released(await fleet.County.Asked(fleet.County.AsRepair));
        var (phone, _) = await fleet.Taken((string)round["round"]!);
        using var kept = phone;
        var record = phone.Sign("round-started", new { round = (string)round["round"]! }, fleet.County.Host.Clock.GetUtcNow());
        var forged = record with { Payload = record.Payload + " " };
        Assert.Equal("refused", Assert.Single(Statuses((await fleet.Send(phone, forged)).Need())));
        Assert.Equal("applied", Assert.Single(Statuses((await fleet.Send(phone, record)).Need())));
    }
}
