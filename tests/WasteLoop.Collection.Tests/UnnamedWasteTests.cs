using WasteLoop.Chassis.People;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Contracts.Collection;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class UnnamedWasteTests
{
    private const string Black = "清洗零件剩下的黑色溶剂";
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task What_a_firm_cannot_name_it_describes_and_a_photo_is_asked_for()
    {
        await using var county = await County.Start();
        var named = await county.Asked(county.AsRepair);
        var made = (await county.AsRepair.Post("/api/collection/requests", Unnamed())).Need();
        var id = (string)made["request"]!;
        var items = made["items"]!.AsArray();
        Assert.Equal((Oil, 1, null, 2, null, Black, 1), ((string)items[0]!["wasteCode"]!, (int)items[0]!["number"]!, (string?)items[0]!["description"], (int)items[1]!["number"]!, (string?)items[1]!["wasteCode"], (string)items[1]!["description"]!, (int)items[1]!["containers"]!));
        Assert.Equal((true, true, false), ((bool)made["unidentified"]!, (bool)made["photoMissing"]!, (bool)made["estimate"]!["complete"]!));
        Assert.Equal([id], await Board(county, "?unidentified=true"));
        Assert.Equal([named], await Board(county, "?unidentified=false"));

        Assert.Equal(204, (int)(await county.Host.PutBytes($"/api/collection/requests/{id}/photo", Png, "image/png", CallerOf(Repair, Role.Producer))).StatusCode);
        Assert.False((bool)(await county.AsCollector.Get("/api/collection/requests/" + id)).Need()["photoMissing"]!);
        var told = (await county.Told(nameof(PickupRequested))).Single(one => (string?)one["request"] == id);
        Assert.Equal((null, Black), ((string?)told["items"]![1]!["wasteCode"], (string?)told["items"]![1]!["description"]));
        // What has no name yet is neither a habit nor a probable waste.
        Assert.Equal([Oil], (await county.AsRepair.Get("/api/collection/probable")).Need().AsArray().Select(waste => (string)waste!["wasteCode"]!));
        Assert.Empty((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray());
    }

    [Fact]
    public async Task The_collector_says_what_it_is_and_the_firm_sees_code_name_who_and_why()
    {
        await using var county = await County.Start();
        var id = await county.Asked(county.AsRepair, Unnamed());
        Assert.Equal(200, (await Identify(county, id, 2, Syringes, "看错了照片")).Status);
        Assert.Equal(200, (await Identify(county, id, 2, "90004149", "照片上是含油滤芯")).Status);
        var read = (await county.AsRepair.Get("/api/collection/requests/" + id)).Need();
        var item = read["items"]![1]!;
        Assert.Equal((Filters, Black, "照片上是含油滤芯", "杭州收集甲", "user-of-" + Collector), ((string)item["wasteCode"]!, (string)item["description"]!, (string)item["identified"]!["reason"]!, (string)item["identified"]!["partyName"]!, (string)item["identified"]!["user"]!));
        Assert.Equal(("含有或沾染", county.Host.Clock.GetUtcNow()), (((string)item["wasteName"]!)[..5], (DateTimeOffset)item["identified"]!["at"]!));
        Assert.Equal((false, false), ((bool)read["unidentified"]!, (bool)read["photoMissing"]!));
        Assert.Null(read["items"]![0]!["identified"]);
        Assert.Empty(await Board(county, "?unidentified=true"));
        Assert.Equal([id], await Board(county, "?wasteCode=90004149"));
        // Both are kept: a correction is a further entry.
        Assert.Equal([Syringes, Filters], (await county.Told(nameof(WasteIdentified))).Select(told => (string)told["wasteCode"]!));
    }

    [Fact]
    public async Task What_is_identified_has_its_storage_clock_from_then_on()
    {
        await using var county = await County.Start();
        await county.Stored(Repair, Syringes, 3_000);
        var id = await county.Asked(county.AsRepair, Unnamed());
        Assert.Equal("waiting", (string?)(await county.AsRepair.Get("/api/collection/requests/" + id)).Need()["urgency"]!["reason"]);
        Assert.Equal(("storage-clock", "2026-11-18"), (await Identify(county, id, 2, Syringes, "照片")).Need()["urgency"] is { } urgency ? ((string)urgency["reason"]!, (string)urgency["fetchBy"]!) : default);
        Assert.Equal([id], await Board(county, "?urgency=soon"));
    }

    [Fact]
    public async Task Refuses_a_code_that_the_collector_may_not_take_or_that_is_listed_and_a_caller_that_was_not_asked()
    {
        await using var county = await County.Start();
        var id = await county.Asked(county.AsRepair, Unnamed());
        var acid = await Identify(county, id, 2, Acid, "气味");
        Assert.Equal((422, "request.collector-licence", "wasteCode", "manifest.receiver-licence"), (acid.Status, acid.Code, (string?)acid.Json["field"], (string?)acid.Json["rule"]));
        Assert.Equal((409, "request.code-listed"), Of(await Identify(county, id, 2, Oil, "也是废油")));
        Assert.Equal((409, "request.item-named"), Of(await Identify(county, id, 1, Filters, "x")));
        Assert.Equal((404, "request.item-unknown"), Of(await Identify(county, id, 3, Filters, "x")));
        Assert.Equal((422, "waste-code.unknown"), Of(await Identify(county, id, 2, "999-999-08", "x")));
        Assert.Equal((400, "text.empty"), Of(await Identify(county, id, 2, Filters, " ")));
        var path = $"/api/collection/requests/{id}/items/2/waste-code";
        Assert.Equal((404, "request.not-found"), Of(await county.AsOther.Put(path, new { wasteCode = Oil, reason = "x" })));
        Assert.Equal(403, (await county.AsRepair.Put(path, new { wasteCode = Filters, reason = "x" })).Status);
        Assert.True((bool)(await county.AsRepair.Get("/api/collection/requests/" + id)).Need()["unidentified"]!);
        (await county.AsRepair.Post($"/api/collection/requests/{id}/withdraw", new { reason = "已处理" })).Need();
        Assert.Equal((409, "request.not-open"), Of(await Identify(county, id, 2, Filters, "x")));
        Assert.Empty(await county.Told(nameof(WasteIdentified)));
    }

    [Fact]
    public async Task Is_on_no_round_until_it_is_identified()
    {
        await using var fleet = await Fleet.Start();
        var county = fleet.County;
        var (named, unnamed) = (await county.Asked(county.AsPrinter), await county.Asked(county.AsRepair, Unnamed()));
        Assert.Equal((422, "request.unidentified"), Of(await fleet.Desk.Post("/api/collection/rounds", Fleet.Draft([named, unnamed]))));
        var plan = new { day = Fleet.Day, points = new[] { Fleet.Point }, requests = new[] { unnamed } };
        Assert.Equal((422, "request.unidentified"), Of(await fleet.Desk.Post("/api/collection/rounds/plan", plan)));
        var all = (await fleet.Desk.Post("/api/collection/rounds/plan", new { day = Fleet.Day, points = new[] { Fleet.Point } })).Need();
        Assert.Equal(named, (string?)Assert.Single(Assert.Single(all["rounds"]!.AsArray())!["stops"]!.AsArray())!["request"]);
        var left = Assert.Single(all["unplanned"]!.AsArray())!;
        Assert.Equal((unnamed, "unidentified"), ((string)left["request"]!, (string)left["code"]!));
        var round = await fleet.Drafted(named);
        Assert.Equal((422, "request.unidentified"), Of(await fleet.Desk.Post($"/api/collection/rounds/{round["round"]}/stops", new { request = unnamed })));
        Assert.Equal(("planned", "open"), (await fleet.StateOf(named), await fleet.StateOf(unnamed)));

        (await Identify(county, unnamed, 2, Filters, "照片")).Need();
        var added = (await fleet.Desk.Post($"/api/collection/rounds/{round["round"]}/stops", new { request = unnamed })).Need();
        Assert.Equal([Filters, Oil], added["stops"]![1]!["expected"]!.AsArray().Select(line => (string)line!["wasteCode"]!));
    }

    [Fact]
    public async Task A_waste_has_either_a_code_or_a_description()
    {
        await using var county = await County.Start();
        Task<Host.Client.Reply> Send(object item) => county.AsRepair.Post("/api/collection/requests", new { collector = Collector, items = new[] { item } });
        Assert.Equal((400, "request.description"), Of(await Send(new { kg = 1 })));
        Assert.Equal((400, "request.description"), Of(await Send(new { wasteCode = " ", description = " ", kg = 1 })));
        Assert.Equal((400, "request.description"), Of(await Send(new { wasteCode = Oil, description = Black, kg = 1 })));
        Assert.Equal((400, "text.too-long"), Of(await Send(new { description = new string('油', 201), kg = 1 })));
        Assert.Equal((400, "request.amount"), Of(await Send(new { description = Black })));
        Assert.Equal(201, (await Send(new { description = new string('油', 200), kg = 1 })).Status);
        // Two unknown wastes are two, whatever they turn out to be.
        Assert.Equal(201, (await county.AsRepair.Post("/api/collection/requests", new { collector = Collector, items = new[] { new { description = "一", kg = 1 }, new { description = "二", kg = 2 } } })).Status);
        Assert.Equal((400, "standing.unnamed"), Of(await county.AsRepair.Post("/api/collection/standing-orders",
            new { collector = Collector, items = new[] { new { description = Black, kg = 1 } }, everyWeeks = 1, weekdays = new[] { "tuesday" }, startsOn = "2026-11-24" })));
    }

    private static object Unnamed() => new { collector = Collector, items = new object[] { new { wasteCode = Oil, kg = 180 }, new { description = $" {Black} ", containers = 1 } } };

    private static Task<Host.Client.Reply> Identify(County county, string request, int item, string wasteCode, string reason) =>
        county.AsCollector.Put($"/api/collection/requests/{request}/items/{item}/waste-code", new { wasteCode, reason });

    private static async Task<string[]> Board(County county, string query) => [.. (await county.BoardOf(county.AsCollector, query)).Select(item => (string)item!["request"]!)];
}
