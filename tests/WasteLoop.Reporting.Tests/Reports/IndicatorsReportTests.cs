using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Reports;
using WasteLoop.Reporting.Tests.Indicators;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>The zero-waste city's indicators as a report: the same numbers as the endpoints, each opening to what stands behind it.</summary>
public sealed class IndicatorsReportTests
{
    private const string Kind = "indicators";

    /// <summary>宁波 with books of 2026, statistics of two years, a target and an open case.</summary>
    private static async Task<TestHost> World()
    {
        var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var (drum, held) = (told.Weighed(Firm.Plant, 60_000), told.Weighed(Firm.Maker, 30_000));
        told.Weighed(Firm.Plant, 40_000);
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (held, 30_000));
        told.Treat("RUN-1", Firm.Plant, "R9", [(drum, 60_000)], Told.Product(60_000));
        await told.To(host);
        using var bureau = host.AsRegulator("330200");
        foreach (var (name, year, value) in new[] { ("industrial-hazardous-produced", 2025, "100"), ("industrial-hazardous-utilised", 2025, "80"), ("straw-utilised", 2026, "9"), ("straw-collectable", 2026, "10"), ("straw-collectable", 2025, "10") })
            (await bureau.Post("/api/reporting/statistics", Some.Statistic(name, "330200", year, value, "吨"))).Need();
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("straw-utilised", "330203", 2026, "5", "吨"))).Need();
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("straw-collectable", "330203", 2026, "4", "吨"))).Need();
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("coordination", "330200", 2026, "是", null, text: "设有协调机制"))).Need();
        Assert.Equal(204, (await bureau.Put("/api/reporting/indicators/16/targets", new { region = "330200", year = 2026, comparator = "gte", value = 62, document = "宁波方案" })).Status);
        return host;
    }

    private static ReportTable Table(ReportDocument document, string name) => document.Tables.Single(table => table.Name == name);

    private static ReportCell Cell(ReportTable table, decimal number, string column) => table.Rows.First(row => row.Cells[0].Number == number).Cells[table.IndexOf(column)];

    [Fact]
    public async Task Every_figure_is_that_of_the_evaluation_and_gap_and_change_are_the_differences_beside()
    {
        await using var host = await World();
        using var bureau = host.AsRegulator("330200");
        var document = await Ordered.Document(bureau, await Ordered.Run(host, bureau, Kind, "330200", "2026"));
        Assert.Equal(["indicators", "parts", "targets", "missing", "open", "statements", "formulas", "terms"], document.Tables.Select(table => table.Name));
        var (table, evaluation) = (Table(document, "indicators"), await Some.Evaluation(bureau, "330200"));
        Assert.Equal(65, table.Rows.Count);
        foreach (var figure in evaluation["figures"]!.AsArray())
        {
            var number = (decimal)figure!["number"]!;
            Assert.Equal((string?)figure["nameZh"], Cell(table, number, "name").Text);
            Assert.Equal((decimal?)figure["value"], Cell(table, number, "value").Number);
            Assert.Equal((decimal?)figure["target"]?["value"], Cell(table, number, "target").Number);
            Assert.Equal((decimal?)figure["target"]?["gap"], Cell(table, number, "gap").Number);
            Assert.Equal((decimal?)figure["change"]?["change"], Cell(table, number, "change").Number);
            Assert.Equal((string?)figure["grade"], Cell(table, number, "grade").Text);
            Assert.Equal((decimal?)figure["ifOpenCasesClosed"], Cell(table, number, "ifClosed").Number);
            Assert.Equal((decimal)figure["termsPercent"]!, Cell(table, number, "terms").Number);
        }
        // It says something: 60 of 100 used of what was produced, 62 aimed at, 80 the year before, 90 if what the plant holds were used.
        Assert.Equal((60m, -2m, -20m, "near", 90m), (Cell(table, 16, "value").Number, Cell(table, 16, "gap").Number, Cell(table, 16, "change").Number, Cell(table, 16, "grade").Text, Cell(table, 16, "ifClosed").Number));
        Assert.Contains("按产生量（generated）", table.NoteZh, StringComparison.Ordinal);
        Assert.Equal("宁波方案", Cell(Table(document, "targets"), 16, "document").Text);
        Assert.Equal(("yes", "设有协调机制"), (Cell(Table(document, "statements"), 39, "value").Text, Cell(Table(document, "statements"), 39, "statement").Text));
        Assert.Equal(30m, Table(document, "open").Rows[1].Cells[2].Number);
        Assert.Contains(Table(document, "missing").Rows, row => row.Cells[2].Text == "畜禽粪污综合利用量" && row.Cells[3].Text == "农业农村部门" && row.Cells[5].Text == "宁波市");
    }

    [Fact]
    public async Task The_parts_of_a_region_stand_side_by_side_with_the_values_that_the_map_shows()
    {
        await using var host = await World();
        using var bureau = host.AsRegulator("330200");
        var table = Table(await Ordered.Document(bureau, await Ordered.Run(host, bureau, Kind, "330200", "2026")), "parts");
        foreach (var number in new[] { 16, 19, 101, 104 })
            foreach (var region in (await bureau.Get($"/api/reporting/indicators/{number}/regions?year=2026&within=330200")).Need()["regions"]!.AsArray())
                Assert.Equal((decimal?)region!["value"], Cell(table, number, (string)region["region"]!).Number);
        // Above 100 and not cut.
        Assert.Equal(125m, Cell(table, 19, "330203").Number);
        Assert.Null(Cell(table, 19, "330205").Number);
    }

    [Fact]
    public async Task Each_term_opens_to_rows_that_sum_to_it_and_each_value_to_its_figure()
    {
        await using var host = await World();
        using var bureau = host.AsRegulator("330200");
        var document = await Ordered.Document(bureau, await Ordered.Run(host, bureau, Kind, "330200", "2026"));
        var terms = Table(document, "terms");
        var opened = 0;
        foreach (var row in terms.Rows.Where(row => row.Cells[terms.IndexOf("value")].Number is not null && row.Cells[0].Number is 16 or 19))
        {
            var rows = await Books.All(bureau, row.Opens!);
            var value = row.Cells[terms.IndexOf("value")].Number;
            Assert.Equal(value, row.Cells[terms.IndexOf("from")].Text == "books" ? rows.Sum(fact => (decimal)fact["massKg"]!) / 1000 : rows.Where(one => (string)one["region"]! == "330200").Sum(one => (decimal)one["value"]!));
            opened++;
        }
        Assert.Equal(4, opened);
        foreach (var (table, more) in new[] { (Table(document, "indicators"), ""), (Table(document, "parts"), "&region=330203") })
            foreach (var row in table.Rows.Where(row => row.Cells[0].Number is 16 or 19 or 101))
            {
                var figure = (await bureau.Get(row.Opens! + more)).Need()["figures"]!.AsArray().Single();
                Assert.Equal(((decimal?)figure!["value"], row.Cells[0].Number), (row.Cells[table.IndexOf(more.Length > 0 ? "330203" : "value")].Number, (decimal)figure["number"]!));
            }
        Assert.Equal(404, (await bureau.Get("/api/reporting/indicators/evaluation?region=330200&year=2026&number=77")).Status);
    }

    [Fact]
    public async Task The_page_to_print_links_to_the_pages_that_show_what_stands_behind()
    {
        await using var host = await World();
        using var bureau = host.AsRegulator("330200");
        var html = (await bureau.Get(await Ordered.Run(host, bureau, Kind, "330200", "2026") + "/content?format=html")).Text;
        foreach (var page in new[] { "/d/indicators/16?year=2026&amp;formula=generated&amp;region=330203", "/d/figures/batches?region=330200&amp;from=2026-01&amp;to=2026-12&amp;stream=industrial&amp;link=utilised", "/d/indicators/statistics?name=straw-utilised&amp;region=330200&amp;year=2026" })
            Assert.Matches($"<a href=\"https?://[^/\"]+{System.Text.RegularExpressions.Regex.Escape(page)}", html);
        Assert.DoesNotContain("href=\"http://localhost/api", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026", null)]
    [InlineData("2026-11", null)]
    [InlineData("2026-10", null)]
    [InlineData("2025", null)]
    [InlineData("2025-12", null)]
    [InlineData("2026-09", "report.period-kind")]
    [InlineData("2025-11", "report.period-kind")]
    public async Task A_month_stands_for_its_year_as_it_is_now_or_is_refused(string period, string? code)
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330200");
        if (code is not null)
        {
            var refused = await bureau.Post("/api/reporting/reports", new { kind = Kind, region = "330200", period });
            Assert.Equal((400, code, "period"), (refused.Status, refused.Code, (string?)refused.Json["field"]));
            return;
        }
        var table = Table(await Ordered.Document(bureau, await Ordered.Run(host, bureau, Kind, "330200", period)), "indicators");
        Assert.Contains(period[..4] + " 年。", table.NoteZh, StringComparison.Ordinal);
        Assert.Equal(period.Length > 4, table.NoteZh.Contains("指标按年计算", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_schedule_that_catches_up_makes_the_last_month_and_says_of_those_before_that_it_is_too_late()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using (var bureau = host.AsRegulator("330200")) (await bureau.Post("/api/reporting/report-schedules", new { kind = Kind, region = "330200", day = 5, hour = 8 })).Need();
        host.Clock.Set(new DateTimeOffset(2027, 3, 7, 0, 0, 0, TimeSpan.Zero));
        await ScheduleTests.Tick(host);
        using var then = host.AsRegulator("330200");
        Assert.Equal(["2026-11 failed", "2026-12 completed", "2027-01 failed", "2027-02 completed"], (await Ordered.List(then)).Order());
        Assert.All((await Books.All(then, "/api/reporting/reports")).Where(report => (string?)report["state"] == "failed"), report => Assert.Equal("report.period-kind", (string?)report["failureCode"]));
    }

    [Fact]
    public async Task A_region_without_anything_says_of_each_figure_what_is_missing()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var county = host.AsRegulator("330106");
        var path = await Ordered.Run(host, county, Kind, "330106", "2026");
        var document = await Ordered.Document(county, path);
        Assert.DoesNotContain(document.Tables, table => table.Name == "parts");
        var table = Table(document, "indicators");
        Assert.All(table.Rows, row => Assert.True(row.Cells[table.IndexOf("value")].Number is null or 0));
        Assert.Contains(">n/a</td>", (await county.Get(path + "/content?format=html")).Text, StringComparison.Ordinal);
        Assert.Contains("缺数据", (await county.Get(path + "/content?format=html")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await county.Get(path + "/content?format=xlsx")).Status);
        Assert.Equal("number,name,unit,value,comparator,target,gap,grade,before,change,direction,terms,counties,ifClosed", (await county.Get(path + "/content?format=csv&table=indicators")).Text.Split('\n')[0]);
    }

    [Theory]
    [InlineData(Kind)]
    [InlineData("capacity")]
    public async Task Another_region_a_firm_and_a_stranger_get_none(string kind)
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var own = host.AsRegulator("330200");
        using var other = host.AsRegulator("330100");
        using var firm = host.AsParty(Firm.Plant.Party, Role.Plant);
        using var anonymous = host.Anonymous();
        var path = await Ordered.Run(host, own, kind, "330200", "2026");
        var order = new { kind, region = "330200", period = "2026" };
        foreach (var (api, status) in new[] { (other, 404), (firm, 403), (anonymous, 401) })
        {
            Assert.Equal(status, (await api.Post("/api/reporting/reports", order)).Status);
            foreach (var part in new[] { "", "/content", "/content?format=xlsx", "/content?format=html" }) Assert.Equal(status, (await api.Get(path + part)).Status);
        }
    }
}
