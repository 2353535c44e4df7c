using System.Net;
using System.Security.Cryptography;
using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Reports;
using WasteLoop.Reporting.Reports.Formats;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>Reports that are ordered, computed and fetched: what they say, who may, and that they stay as they were.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private const string Path = "/api/reporting/reports";
    private static readonly Caller Bureau = new("bureau-330000", null, "330000", new HashSet<string> { Role.Regulator });
    private TestHost host = null!;
    private Told told = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new ReportingService());
        (told, _) = History.Of(5, steps: 200);
        await told.To(host);
        host.Clock.Set(told.Now);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_report_says_what_the_queries_say_to_the_gram()
    {
        using var api = host.AsRegulator("330000");
        var document = await Ordered.Document(api, await Ordered.Run(host, api, "figures", "330000", "2026"));
        Assert.Equal(["categories", "counties", "months", "stock", "changes"], document.Tables.Select(table => table.Name));
        foreach (var (table, by) in new[] { ("categories", "category,link"), ("counties", "county,link"), ("months", "month,link") })
            Assert.Equal(await Books.Figures(api, by, "from=2026-01&to=2026-12"), Flat(document.Tables.Single(t => t.Name == table)));
        var stock = document.Tables.Single(t => t.Name == "stock");
        Assert.Equal(await Books.Figures(api, "county,category", "to=2026-12&link=stored"), stock.Rows.Select(row => $"{row.Cells[0].Text} {row.Cells[2].Text} {row.Cells[3].Number:0.###}"));
        Assert.Equal(document.Tables[0].Totals!.Skip(1).Select(cell => cell.Number), document.Tables[1].Totals!.Skip(2).Select(cell => cell.Number));
    }

    [Fact]
    public async Task Each_figure_opens_to_batches_that_sum_to_it()
    {
        using var api = host.AsRegulator("330000");
        var document = await Ordered.Document(api, await Ordered.Run(host, api, "figures", "330000", "2026-11"));
        foreach (var table in document.Tables.Where(table => table.Name != "changes"))
            foreach (var row in table.Rows)
                foreach (var (column, cell) in table.Columns.Zip(row.Cells).Where(pair => pair.First.Opens is not null))
                    Assert.Equal(cell.Number, (await Books.All(api, $"{row.Opens}&{column.Opens}")).Sum(fact => (decimal)fact["massKg"]!));
    }

    [Fact]
    public async Task Rates_are_those_of_the_rates_query_by_both_formulas()
    {
        using var api = host.AsRegulator("330200");
        var table = (await Ordered.Document(api, await Ordered.Run(host, api, "rates", "330200", "2026"))).Tables.Single();
        foreach (var formula in new[] { "generated", "handled" })
            foreach (var rate in (await api.Get($"/api/reporting/rates?region=330200&year=2026&formula={formula}")).Need()["rates"]!.AsArray())
                Assert.Equal((decimal?)rate!["percent"], table.Totals![table.IndexOf($"{rate["name"]}-{formula}")].Number);
        Assert.Contains("÷", table.NoteZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completed_report_stays_to_the_byte_and_the_next_one_says_what_has_changed()
    {
        using var api = host.AsRegulator("330000");
        var first = await Ordered.Run(host, api, "figures", "330000", "2026");
        Assert.Empty((await Ordered.Document(api, first)).Tables[^1].Rows);
        var bytes = await Content(first, "json");
        var view = (await api.Get(first)).Need();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string?)view["hash"]);
        Assert.Equal(3, (await Ordered.Document(api, first)).Positions.Count(position => !position.EndsWith("/0", StringComparison.Ordinal) && position.Split('/')[0] is "declarations" or "intake" or "registry"));

        told.Weighed(Firm.Maker, 123_456, Told.Ash);
        await told.To(host);
        var second = await Ordered.Document(api, await Ordered.Run(host, api, "figures", "330000", told.Now.ToString("yyyy-MM")));
        Assert.Equal(bytes, await Content(first, "json"));
        var changes = second.Tables.Single(table => table.Name == "changes");
        // What is weighed in a year after the first report's changes nothing in it.
        Assert.All(changes.Rows, row => Assert.Equal(row.Cells[4].Number, row.Cells[3].Number - row.Cells[2].Number));
        Assert.Empty(await Books.Findings(host));
    }

    [Fact]
    public async Task A_correction_of_what_was_reported_stands_in_the_next_report_with_then_and_now()
    {
        using var api = host.AsRegulator("330106");
        var month = told.Now.ToString("yyyy-MM");
        await Ordered.Run(host, api, "figures", "330106", month);
        told.Weighed(Firm.Maker, 123_456, Told.Ash);
        await told.To(host);
        var changes = (await Ordered.Document(api, await Ordered.Run(host, api, "figures", "330106", month))).Tables.Single(table => table.Name == "changes");
        Assert.Equal(["HW18 produced 0 123.456 123.456", "HW18 stored 0 123.456 123.456"], changes.Rows.Select(row => string.Join(' ', row.Cells.Select(CsvFile.Text))));
        foreach (var row in changes.Rows) Assert.Contains(await Books.All(api, row.Opens!), fact => (decimal)fact["massKg"]! == 123.456m);
    }

    [Fact]
    public async Task It_comes_as_a_page_that_prints_as_csv_and_in_both_languages()
    {
        using var api = host.AsRegulator("330000");
        var path = await Ordered.Run(host, api, "figures", "330000", "2026-11");
        var page = await host.GetBytes(path + "/content?format=html", Bureau);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("text/html", true), (page.Content.Headers.ContentType!.MediaType, html.Contains("size: A4 landscape", StringComparison.Ordinal)));
        Assert.Contains("危险废物统计报表", html, StringComparison.Ordinal);
        Assert.Contains((string)(await api.Get(path)).Need()["hash"]!, html, StringComparison.Ordinal);
        Assert.Contains("Hazardous waste figures", await (await host.GetBytes(path + "/content?format=html", Bureau, "en")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var csv = System.Text.Encoding.UTF8.GetString(await Content(path, "csv&table=categories")).Split('\n');
        Assert.Equal("category,produced,stored,transferred,exported,received,utilised,disposed,landfilled", csv[0]);
        var table = (await Ordered.Document(api, path)).Tables[0];
        Assert.Equal(table.Rows.Select(row => string.Join(',', row.Cells.Select(CsvFile.Text))), csv.Skip(1).Where(line => line.Length > 0));
        Assert.Equal(("report.table", "table"), await Refused(path + "/content?format=csv"));
        Assert.Equal(("report.format", "format"), await Refused(path + "/content?format=pdf"));

        async Task<(string?, string?)> Refused(string asked)
        {
            var reply = await api.Get(asked);
            return (reply.Code, (string?)reply.Json["field"]);
        }
    }

    [Theory]
    [InlineData("figures", "330100", "2026-11", 404, "region.not-found")]
    [InlineData("figures", "330000", "2026-11", 404, "region.not-found")]
    [InlineData("figures", "999999", "2026-11", 400, "region.unknown")]
    [InlineData("other", "330200", "2026-11", 400, "report.kind")]
    [InlineData("figures", "330200", "2026-13", 400, "report.period")]
    [InlineData("figures", "330200", "26", 400, "report.period")]
    [InlineData("figures", "330200", "2999", 400, "report.period-future")]
    public async Task What_a_bureau_may_not_order_is_refused(string kind, string region, string period, int status, string code)
    {
        using var api = host.AsRegulator("330200");
        var reply = await api.Post(Path, new { kind, region, period });
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_bureau_sees_reports_on_its_region_alone_and_a_firm_none()
    {
        using var city = host.AsRegulator("330100");
        using var other = host.AsRegulator("330200");
        using var county = host.AsRegulator("330106");
        using var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        var path = await Ordered.Run(host, city, "figures", "330100", "2026-11");
        var ofCounty = await Ordered.Run(host, county, "figures", "330106", "2026-11");
        Assert.Equal(2, (await Ordered.List(city)).Count);
        Assert.Single(await Ordered.List(county));
        Assert.Empty(await Ordered.List(other));
        Assert.Equal(2, (await Books.All(auditor, Path, limit: 1)).Count);
        foreach (var (api, asked) in new[] { (other, path), (other, ofCounty), (county, path) })
            foreach (var part in new[] { "", "/content", "/content?format=xlsx" }) Assert.Equal((404, "report.not-found"), ((await api.Get(asked + part)).Status, (await api.Get(asked + part)).Code));
        Assert.Equal(404, (await other.Post(path + "/cancel")).Status);
        foreach (var role in Role.OfParty)
        {
            using var firm = host.AsParty(Firm.Maker.Party, role);
            var order = await firm.Post(Path, new { kind = "figures", region = "330100", period = "2026-11" });
            foreach (var reply in new[] { await firm.Get(Path), await firm.Get(path), await firm.Get(path + "/content"), await firm.Post(path + "/cancel"), order }) Assert.Equal(403, reply.Status);
        }
        using var anonymous = host.Anonymous();
        Assert.Equal(401, (await anonymous.Get(path + "/content")).Status);
    }

    [Fact]
    public async Task The_kinds_come_with_their_titles()
    {
        using var api = host.AsRegulator("330100");
        Assert.Equal(["capacity 产能匹配报表", "figures 危险废物统计报表", "indicators 无废城市指标报表", "rates 工业危险废物利用处置率"], (await Books.All(api, "/api/reporting/report-kinds")).Select(k => $"{k["kind"]} {k["titleZh"]}"));
    }

    private async Task<byte[]> Content(string path, string format)
    {
        var answer = await host.GetBytes($"{path}/content?format={format}", Bureau);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A pivoted table as "key link kg", without what is 0.</summary>
    private static IEnumerable<string> Flat(ReportTable table) => table.Rows.SelectMany(row => table.Columns.Zip(row.Cells).Where(pair => pair.First.Type == ReportColumn.KgType && pair.Second.Number != 0)
        .OrderBy(pair => pair.First.Name, StringComparer.Ordinal).Select(pair => $"{row.Cells[0].Text} {pair.First.Name} {pair.Second.Number:0.###}"));
}
