using System.Globalization;
using WasteLoop.Chassis.Import;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>Rates that cities printed come out of their own figures.</summary>
public sealed class BulletinTests
{
    private static readonly string[] Columns = ["region", "region_code", "level", "year", "stream", "unit", "generated", "utilised", "disposed", "utilised_and_disposed", "stored", "dumped", "prior_stock_included", "opening_stock",
        "collected_or_treated", "printed_rate_name", "printed_rate_pct", "source_url", "source_kind", "confidence", "note"];

    [Fact]
    public async Task The_rates_that_Hangzhou_printed_for_2021_follow_from_its_figures_by_the_formula_chosen()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var administrator = host.AsAdministrator();
        var bulletin = CsvText.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "zhejiang_bulletins.csv"), TestContext.Current.CancellationToken), Columns).Where(line => line["printed_rate_pct"].Length > 0).ToList();
        Assert.Equal(3, bulletin.Count);
        var lines = bulletin.SelectMany(line =>
        {
            var stream = line["stream"] == "general_industrial" ? "general-industrial-" : "industrial-hazardous-";
            return new[] { ("produced", "generated"), ("utilised", "utilised"), ("disposed", "disposed"), ("utilised-and-disposed", "utilised_and_disposed") }.Where(pair => line[pair.Item2].Length > 0)
                .Select(pair => $"{stream}{pair.Item1},{line["region_code"]},{line["year"]},{line[pair.Item2]},{line["unit"]},,信息公告,{line["source_kind"]},2022-06-05,{line["source_url"]},");
        }).Distinct();
        var report = (await administrator.PostText("/api/reporting/statistics/file", Some.Header + "\n" + string.Join('\n', lines) + "\n", "text/csv")).Need();
        Assert.Equal((5, 0), ((int)report["added"]!, (int)report["refused"]!));

        var evaluation = await Some.Evaluation(administrator, "330100", 2021);
        // 综合利用率, 处置利用率 of general industrial waste, and 处置利用率 of hazardous waste, in the order of the file.
        Assert.Equal(bulletin.Select(line => decimal.Parse(line["printed_rate_pct"], CultureInfo.InvariantCulture)), new[] { 15, 102, 101 }.Select(number => Some.Value(evaluation, number)!.Value));
        Assert.Equal("generated", (string?)Some.Figure(evaluation, 15)["formula"]!["name"]);
        // 98 % was the province's target of that year.
        Assert.Equal(("met", 98m, 1.22m), ((string?)Some.Figure(evaluation, 101)["grade"], (decimal)Some.Figure(evaluation, 101)["target"]!["value"]!, (decimal)Some.Figure(evaluation, 101)["target"]!["gap"]!));

        // By the other formula what was stored and dumped would be needed, and is named.
        var handled = Some.Figure(await Some.Evaluation(administrator, "330100", 2021, "handled"), 15);
        Assert.Null(handled["value"]);
        Assert.Equal(["一般工业固体废物贮存量 生态环境部门", "一般工业固体废物倾倒丢弃量 生态环境部门"], handled["missing"]!.AsArray().Select(m => $"{m!["nameZh"]} {m["giverZh"]}"));
    }
}
