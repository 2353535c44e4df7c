using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>What was published stays; what is others today says why.</summary>
public sealed class PublicationTests
{
    private const string Path = "/api/reporting/indicators/publications";

    [Fact]
    public async Task Correcting_one_container_changes_exactly_the_figures_that_it_should_and_the_old_ones_stay_with_the_reason()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var (drum, other) = (told.Weighed(Firm.Plant, 60_000), told.Weighed(Firm.Plant, 40_000));
        told.Weighed(Firm.Maker, 70_000);
        told.Treat("RUN-1", Firm.Plant, "R9", [(drum, 60_000)], Told.Product(60_000));
        await told.To(host);
        using var ningbo = host.AsRegulator("330200");
        using var hangzhou = host.AsRegulator("330100");
        (await ningbo.Post("/api/reporting/statistics", Some.Statistic("industrial-added-value", "330200", 2026, "4", "万元"))).Need();
        var published = (string)(await ningbo.Post(Path, new { region = "330200", year = 2026, formula = "generated", note = "信息公告" })).Need()["publication"]!;
        var elsewhere = (string)(await hangzhou.Post(Path, new { region = "330100", year = 2026, note = "信息公告" })).Need()["publication"]!;
        Assert.Empty((await ningbo.Get($"{Path}/{published}/changes")).Need()["figures"]!.AsArray());

        told.Say(new ContainerCorrected(other, Firm.Plant.Site, 40_000, 90_000, "抄错"));
        await told.To(host);
        var changes = (await ningbo.Get($"{Path}/{published}/changes")).Need()["figures"]!.AsArray();
        // Intensity, use rate, and rate of use and disposal: all that is divided by or of what was produced, and nothing else.
        Assert.Equal(["2 0.025 0.0375", "16 60 40", "101 60 40"], changes.Select(c => $"{c!["number"]} {(decimal)c["then"]!:0.####} {(decimal)c["now"]!:0.####}"));
        var why = changes[1]!["terms"]!.AsArray().Single()!;
        Assert.Equal(("books:produced.industrial", 0.1m, 0.15m, ""), ((string)why["term"]!, (decimal)why["then"]!, (decimal)why["now"]!, (string)why["other"]!));
        Assert.Equal(["corrected -40", "corrected 90"], why["facts"]!.AsArray().Select(f => $"{f!["why"]} {(decimal)f["massKg"]!:0}"));
        Assert.All(why["facts"]!.AsArray(), fact => Assert.Equal(other, (string?)fact!["label"]));
        Assert.Empty((await hangzhou.Get($"{Path}/{elsewhere}/changes")).Need()["figures"]!.AsArray());

        var whole = (await ningbo.Get($"{Path}/{published}")).Need();
        Assert.Equal(60m, (decimal)whole["figures"]!.AsArray().Single(f => (int)f!["number"]! == 16)!["value"]!);
        Assert.Contains(whole["positions"]!.AsArray(), p => (string?)p!["source"] == "declarations");

        var silent = await ningbo.Post(Path, new { region = "330200", year = 2026, note = "信息公告" });
        Assert.Equal((422, "publications.reason"), (silent.Status, silent.Code));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await ningbo.Post(Path, new { region = "330200", year = 2026, note = "信息公告", reason = "更正一桶的质量" })).Need();
        Assert.Equal(["更正一桶的质量", null], (await Books.All(ningbo, Path)).Select(p => (string?)p["reason"]));
    }

    [Fact]
    public async Task A_revised_statistic_and_the_register_are_named_as_what_changed_a_figure()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Weighed(Firm.Plant, 60_000);
        await told.To(host);
        using var bureau = host.AsRegulator("330200");
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("industrial-added-value", "330200", 2026, "4", "万元"))).Need();
        var published = (string)(await bureau.Post(Path, new { region = "330200", year = 2026, note = "信息公告" })).Need()["publication"]!;
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("industrial-added-value", "330200", 2026, "5", "万元", "年鉴更正"))).Need();
        told.Plan(Firm.Plant, 150);
        await told.To(host);
        var changes = (await bureau.Get($"{Path}/{published}/changes")).Need()["figures"]!.AsArray();
        // The intensity of general waste has the same divisor, and the plan makes a key unit.
        Assert.Equal([1, 2, 105], changes.Select(c => (int)c!["number"]!));
        Assert.Equal("年鉴更正", (string?)changes.Single(c => (int)c!["number"]! == 2)!["terms"]!.AsArray().Single()!["revisions"]![0]!["reason"]);
        Assert.All(changes.Single(c => (int)c!["number"]! == 105)!["terms"]!.AsArray(), term => Assert.Equal("register", (string?)term!["other"]));
    }

    [Fact]
    public async Task Only_the_regions_own_bureau_and_administrators_publish_and_others_see_nothing_of_it()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330200");
        using var other = host.AsRegulator("330100");
        using var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        using var firm = host.AsParty(Firm.Maker.Party, Role.Producer);
        var body = new { region = "330200", year = 2026, note = "信息公告" };
        Assert.Equal("region.not-yours", (await other.Post(Path, body)).Code);
        Assert.Equal(403, (await auditor.Post(Path, body)).Status);
        Assert.Equal(403, (await firm.Post(Path, body)).Status);
        var id = (string)(await bureau.Post(Path, body)).Need()["publication"]!;
        foreach (var path in new[] { $"{Path}/{id}", $"{Path}/{id}/changes" })
        {
            Assert.Equal(404, (await other.Get(path)).Status);
            Assert.Equal(200, (await auditor.Get(path)).Status);
        }
        Assert.Empty(await Books.All(other, Path));
    }
}
