using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class CoverageTests
{
    private static readonly string Silent = CreditCode.Compose("91330106MA27C0011").Value;
    private static readonly string Unjoined = CreditCode.Compose("91330106MA27C0012").Value;

    [Fact]
    public async Task Counts_each_small_firm_once_in_its_county_and_opens_to_it()
    {
        await using var county = await Told();
        var rows = (await county.Host.AsRegulator("330100").Get("/api/collection/coverage")).Need()["items"]!.AsArray();
        Assert.Equal(["330106", "330108", "330110"], rows.Select(row => (string)row!["region"]!));
        var xihu = rows[0]!;
        Assert.Equal((4, 2, 1, 50.0m, 25.0m), ((int)xihu["known"]!, (int)xihu["joined"]!, (int)xihu["served"]!, (decimal)xihu["joinedPercent"]!, (decimal)xihu["servedPercent"]!));
        Assert.Equal((1, 12, "西湖区"), ((int)xihu["waitingRequests"]!, (int)xihu["longestWaitDays"]!, (string)xihu["name"]!));
        // No small firm is known where the collectors are: no percentage, neither 0 nor 100.
        Assert.Equal((0, null, null, 1, 30m), ((int)rows[2]!["known"]!, (decimal?)rows[2]!["joinedPercent"], (int?)rows[2]!["longestWaitDays"], (int)rows[2]!["points"]!, (decimal)rows[2]!["pointCapacityTonnes"]!));

        async Task<string[]> Behind(string figure) => [.. (await county.Host.AsRegulator("330100").Get($"/api/collection/coverage/{Xihu}/firms?figure={figure}")).Need()["items"]!.AsArray().Select(firm => (string)firm!["party"]!)];
        foreach (var (figure, number) in new[] { ("known", 4), ("joined", 2), ("served", 1), ("waiting", 1) }) Assert.Equal(number, (await Behind(figure)).Length);
        Assert.Equal([Repair], await Behind("served"));
        Assert.Equal([Silent], await Behind("waiting"));
        Assert.Contains(Unjoined, await Behind("known"));
        var point = Assert.Single((await county.Host.AsRegulator("330100").Get("/api/collection/coverage/330110/points")).Need()["items"]!.AsArray())!;
        Assert.Equal((Collector, "杭州收集甲", 30m), ((string)point["party"]!, (string)point["partyName"]!, (decimal)point["capacityTonnes"]!));
        Assert.Empty(await county.Findings());
    }

    [Fact]
    public async Task Served_is_served_within_a_year_and_a_point_needs_a_licence_of_today()
    {
        await using var county = await Told();
        county.Host.Clock.Advance(TimeSpan.FromDays(367));
        var rows = (await county.Host.AsAdministrator().Get("/api/collection/coverage?region=330106")).Need()["items"]!.AsArray();
        Assert.Equal((2, 0), ((int)Assert.Single(rows)!["joined"]!, (int)rows[0]!["served"]!));
        county.Host.Clock.Set(new DateTimeOffset(2029, 1, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain((await county.Host.AsAdministrator().Get("/api/collection/coverage")).Need()["items"]!.AsArray(), row => (int)row!["points"]! > 0);
    }

    [Fact]
    public async Task A_regulator_sees_the_own_region_and_firms_see_none()
    {
        await using var county = await Told();
        Assert.Equal(["330108"], await Regions(county, "330108", ""));
        Assert.Equal(["330108"], await Regions(county, "330108", "?region=330100"));
        Assert.Equal((404, "coverage.other-region"), Of(await county.Host.AsRegulator("330108").Get("/api/collection/coverage?region=330106")));
        Assert.Equal((404, "coverage.other-region"), Of(await county.Host.AsRegulator("330108").Get("/api/collection/coverage/330106/firms")));
        Assert.Equal((404, "coverage.other-region"), Of(await county.Host.AsRegulator("330108").Get("/api/collection/coverage/330110/points")));
        Assert.Equal(403, (await county.AsCollector.Get("/api/collection/coverage")).Status);
        Assert.Equal(403, (await county.AsRepair.Get("/api/collection/coverage/330106/firms")).Status);
        var first = (await county.Host.AsAdministrator().Get("/api/collection/coverage?limit=2")).Need();
        Assert.Equal(["330106", "330108"], first["items"]!.AsArray().Select(row => (string)row!["region"]!));
        Assert.Equal("330110", (string?)Assert.Single((await county.Host.AsAdministrator().Get("/api/collection/coverage?limit=2&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need()["items"]!.AsArray())!["region"]);
    }

    [Fact]
    public async Task Tells_how_full_the_points_are_and_counts_what_stands_at_a_site_once_however_many_stores_it_has()
    {
        await using var county = await Told();
        await county.Tell(new FacilityRecorded(Collector + "001", "TS002", "收运点二", "storage", 20_000_000), Site(Other, Binjiang, "002"), new FacilityRecorded(Other + "002", "TS001", "未定容量", "storage", 0),
            new LoadDecided("20263301000099", Collector + "001", Collector, "3301000001", "R9", false, null, [new ContainerDecision("x", true, 11_000_000, "TS001", null), new ContainerDecision("y", false, 400_000, null, "破损")]),
            new TreatmentCompleted("run-1", Collector + "001", Collector, "TF001", "R9", [new RunInput("x", "20263301000099", 1_000_000)], []));
        await county.Stored(Collector, Oil, 2_500_000);
        var regulator = county.Host.AsRegulator("330100");
        var rows = (await regulator.Get("/api/collection/coverage")).Need()["items"]!.AsArray().ToDictionary(row => (string)row!["region"]!, row => row!);
        Assert.Equal((1, 50m, 12.5m, 25.0m), ((int)rows["330110"]["points"]!, (decimal)rows["330110"]["pointCapacityTonnes"]!, (decimal)rows["330110"]["pointStockTonnes"]!, (decimal)rows["330110"]["pointUsePercent"]!));
        Assert.Equal((1, 0m, null), ((int)rows["330108"]["points"]!, (decimal)rows["330108"]["pointStockTonnes"]!, (decimal?)rows["330108"]["pointUsePercent"]));
        Assert.Equal((0, null), ((int)rows["330106"]["points"]!, (decimal?)rows["330106"]["pointUsePercent"]));
        var point = Assert.Single((await regulator.Get("/api/collection/coverage/330110/points")).Need()["items"]!.AsArray())!;
        Assert.Equal((Collector + "001", 50m, 12.5m, 25.0m), ((string)point["site"]!, (decimal)point["capacityTonnes"]!, (decimal)point["stockTonnes"]!, (decimal)point["usePercent"]!));
        Assert.Equal([("TS001", 30m), ("TS002", 20m)], point["stores"]!.AsArray().Select(store => ((string)store!["facility"]!, (decimal)store["capacityTonnes"]!)));
        var first = (await regulator.Get("/api/collection/coverage/330100/points?limit=1")).Need();
        Assert.Null((decimal?)Assert.Single((await regulator.Get("/api/collection/coverage/330100/points?cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need()["items"]!.AsArray())!["usePercent"]);
    }

    [Fact]
    public async Task A_firm_whose_ledger_fills_more_than_ten_tonnes_a_year_is_no_small_firm_until_it_does_not()
    {
        await using var county = await Told();
        async Task<(int, int, int)> Xihus()
        {
            var row = (await county.Host.AsRegulator(Xihu).Get("/api/collection/coverage")).Need()["items"]![0]!;
            return ((int)row["known"]!, (int)row["joined"]!, (int)row["overBound"]!);
        }
        await county.Stored(Silent, Oil, 6_000_000);
        await county.Stored(Silent, Filters, 4_000_000);
        Assert.Equal((4, 2, 0), await Xihus());
        await county.Stored(Silent, Filters, 1);
        Assert.Equal((3, 1, 1), await Xihus());
        async Task<string[]> Behind(string figure) => [.. (await county.Host.AsRegulator(Xihu).Get($"/api/collection/coverage/{Xihu}/firms?figure={figure}")).Need()["items"]!.AsArray().Select(firm => (string)firm!["party"]!)];
        Assert.Equal([Silent], await Behind("over-bound"));
        Assert.Equal([Repair], await Behind("joined"));
        // Its request still waits.
        Assert.Equal([Silent], await Behind("waiting"));
        county.Host.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal((4, 2, 0), await Xihus());
    }

    [Fact]
    public async Task The_waiting_figure_opens_to_its_requests_the_oldest_first()
    {
        await using var county = await Told();
        var oldest = (string)(await county.BoardOf(county.AsCollector))[0]!["request"]!;
        var soon = await county.Asked(county.AsRepair, Ask(to: Today.AddDays(12)));
        county.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var fetched = await county.Asked(county.AsRepair);
        (await county.AsRepair.Post($"/api/collection/requests/{fetched}/withdraw", new { reason = "x" })).Need();
        var far = await county.Asked(county.AsPrinter);
        var path = "/api/collection/coverage/330100/requests";
        var first = (await county.Host.AsRegulator("330100").Get(path + "?limit=2")).Need();
        Assert.Equal([oldest, soon], first["items"]!.AsArray().Select(item => (string)item!["request"]!));
        Assert.Equal(12, (int)first["items"]![0]!["ageDays"]!);
        Assert.Equal([far], (await county.Host.AsRegulator("330100").Get(path + "?limit=2&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need()["items"]!.AsArray().Select(item => (string)item!["request"]!));
        // Of a wider region a regulator sees the own.
        Assert.Equal([far], (await county.Host.AsRegulator(Binjiang).Get(path)).Need()["items"]!.AsArray().Select(item => (string)item!["request"]!));
        Assert.Equal((404, "coverage.other-region"), Of(await county.Host.AsRegulator(Binjiang).Get("/api/collection/coverage/330106/requests")));
        Assert.Equal(403, (await county.AsCollector.Get(path)).Status);
        Assert.Equal(403, (await county.AsRepair.Get(path)).Status);
    }

    private static async Task<string[]> Regions(County county, string own, string query) =>
        [.. (await county.Host.AsRegulator(own).Get("/api/collection/coverage" + query)).Need()["items"]!.AsArray().Select(row => (string)row!["region"]!)];

    /// <summary>In Xihu two firms joined, one of them served, one with a request; two more are only invited, one of them twice. In Binjiang one joined.</summary>
    private static async Task<County> Told()
    {
        var county = await County.Start();
        var withdrawn = CreditCode.Compose("91330106MA27C0013").Value;
        await county.Tell(Party(Silent, "静静美容", Xihu), Site(Silent, Xihu),
            Invited(Repair, Xihu, Collector, Oil), Joined(Repair, Xihu, Oil), Joined(Silent, Xihu), Joined(Printer, Binjiang),
            Invited(Unjoined, Xihu, Collector), Invited(Unjoined, Xihu, Other), Invited(CreditCode.Compose("91330106MA27C0014").Value, Xihu, Collector),
            Invited(withdrawn, Xihu, Collector), new InvitationWithdrawn(Invited(withdrawn, Xihu, Collector).Invitation, withdrawn, Collector),
            new FacilityRecorded(Collector + "001", "TS001", "收运点一", "storage", 30_000_000), new FacilityRecorded(Collector + "001", "TF001", "破碎线", "treatment", 10_000_000));
        await county.Left(await county.Stored(Repair), Repair);
        await county.Asked(county.Host.AsParty(Silent, "producer"));
        county.Host.Clock.Advance(TimeSpan.FromDays(12));
        return county;
    }
}
