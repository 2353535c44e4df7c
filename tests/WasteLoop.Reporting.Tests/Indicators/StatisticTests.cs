using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>Figures of other departments: entered one by one or as a file, revised with a reason, and never lost.</summary>
public sealed class StatisticTests
{
    private const string Path = "/api/reporting/statistics";

    [Fact]
    public async Task A_revision_says_why_and_the_old_value_stays_on_record()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330100");
        Assert.Equal(48_125_000m, (decimal)(await bureau.Post(Path, Some.Statistic("工业增加值", "330100", 2026, "4812.5", "亿元"))).Need()["value"]!);
        var silent = await bureau.Post(Path, Some.Statistic("industrial-added-value", "330100", 2026, "4900", "亿元"));
        Assert.Equal((422, "statistics.reason"), (silent.Status, silent.Code));
        (await bureau.Post(Path, Some.Statistic("industrial-added-value", "330100", 2026, "4900", "亿元", "年鉴更正"))).Need();
        // Said again it changes nothing.
        (await bureau.Post(Path, Some.Statistic("industrial-added-value", "330100", 2026, "4900", "亿元"))).Need();
        var now = Assert.Single(await Books.All(bureau, Path));
        Assert.Equal((49_000_000m, 2, "年鉴更正"), ((decimal)now["value"]!, (int)now["revision"]!, (string?)now["reason"]));
        Assert.Equal(["1 False", "2 True"], (await Books.All(bureau, Path + "?history=true", limit: 1)).Select(s => $"{s["revision"]} {(bool)s["current"]!}"));
        Assert.Empty(await Books.Findings(host));
        // A revision that is lost is found.
        await Books.In(host, db => db.Statistics.Where(statistic => statistic.Revision == 1).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Statistic industrial-added-value/330100/2026: 1 revisions up to 2, and those that count sum to 2.", Assert.Single(await Books.Findings(host)));
    }

    [Fact]
    public async Task A_file_goes_in_line_by_line_and_bad_lines_name_column_and_rule()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330100");
        var file = string.Join('\n', Some.Header,
            "towns,330106,2026,12,个,,年鉴,农业农村局,2026-11-01,,",
            "straw-covered-towns,330106,2026,十,个,,年鉴,农业农村局,2026-11-01,,",
            "no-such-thing,330106,2026,1,个,,年鉴,农业农村局,2026-11-01,,",
            "towns,330203,2026,3,个,,年鉴,农业农村局,2026-11-01,,",
            "towns,330110,2026,3,吨,,年鉴,农业农村局,2026-13-01,,",
            "towns,330106,2026,13,个,,年鉴,农业农村局,2026-11-01,,",
            "towns,330109,2030,13,个,,年鉴,农业农村局,2026-11-01,,",
            "coordination,330106,2026,是,,建立联席会议制度,方案,专班,2026-11-01,杭政办〔2026〕1号,") + "\n";
        var report = (await bureau.PostText(Path + "/file", file, "text/csv")).Need();
        Assert.Equal((8, 2, 6), ((int)report["read"]!, (int)report["added"]!, (int)report["refused"]!));
        Assert.Equal(["3 value statistics.value", "4 name statistics.name", "5 region region.not-yours", "6 source_date import.date", "6 unit statistics.unit", "7 name import.duplicate", "8 year statistics.year"],
            report["problems"]!.AsArray().Select(p => $"{p!["line"]} {p["field"]} {p["code"]}").Order());
        Assert.Equal(["coordination 1", "towns 12"], (await Books.All(bureau, Path)).Select(s => $"{s["name"]} {s["value"]}"));
        // The same file again changes nothing.
        Assert.Equal(2, (int)(await bureau.PostText(Path + "/file", file, "text/csv")).Need()["unchanged"]!);
    }

    [Fact]
    public async Task Only_administrators_and_the_regions_own_bureau_enter_and_only_those_above_see()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var hangzhou = host.AsRegulator("330100");
        using var ningbo = host.AsRegulator("330200");
        using var administrator = host.AsAdministrator();
        using var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        using var firm = host.AsParty(Firm.Maker.Party, Role.Producer);
        Assert.Equal("region.not-yours", (await ningbo.Post(Path, Some.Statistic("towns", "330106", 2026, "1", "个"))).Code);
        Assert.Equal("region.not-yours", (await hangzhou.Post(Path, Some.Statistic("towns", "330000", 2026, "1", "个"))).Code);
        Assert.Equal(403, (await auditor.Post(Path, Some.Statistic("towns", "330106", 2026, "1", "个"))).Status);
        Assert.Equal(403, (await firm.Post(Path, Some.Statistic("towns", "330106", 2026, "1", "个"))).Status);
        (await administrator.Post(Path, Some.Statistic("towns", "330106", 2026, "1", "个"))).Need();
        Assert.Single(await Books.All(hangzhou, Path));
        Assert.Single(await Books.All(auditor, Path));
        Assert.Empty(await Books.All(ningbo, Path));
        Assert.Equal(404, (await ningbo.Get(Path + "?region=330106")).Status);
        Assert.Equal(403, (await firm.Get(Path)).Status);
    }
}
