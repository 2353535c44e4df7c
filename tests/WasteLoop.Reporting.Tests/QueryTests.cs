using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Figures;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>Asking for figures: groupings, filters, pages, and what is refused.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new ReportingService());
        var (told, _) = History.Of(5, steps: 200);
        await told.To(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("month,county,code,class,link,method")]
    [InlineData("county,month,code")]
    [InlineData("city,month,code,link")]
    [InlineData("month,city,code,class")]
    [InlineData("link,city")]
    [InlineData("province,category,stream,kind,class")]
    [InlineData("code")]
    public async Task Pages_of_any_size_give_the_same_lines_once(string by)
    {
        using var auditor = host.AsAdministrator();
        var whole = await Books.All(auditor, $"/api/reporting/aggregates?by={by}");
        var small = await Books.All(auditor, $"/api/reporting/aggregates?by={by}", limit: 3);
        Assert.NotEmpty(whole);
        Assert.Equal(whole.ConvertAll(item => item.ToJsonString()), small.ConvertAll(item => item.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("link=stored")]
    [InlineData("link=produced,received&region=330100")]
    [InlineData("from=2026-12&class=registered")]
    [InlineData("category=HW01&stream=medical&kind=hazardous")]
    [InlineData("link=transferred&method=R9&region=330100")]
    [InlineData("wasteCode=772-003-18")]
    public async Task The_facts_behind_a_figure_sum_to_it_in_pages_of_any_size(string query)
    {
        using var auditor = host.AsAdministrator();
        var figures = (await Books.All(auditor, "/api/reporting/aggregates?by=month,county,code,class,link,method&" + query))
            .Select(item => (Key: string.Join(' ', new[] { "month", "county", "code", "class", "link", "method" }.Select(word => (string?)item["key"]![word])), Kg: (decimal)item["massKg"]!));
        foreach (var limit in new[] { 7, 200 })
        {
            var facts = await Books.All(auditor, "/api/reporting/aggregates/batches?" + query, limit);
            Assert.NotEmpty(facts);
            Assert.Equal(facts.Count, facts.Select(f => (string?)f["id"]).Distinct().Count());
            Assert.Equal(figures, facts.GroupBy(f => $"{f["month"]} {f["county"]} {f["code"]} {f["class"]} {f["link"]} {f["method"]}")
                .Select(g => (g.Key, Kg: g.Sum(f => (decimal)f["massKg"]!))).Where(sum => sum.Kg != 0));
        }
    }

    [Fact]
    public async Task As_of_today_and_now_are_the_same()
    {
        using var auditor = host.AsAdministrator();
        foreach (var by in new[] { "month,link", "city,class,stream" })
            Assert.Equal(await Books.Figures(auditor, by), await Books.Figures(auditor, by, "asOf=2999-01-01"));
    }

    [Fact]
    public async Task What_was_then_and_the_change_since_are_what_is_now()
    {
        using var auditor = host.AsAdministrator();
        var then = (await Books.All(auditor, "/api/reporting/aggregates?by=month,county,link&asOf=2026-12-01")).ToDictionary(i => i["key"]!.ToJsonString(), i => (decimal)i["massKg"]!);
        var now = (await Books.All(auditor, "/api/reporting/aggregates?by=month,county,link")).ToDictionary(i => i["key"]!.ToJsonString(), i => (decimal)i["massKg"]!);
        var changes = await Books.All(auditor, "/api/reporting/aggregates/changes?by=month,county,link&since=2026-12-01", limit: 4);
        Assert.NotEmpty(changes);
        foreach (var change in changes)
        {
            var key = change["key"]!.ToJsonString();
            Assert.Equal(then.GetValueOrDefault(key), (decimal)change["thenKg"]!);
            Assert.Equal(now.GetValueOrDefault(key), (decimal)change["nowKg"]!);
        }
        var changed = changes.Select(c => c["key"]!.ToJsonString()).ToHashSet();
        Assert.All(then.Keys.Union(now.Keys).Except(changed), key => Assert.Equal(then[key], now[key]));
    }

    [Theory]
    [InlineData("month,county,class,link,method", "counties")]
    [InlineData("county,category,link", "years")]
    [InlineData("month,city,category,stream,kind,class,method", "kinds")]
    [InlineData("month,province,code,class,link,method", "wastes")]
    [InlineData("county,code,class", "yearly")]
    [InlineData("county,month,category", "full")]
    public async Task The_coarse_sums_are_those_of_the_facts(string by, string level)
    {
        Assert.Equal(level, Level.With(Grouping.Of(by).Columns).Name);
        using var auditor = host.AsAdministrator();
        // As of a day the facts themselves are summed.
        foreach (var query in new[] { "", "&from=2026-01&to=2026-12", "&region=330100", "&link=stored&to=2027-03" })
            Assert.Equal(await Books.Figures(auditor, by, "asOf=2999-01-01" + query), await Books.Figures(auditor, by, query.TrimStart('&')));
    }

    [Fact]
    public async Task Regions_come_with_their_names()
    {
        using var auditor = host.AsAdministrator();
        var line = (await Books.All(auditor, "/api/reporting/aggregates?by=city&region=330200&link=received")).Single();
        Assert.Equal(("330200", "宁波市"), ((string?)line["key"]!["city"], (string?)line["key"]!["regionName"]));
    }

    [Theory]
    [InlineData("by=weight", "aggregates.by", "by")]
    [InlineData("by=month,month", "aggregates.by", "by")]
    [InlineData("by=", "aggregates.by", "by")]
    [InlineData("from=2026", "aggregates.month", "from")]
    [InlineData("to=2026-13", "aggregates.month", "to")]
    [InlineData("from=2026-02&to=2026-01", "aggregates.months", "from")]
    [InlineData("region=999999", "region.unknown", "region")]
    [InlineData("wasteCode=oil", "waste-code.format", "wasteCode")]
    [InlineData("category=08", "aggregates.category", "category")]
    [InlineData("class=large", "aggregates.word", "class")]
    [InlineData("stream=hazardous", "aggregates.word", "stream")]
    [InlineData("kind=medical", "aggregates.word", "kind")]
    [InlineData("link=produced,burnt", "aggregates.word", "link")]
    [InlineData("method=Z9", "method.unknown", "method")]
    [InlineData("asOf=today", "as-of.format", "asOf")]
    [InlineData("limit=0", "page.limit", "limit")]
    [InlineData("cursor=eHg%3D", "page.cursor", "cursor")]
    public async Task What_cannot_be_read_is_refused_by_its_field(string query, string code, string field)
    {
        using var auditor = host.AsAdministrator();
        var reply = await auditor.Get("/api/reporting/aggregates?" + query);
        Assert.Equal((400, code, field), (reply.Status, reply.Code, (string?)reply.Json["field"]));
    }

    [Fact]
    public async Task Changes_need_a_day()
    {
        using var auditor = host.AsAdministrator();
        Assert.Equal(400, (await auditor.Get("/api/reporting/aggregates/changes")).Status);
        Assert.Equal("as-of.format", (await auditor.Get("/api/reporting/aggregates/changes?since=x")).Code);
    }
}
