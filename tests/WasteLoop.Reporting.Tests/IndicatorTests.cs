using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Indicators;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>The definitions that are built in, and the rates that follow from the books.</summary>
public sealed class IndicatorTests
{
    [Fact]
    public async Task The_indicators_come_whole_with_edition_formula_and_certainty()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330100");
        var indicators = await Books.All(bureau, "/api/reporting/indicators", limit: 20);
        Assert.Equal(Enumerable.Range(1, 58), indicators.Select(i => (int)i["number"]!));
        Assert.Equal((25, 33), (indicators.Count(i => (string?)i["duty"] == "必选"), indicators.Count(i => (string?)i["duty"] == "可选")));
        Assert.All(indicators, i => Assert.Equal("2021", (string?)i["edition"]));
        Assert.Equal("综合利用量 ÷（产生量 + 利用往年贮存量）", (string?)indicators[15]["formula"]);
        var targets = await Books.All(bureau, "/api/reporting/targets", limit: 10);
        Assert.Equal(44, targets.Count);
        Assert.Contains(targets, t => (string?)t["nameZh"] == "工业危险废物利用处置率" && (string?)t["value"] == "98" && (string?)t["comparator"] == "gte");
        // What nothing here computes is listed as such.
        Assert.Equal((11, 33), (targets.Count(t => t["number"] is not null), targets.Count(t => t["number"] is null)));
        using var firm = host.AsParty(Firm.Maker.Party, Role.Producer);
        foreach (var path in new[] { "/api/reporting/indicators", "/api/reporting/targets", "/api/reporting/rates?region=330100&year=2026" }) Assert.Equal(403, (await firm.Get(path)).Status);
    }

    [Fact]
    public async Task Rates_are_by_the_formula_that_is_named_and_may_exceed_a_hundred_percent()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        // Medical waste is not industrial.
        told.Weighed(Firm.Plant, 500_000, Told.Medical);
        var (used, burnt) = (told.Weighed(Firm.Plant, 60_000), told.Weighed(Firm.Plant, 20_000));
        told.Weighed(Firm.Plant, 20_000);
        var sent = told.Weighed(Firm.Maker, 50_000);
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (sent, 50_000));
        told.Treat("RUN-1", Firm.Plant, "R9", [(used, 60_000), (sent, 50_000)], Told.Product(110_000));
        told.Treat("RUN-2", Firm.Plant, "D10", [(burnt, 20_000)], Told.Loss(20_000));
        await told.To(host);
        using var bureau = host.AsRegulator("330200");

        var generated = (await bureau.Get("/api/reporting/rates?region=330200&year=2026")).Need();
        Assert.Equal(["use-rate generated 110", "use-and-disposal-rate generated 130"], generated["rates"]!.AsArray().Select(r => $"{r!["name"]} {r["formula"]} {(decimal)r["percent"]!:0.##}"));
        Assert.Equal((110m, 100m), ((decimal)generated["rates"]![0]!["overKg"]!, (decimal)generated["rates"]![0]!["byKg"]!));
        var handled = (await bureau.Get("/api/reporting/rates?region=330200&year=2026&formula=handled")).Need();
        Assert.Equal(["use-rate handled 73.33", "use-and-disposal-rate handled 86.67"], handled["rates"]!.AsArray().Select(r => $"{r!["name"]} {r["formula"]} {(decimal)r["percent"]!:0.##}"));
        // Nothing to divide by is no rate, and not 0.
        var empty = (await bureau.Get("/api/reporting/rates?region=330206&year=2026")).Need();
        Assert.All(empty["rates"]!.AsArray(), rate => Assert.Null(rate!["percent"]));
    }

    [Theory]
    [InlineData("region=330100&year=2026", 404, "region.not-found")]
    [InlineData("region=330000&year=2026", 404, "region.not-found")]
    [InlineData("region=999999&year=2026", 400, "region.unknown")]
    [InlineData("region=330200&year=26", 400, "rates.year")]
    [InlineData("region=330200&year=2026&formula=other", 400, "aggregates.word")]
    public async Task A_bureau_gets_rates_of_its_own_region_alone_and_what_makes_no_sense_is_refused(string query, int status, string code)
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330200");
        var reply = await bureau.Get("/api/reporting/rates?" + query);
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(1, 3, 33.33)]
    [InlineData(2, 3, 66.67)]
    [InlineData(76_305, 72_818, 104.79)]
    [InlineData(-1, 2, -50)]
    public void A_percentage_is_rounded_to_two_decimals_and_never_cut(long over, long by, double percent) => Assert.Equal((decimal)percent, Rate.Percent(over, by));
}
