using WasteLoop.Chassis.People;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>Figures of a region and year, as a bureau reads them.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public async Task A_rate_comes_with_target_gap_trend_grade_and_terms_that_open_to_their_batches()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Plant, 60_000);
        told.Weighed(Firm.Plant, 40_000);
        told.Weighed(Firm.Plant, 900_000, Told.Medical);
        told.Treat("RUN-1", Firm.Plant, "R9", [(drum, 60_000)], Told.Product(60_000));
        await told.To(host);
        using var bureau = host.AsRegulator("330200");
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("industrial-hazardous-produced", "330200", 2025, "100", "吨"))).Need();
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("industrial-hazardous-utilised", "330200", 2025, "80", "吨"))).Need();
        Assert.Equal(204, (await bureau.Put("/api/reporting/indicators/16/targets", new { region = "330200", year = 2026, comparator = "gte", value = 62, document = "宁波方案" })).Status);
        var rate = Some.Figure(await Some.Evaluation(bureau, "330200"), 16);
        Assert.Equal((60m, "near", 62m, -2m, false), ((decimal)rate["value"]!, (string?)rate["grade"], (decimal)rate["target"]!["value"]!, (decimal)rate["target"]!["gap"]!, (bool)rate["target"]!["met"]!));
        Assert.Equal((-20m, "worse", 80m), ((decimal)rate["change"]!["change"]!, (string?)rate["change"]!["direction"], (decimal)rate["trend"]![3]!["value"]!));
        Assert.Equal(["books:utilised.industrial 0.06 books", "books:produced.industrial 0.1 books"], rate["formula"]!["terms"]!.AsArray().Select(t => $"{t!["term"]} {t["value"]} {t["from"]}"));
        foreach (var term in rate["formula"]!["terms"]!.AsArray())
            Assert.Equal((decimal)term!["value"]! * 1000, (await Books.All(bureau, (string)term["opens"]!)).Sum(fact => (decimal)fact["massKg"]!));
        // A change of a target says why.
        var silent = await bureau.Put("/api/reporting/indicators/16/targets", new { region = "330200", year = 2026, comparator = "gte", value = 90, document = "宁波方案" });
        Assert.Equal("targets.reason", silent.Code);
        Assert.Equal(204, (await bureau.Put("/api/reporting/indicators/16/targets", new { region = "330200", year = 2026, comparator = "gte", value = 90, document = "宁波方案", reason = "省厅下达" })).Status);
        Assert.Equal("far", (string?)Some.Figure(await Some.Evaluation(bureau, "330200"), 16)["grade"]);
    }

    [Fact]
    public async Task Formulas_differ_by_what_they_divide_by_and_stock_of_earlier_years_counts_once()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var old = told.Weighed(Firm.Plant, 20_000);
        for (var month = 0; month < 2; month++) told.NextMonth();
        var drum = told.Weighed(Firm.Plant, 80_000);
        told.Weighed(Firm.Plant, 20_000);
        told.Treat("RUN-1", Firm.Plant, "R9", [(old, 20_000), (drum, 80_000)], Told.Product(100_000));
        await told.To(host);
        host.Clock.Advance(TimeSpan.FromDays(70));
        using var bureau = host.AsRegulator("330200");
        // Labels of the stories are of November 2026 whatever the month: of earlier years is then all that is used in 2027.
        Assert.Equal(100m, Some.Value(await Some.Evaluation(bureau, "330200", 2027), 16));
        Assert.Equal(50m, Some.Value(await Some.Evaluation(bureau, "330200", 2027, "with-stock"), 16));
        Assert.Equal(100m, Some.Value(await Some.Evaluation(bureau, "330200", 2027, "handled"), 16));
    }

    [Fact]
    public async Task Produced_100_and_used_80_of_this_year_and_20_of_old_stock_is_83_percent_by_the_set_and_100_by_bulletins()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330200");
        foreach (var (name, value) in new[] { ("produced", "100"), ("utilised", "100"), ("earlier-stock-used", "20") })
            (await bureau.Post("/api/reporting/statistics", Some.Statistic("general-industrial-" + name, "330200", 2026, value, "吨"))).Need();
        Assert.Equal(83.33m, Some.Value(await Some.Evaluation(bureau, "330200", 2026, "with-stock"), 15));
        Assert.Equal(100m, Some.Value(await Some.Evaluation(bureau, "330200"), 15));
    }

    [Fact]
    public async Task Nothing_to_divide_by_is_not_applicable_and_what_nobody_gave_is_named_with_who_has_it()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Weighed(Firm.Plant, 60_000);
        await told.To(host);
        using var bureau = host.AsRegulator("330100");
        var evaluation = await Some.Evaluation(bureau, "330106");
        Assert.Equal((null, "n/a"), (Some.Value(evaluation, 16), (string?)Some.Figure(evaluation, 16)["grade"]));
        var straw = Some.Figure(evaluation, 19);
        Assert.Equal((null, "missing", 0m), ((decimal?)straw["value"], (string?)straw["grade"], (decimal)straw["termsPercent"]!));
        Assert.Equal(["秸秆综合利用量 农业农村部门 330106", "秸秆可收集量 农业农村部门 330106"], straw["missing"]!.AsArray().Select(m => $"{m!["nameZh"]} {m["giverZh"]} {m["regions"]![0]}"));
    }

    [Fact]
    public async Task A_city_sums_its_counties_when_all_have_given_and_names_those_that_have_not()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330900");
        var counties = new[] { "330902", "330903", "330921", "330922" };
        foreach (var county in counties.Take(3))
        {
            (await bureau.Post("/api/reporting/statistics", Some.Statistic("straw-utilised", county, 2026, "9", "吨"))).Need();
            (await bureau.Post("/api/reporting/statistics", Some.Statistic("straw-collectable", county, 2026, "10", "吨"))).Need();
        }
        var part = Some.Figure(await Some.Evaluation(bureau, "330900"), 19);
        Assert.Equal((null, 3, 4), ((decimal?)part["value"], (int)part["countiesGiven"]!, (int)part["counties"]!));
        Assert.Equal("330922", (string?)part["missing"]![0]!["regions"]!.AsArray().Single());
        Assert.Equal(27m, (decimal)part["formula"]!["terms"]![0]!["part"]!);
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("straw-utilised", counties[3], 2026, "13", "吨"))).Need();
        (await bureau.Post("/api/reporting/statistics", Some.Statistic("straw-collectable", counties[3], 2026, "10", "吨"))).Need();
        var whole = Some.Figure(await Some.Evaluation(bureau, "330900"), 19);
        Assert.Equal((100m, "met"), ((decimal)whole["value"]!, (string?)whole["grade"]));
        // One's own rate is above 100 and is not cut.
        var regions = (await bureau.Get("/api/reporting/indicators/19/regions?year=2026&within=330900")).Need()["regions"]!.AsArray();
        Assert.Equal(["330900 100", "330902 90", "330903 90", "330921 90", "330922 130"], regions.Select(r => $"{r!["region"]} {(decimal)r["value"]!:0}"));
    }

    [Fact]
    public async Task What_is_on_the_road_and_in_store_at_plants_tells_what_the_figure_would_be()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Weighed(Firm.Plant, 100_000);
        var (sent, held, used) = (told.Weighed(Firm.Maker, 30_000), told.Weighed(Firm.Maker, 50_000), told.Weighed(Firm.Maker, 20_000));
        told.Ship(Firm.Maker, Firm.Plant, (sent, 30_000));
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (held, 50_000), (used, 20_000));
        told.Treat("RUN-1", Firm.Plant, "R9", [(used, 20_000)], Told.Product(20_000));
        await told.To(host);
        using var bureau = host.AsRegulator("330200");
        var evaluation = await Some.Evaluation(bureau, "330200");
        Assert.Equal((1, 30m, 1, 50m, 1), ((int)evaluation["open"]!["roadLoads"]!, (decimal)evaluation["open"]!["roadKg"]!, (int)evaluation["open"]!["heldBatches"]!, (decimal)evaluation["open"]!["heldKg"]!, (int)evaluation["open"]!["unconfirmedSites"]!));
        Assert.Equal((20m, 100m), ((decimal)Some.Figure(evaluation, 16)["value"]!, (decimal)Some.Figure(evaluation, 16)["ifOpenCasesClosed"]!));
        Assert.Null(Some.Figure(evaluation, 19)["ifOpenCasesClosed"]);
        Assert.Null((await Some.Evaluation(bureau, "330200", 2025))["open"]);
        Assert.Empty(await Books.Differences(host));
    }

    [Theory]
    [InlineData("/api/reporting/indicators/evaluation?region=330106&year=2026", 404, "region.not-found")]
    [InlineData("/api/reporting/indicators/16/regions?year=2026&within=330000", 404, "region.not-found")]
    [InlineData("/api/reporting/indicators/evaluation?region=330200&year=26", 400, "indicators.year")]
    [InlineData("/api/reporting/indicators/evaluation?region=330200&year=2026&formula=mine", 400, "aggregates.word")]
    [InlineData("/api/reporting/indicators/77/regions?year=2026", 404, "indicators.number")]
    [InlineData("/api/reporting/coverage-figures?region=330100&year=2026", 404, "region.not-found")]
    [InlineData("/api/reporting/coverage-figures/rows?count=operators&region=330100&year=2026", 404, "region.not-found")]
    [InlineData("/api/reporting/coverage-figures/rows?count=others&region=330200&year=2026", 400, "aggregates.word")]
    public async Task What_is_anothers_or_makes_no_sense_is_refused(string path, int status, string code)
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var bureau = host.AsRegulator("330200");
        var reply = await bureau.Get(path);
        Assert.Equal((status, code), (reply.Status, reply.Code));
        using var firm = host.AsParty(Firm.Maker.Party, Role.Plant);
        Assert.Equal(403, (await firm.Get(path)).Status);
        using var anonymous = host.Anonymous();
        Assert.Equal(401, (await anonymous.Get(path)).Status);
    }
}
