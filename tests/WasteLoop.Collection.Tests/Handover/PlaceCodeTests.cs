using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Printing;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Collection.Tests.Handover;

public sealed class PlaceCodeTests
{
    private static readonly string PrinterSite = County.Printer + "001";

    [Fact]
    public void Its_text_names_the_site_and_finds_slips()
    {
        var text = PlaceCode.Of("91330110MA2D00001W001");
        // As docs/field.md shows it.
        Assert.Contains(text, File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "field.md")), StringComparison.Ordinal);
        Assert.Equal("91330110MA2D00001W001", PlaceCode.SiteOf($" {text.ToLowerInvariant()} "));
        Trips.Refused("round.place-format", () => PlaceCode.SiteOf(text.Replace("MA2D00001W001", "MA2D00010W001", StringComparison.Ordinal)));
        foreach (var bad in new[] { null, "", "WLP1:", "WLP1::", "WLP2" + text[4..], text[..^1], text + "A", "91330110MA2D00001W001", new string('A', 5_000) })
            Trips.Refused("round.place-format", () => PlaceCode.SiteOf(bad));
    }

    [Fact]
    public async Task A_scan_at_the_right_place_is_noted()
    {
        await using var door = await Door.Open();
        Assert.Equal("applied", (string?)(await door.Collect("none", place: PlaceCode.Of(County.RepairSite)))["status"]);
        Assert.True((bool)(await door.Seen(door.County.AsRepair))["placeScanned"]!);
        Assert.True((bool)Assert.Single(await door.County.Told("StopCollected"))["placeScanned"]!);
    }

    [Fact]
    public async Task A_scan_elsewhere_or_torn_is_a_conflict_and_the_stop_stays_open()
    {
        await using var door = await Door.Open();
        var wrong = await door.Collect("none", place: PlaceCode.Of(PrinterSite));
        Assert.Equal(("conflict", "round.wrong-place"), ((string)wrong["status"]!, (string)wrong["code"]!));
        Assert.Contains(PrinterSite, (string)wrong["zh"]!, StringComparison.Ordinal);
        Assert.Contains(County.RepairSite, (string)wrong["en"]!, StringComparison.Ordinal);
        Assert.Equal("round.place-format", (string?)(await door.Collect("none", place: "WLP1:x"))["code"]);
        object Missed(string place) => new { round = door.Round, stop = door.Stop, outcome = "skipped", reason = "not-in", place };
        Assert.Equal("round.wrong-place", (string?)(await door.Send("stop-missed", Missed(PlaceCode.Of(PrinterSite))))["records"]![0]!["code"]);
        Assert.Equal("planned", (string?)(await door.Seen())["state"]);
        await door.Send("stop-missed", Missed(PlaceCode.Of(County.RepairSite)));
        var stop = await door.Seen();
        Assert.Equal(("skipped", true), ((string)stop["state"]!, (bool)stop["placeScanned"]!));
        Assert.True((bool)Assert.Single(await door.County.Told("StopMissed"))["placeScanned"]!);
        Assert.Null(stop["handover"]);
    }

    [Fact]
    public async Task It_is_printed_on_A5_in_true_millimetres()
    {
        await using var county = await County.Start();
        await county.Tell(new SiteRecorded(County.RepairSite, County.Repair, "<厂区>", County.Xihu, "文三路 1 号"));
        using var answer = await county.Host.GetBytes("/api/collection/place-code?site=" + County.RepairSite, County.CallerOf(County.Repair, Role.Producer));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([PlacePage.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("size: 148mm 210mm", page, StringComparison.Ordinal);
        Assert.Contains("width=\"100mm\" height=\"100mm\" viewBox=\"0 0 100 100\"", page, StringComparison.Ordinal);
        Assert.Contains(QrPath.Fragment(PlaceCode.Of(County.RepairSite), 0, 0, 100), page, StringComparison.Ordinal);
        Assert.Contains("小美汽修", page, StringComparison.Ordinal);
        Assert.Contains("&lt;厂区&gt;", page, StringComparison.Ordinal);
        Assert.True(PlaceCode.Of(County.RepairSite).Length <= QrPath.TextLengthMax);
    }

    [Fact]
    public async Task The_firm_prints_it_and_a_collector_that_deals_with_the_firm()
    {
        await using var county = await County.Start();
        var path = "/api/collection/place-code?site=" + County.RepairSite;
        async Task<int> Status(string party, string role)
        {
            using var answer = await county.Host.GetBytes(path, County.CallerOf(party, role));
            return (int)answer.StatusCode;
        }
        Assert.Equal(200, await Status(County.Repair, Role.Producer));
        Assert.Equal(404, await Status(County.Printer, Role.Producer));
        Assert.Equal(404, await Status(County.Collector, Role.Collector));
        Assert.Equal(403, await Status(County.Collector, Role.Driver));
        await county.Asked(county.AsRepair);
        Assert.Equal(200, await Status(County.Collector, Role.Dispatcher));
        Assert.Equal(404, await Status(County.Other, Role.Collector));
        var invited = County.Invited(County.Repair, County.Xihu, County.Other, County.Oil);
        await county.Tell(invited);
        Assert.Equal(200, await Status(County.Other, Role.Collector));
        await county.Tell(new InvitationWithdrawn(invited.Invitation, County.Repair, County.Other));
        Assert.Equal(404, await Status(County.Other, Role.Collector));
        (await county.AsOther.Put("/api/collection/terms/HT-1", new { firm = County.Repair, validFrom = "2026-01-01", validTo = "2026-12-31", prices = new[] { new { wasteCode = County.Oil, fromKg = 0, fenPerKg = 100 } } })).Need();
        Assert.Equal(200, await Status(County.Other, Role.Collector));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "docs", "field.md"))) folder = folder.Parent;
        return folder.FullName;
    }
}
