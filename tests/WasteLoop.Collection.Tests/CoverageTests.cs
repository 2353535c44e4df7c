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
