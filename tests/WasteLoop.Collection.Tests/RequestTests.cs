using System.Text;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class RequestTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes("a picture")];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_firm_asks_and_the_collector_it_chose_reads_it()
    {
        await using var county = await County.Start();
        var made = (await county.AsRepair.Post("/api/collection/requests", new
        {
            collector = Collector,
            note = "周二上午有人",
            wishedFrom = "2026-11-20",
            items = new object[] { new { wasteCode = "90021408", kg = 180.5 }, new { wasteCode = Filters, containers = 2 } },
        })).Need();
        Assert.Equal(("open", Xihu, "杭州收集甲"), ((string)made["state"]!, (string)made["site"]!["region"]!, (string)made["collector"]!["name"]!));
        Assert.Equal([Oil, Filters], made["items"]!.AsArray().Select(item => (string)item!["wasteCode"]!));
        Assert.Equal((180.5m, "2026-11-20"), ((decimal)made["items"]![0]!["kg"]!, (string)made["wishedTo"]!));
        Assert.False((bool)made["estimate"]!["complete"]!);

        var read = (await county.AsCollector.Get("/api/collection/requests/" + made["request"])).Need();
        Assert.Equal(("小美汽修", "13800000000", "周二上午有人"), ((string)read["firm"]!["name"]!, (string)read["firm"]!["phone"]!, (string)read["note"]!));
        var told = Assert.Single(await county.Told(nameof(PickupRequested)));
        Assert.Equal((Repair, RepairSite, 180_500L), ((string)told["firm"]!, (string)told["site"]!, (long)told["items"]!.AsArray().Single(item => (string)item!["wasteCode"]! == Oil)!["grams"]!));
    }

    [Fact]
    public async Task Rule_48_a_collector_without_a_licence_for_the_code_on_the_day_cannot_be_asked()
    {
        await using var county = await County.Start();
        var acid = await county.AsRepair.Post("/api/collection/requests", Ask(code: Acid));
        Assert.Equal((422, "request.collector-licence", "manifest.receiver-licence", "items[0].wasteCode"), (acid.Status, acid.Code, (string?)acid.Json["rule"], (string?)acid.Json["field"]));
        Assert.NotNull(acid.Json["source"]);
        Assert.Equal(201, (await county.AsRepair.Post("/api/collection/requests", Ask(Other, Acid))).Status);

        await county.Tell(Licence("3301000001", Collector, [new("HW08", "all", [])], to: new DateOnly(2026, 11, 30)));
        Assert.Equal(201, (await county.AsRepair.Post("/api/collection/requests", Ask(from: new DateOnly(2026, 11, 30)))).Status);
        Assert.Equal((422, "request.collector-licence"), Of(await county.AsRepair.Post("/api/collection/requests", Ask(from: new DateOnly(2026, 12, 1)))));
    }

    [Fact]
    public async Task Refuses_what_says_nothing_that_can_be_fetched()
    {
        await using var county = await County.Start();
        Task<Host.Client.Reply> Send(object request) => county.AsRepair.Post("/api/collection/requests", request);
        Assert.Equal((400, "request.amount"), Of(await Send(Ask(kg: null))));
        Assert.Equal((400, "request.amount"), Of(await Send(Ask(kg: 0))));
        Assert.Equal((400, "request.amount"), Of(await Send(Ask(kg: null, containers: 0))));
        Assert.Equal((400, "mass.precision"), Of(await Send(Ask(kg: 0.0001m))));
        Assert.Equal((400, "request.items"), Of(await Send(new { collector = Collector, items = Array.Empty<object>() })));
        Assert.Equal((400, "request.item-twice"), Of(await Send(new { collector = Collector, items = new[] { new { wasteCode = Oil, kg = 1 }, new { wasteCode = "90021408", kg = 2 } } })));
        Assert.Equal((422, "waste-code.unknown"), Of(await Send(Ask(code: "999-999-08"))));
        Assert.Equal((400, "request.wished"), Of(await Send(Ask(from: Today.AddDays(-1)))));
        Assert.Equal((400, "request.wished"), Of(await Send(Ask(from: Today.AddDays(5), to: Today.AddDays(4)))));
        Assert.Equal((404, "site.not-found"), Of(await Send(new { collector = Collector, site = Printer + "001", items = new[] { new { wasteCode = Oil, kg = 1 } } })));
        Assert.Empty(await county.Told(nameof(PickupRequested)));
        await county.Tell(Site(Repair, Xihu, "002"));
        Assert.Equal((400, "site.which"), Of(await Send(Ask())));
    }

    [Fact]
    public async Task A_firm_takes_back_only_its_own_open_request()
    {
        await using var county = await County.Start();
        var id = await county.Asked(county.AsRepair);
        Assert.Equal((404, "request.not-found"), Of(await county.AsPrinter.Post($"/api/collection/requests/{id}/withdraw", new { reason = "x" })));
        Assert.Equal(403, (await county.Host.AsParty(Repair, Role.Driver).Post($"/api/collection/requests/{id}/withdraw", new { reason = "x" })).Status);
        Assert.Equal((400, "text.empty"), Of(await county.AsRepair.Post($"/api/collection/requests/{id}/withdraw", new { reason = " " })));
        Assert.Equal(204, (await county.AsRepair.Post($"/api/collection/requests/{id}/withdraw", new { reason = "已处理" })).Status);
        Assert.Equal((409, "request.not-open"), Of(await county.AsRepair.Post($"/api/collection/requests/{id}/withdraw", new { reason = "再来" })));
        Assert.Equal("withdrawn", (string?)(await county.AsRepair.Get("/api/collection/requests/" + id)).Need()["state"]);
        Assert.Empty(await county.BoardOf(county.AsCollector));
        Assert.Single(await county.Told(nameof(PickupWithdrawn)));
    }

    [Fact]
    public async Task Each_sees_the_requests_that_concern_it_and_no_others()
    {
        await using var county = await County.Start();
        var id = await county.Asked(county.AsRepair);
        await county.Asked(county.AsPrinter, Ask(Other));
        foreach (var stranger in new[] { county.AsPrinter, county.AsOther, county.Host.AsRegulator("330200") })
        {
            Assert.Equal((404, "request.not-found"), Of(await stranger.Get("/api/collection/requests/" + id)));
            Assert.DoesNotContain((await stranger.Get("/api/collection/requests")).Need()["items"]!.AsArray(), item => (string)item!["request"]! == id);
        }
        foreach (var concerned in new[] { county.AsRepair, county.AsCollector, county.Host.AsRegulator("330100"), county.Host.AsAdministrator() })
            Assert.Equal(id, (string?)(await concerned.Get("/api/collection/requests/" + id)).Need()["request"]);
        Assert.Equal(403, (await county.Host.AsParty(Repair, Role.Driver).Get("/api/collection/requests")).Status);
        Assert.Equal(403, (await county.Host.AsRegulator("330100").Post("/api/collection/requests", Ask())).Status);
        Assert.Equal((400, "query.value"), Of(await county.AsRepair.Get("/api/collection/requests?state=lost")));
        Assert.Single((await county.AsRepair.Get("/api/collection/requests?state=open")).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task A_photo_is_what_its_bytes_say_and_is_shown_to_those_concerned()
    {
        await using var county = await County.Start();
        var id = await county.Asked(county.AsRepair);
        var path = $"/api/collection/requests/{id}/photo";
        var (repair, printer, collector) = (CallerOf(Repair, Role.Producer), CallerOf(Printer, Role.Producer), CallerOf(Collector, Role.Collector));
        Assert.Equal(404, (int)(await county.Host.GetBytes(path, repair)).StatusCode);
        Assert.Equal(400, (int)(await county.Host.PutBytes(path, Encoding.ASCII.GetBytes("<svg onload='x'/>"), "image/jpeg", repair)).StatusCode);
        Assert.Equal(413, (int)(await county.Host.PutBytes(path, [.. Jpeg, .. new byte[PhotoBody.BytesMax]], "image/jpeg", repair)).StatusCode);
        Assert.Equal(404, (int)(await county.Host.PutBytes(path, Jpeg, "image/jpeg", printer)).StatusCode);
        Assert.Equal(204, (int)(await county.Host.PutBytes(path, Jpeg, "text/html", repair)).StatusCode);
        Assert.Equal("image/jpeg", (await county.Host.GetBytes(path, repair)).Content.Headers.ContentType!.MediaType);
        Assert.Equal(204, (int)(await county.Host.PutBytes(path, Png, "image/jpeg", repair)).StatusCode);

        var shown = await county.Host.GetBytes(path, collector);
        Assert.Equal(("image/png", "nosniff"), (shown.Content.Headers.ContentType!.MediaType, shown.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Png, await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, (int)(await county.Host.GetBytes(path, printer)).StatusCode);
        Assert.Equal(404, (int)(await county.Host.GetBytes(path, CallerOf(Other, Role.Collector))).StatusCode);
        Assert.True((bool)(await county.AsCollector.Get("/api/collection/requests/" + id)).Need()["hasPhoto"]!);
        Assert.Equal(2, (await county.Told(nameof(PickupPhotographed))).Count);
    }

    [Fact]
    public async Task What_a_firm_probably_has_comes_with_its_reasons()
    {
        await using var county = await County.Start();
        await county.Tell(Invited(Repair, Xihu, Collector, Filters, Oil), Joined(Printer, Binjiang, Acid));
        await county.Stored(Repair, Oil, 150_000);
        await county.Left(await county.Stored(Repair, Acid), Repair);
        await county.Asked(county.AsRepair, Ask(code: Filters));

        var probable = (await county.AsRepair.Get("/api/collection/probable")).Need().AsArray();
        Assert.Equal([Oil, Filters, Acid], probable.Select(waste => (string)waste!["wasteCode"]!));
        Assert.Equal(["in-store", "labelled-before", "invited"], Reasons(probable[0]!));
        Assert.Equal(["requested-before", "invited"], Reasons(probable[1]!));
        Assert.Equal(["labelled-before"], Reasons(probable[2]!));
        Assert.Equal((150m, 1), ((decimal)probable[0]!["inStoreKg"]!, (int)probable[0]!["inStoreContainers"]!));
        Assert.Contains("杭州收集甲", (string)probable[1]!["reasons"]![1]!["text"]!, StringComparison.Ordinal);
        Assert.NotEqual("", (string)probable[2]!["wasteName"]!);

        var own = Assert.Single((await county.AsPrinter.Get("/api/collection/probable")).Need().AsArray());
        Assert.Equal(["self-said"], Reasons(own!));
        Assert.Equal(403, (await county.AsCollector.Get("/api/collection/probable")).Status);
        Assert.Empty(await county.Findings());
    }

    [Fact]
    public async Task A_request_sent_twice_is_one_request()
    {
        await using var county = await County.Start();
        var first = await county.AsRepair.Post("/api/collection/requests", Ask(), "key-1");
        var again = await county.AsRepair.Post("/api/collection/requests", Ask(), "key-1");
        Assert.Equal(first.Text, again.Text);
        Assert.Single(await county.BoardOf(county.AsCollector));
    }

    private static IEnumerable<string> Reasons(JsonNode waste) => waste["reasons"]!.AsArray().Select(reason => (string)reason!["why"]!);
}
