using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Capacity;

/// <summary>Matching from the books over HTTP: what is demand, what is capacity, who sees what.</summary>
public sealed class MatchingServiceTests
{
    private static readonly object Books2026 = new { year = 2026, region = "330000" };

    private static async Task<(string Id, JsonNode View)> Match(ApiClient api, object? question = null)
    {
        var reply = await api.Post("/api/reporting/matching", question ?? Books2026);
        var id = (string)reply.Need()["matching"]!;
        while ((string)reply.Json["state"]! is "waiting" or "running") reply = await api.Get("/api/reporting/matching/" + id);
        Assert.Equal("done", (string)reply.Need()["state"]!);
        return (id, reply.Json);
    }

    private static decimal Total(JsonNode view, string figure) => (decimal)view["answer"]!["total"]![figure]!;

    private static async Task<List<string>> Lines(ApiClient api, string id, string list, params string[] members) =>
        (await Books.All(api, $"/api/reporting/matching/{id}/{list}")).ConvertAll(line => string.Join(' ', members.Select(member => line[member]!.ToString())));

    /// <summary>300 t of oil in 西湖, 40 t of ash in 余杭; L-1 takes 100 t of both, L-2 50 t of ash.</summary>
    private static async Task<CapacityWorld> Short()
    {
        var world = await CapacityWorld.Start();
        for (var i = 0; i < 3; i++) world.Told.Weighed(Firm.Maker, 100 * CapacityWorld.Tonne);
        world.Told.Weighed(Firm.Other, 40 * CapacityWorld.Tonne, Told.Ash);
        await world.Tell();
        return world;
    }

    [Fact]
    public async Task Waste_goes_where_a_licence_names_it_and_the_rest_is_the_gap()
    {
        await using var world = await Short();
        using var admin = world.Host.AsAdministrator();
        var (id, view) = await Match(admin, new { year = 2026, region = "330000", stock = false });
        Assert.Equal((340_000m, 140_000m, 200_000m, 150_000m), (Total(view, "demandKg"), Total(view, "matchedKg"), Total(view, "unmetKg"), (decimal)view["answer"]!["capacityKg"]!));
        Assert.Equal(["330106 900-249-08 200000"], await Lines(admin, id, "gaps", "county", "wasteCode", "kg"));
        Assert.Equal(["330106 L-1 100000", "330110 L-2 40000"], await Lines(admin, id, "flows", "county", "licence", "kg"));
        Assert.Equal(["L-1 0 1", "L-2 10000 0"], await Lines(admin, id, "surplus", "licence", "leftKg", "metTonnes"));
        var gap = (await Books.All(admin, $"/api/reporting/matching/{id}/gaps")).Single();
        Assert.Equal("每增加 1 吨能力，可多安置 1 吨。", (string)gap["price"]!);
        Assert.Equal(["330100 340000 200000 140000"], (await Books.All(admin, $"/api/reporting/matching/{id}/cities")).Where(city => (decimal)city["figures"]!["demandKg"]! > 0)
            .Select(city => $"{city["city"]} {city["figures"]!["demandKg"]} {city["figures"]!["unmetKg"]} {city["outKg"]}"));
        Assert.Equal(["772-003-18 40000 0", "900-249-08 300000 200000"], (await Books.All(admin, $"/api/reporting/matching/{id}/codes")).Select(code => $"{code["wasteCode"]} {code["figures"]!["demandKg"]} {code["figures"]!["unmetKg"]}"));
    }

    [Fact]
    public async Task A_collectors_licence_is_no_capacity_and_is_said_to_be_left_out()
    {
        await using var world = await Short();
        using var admin = world.Host.AsAdministrator();
        var (id, _) = await Match(admin);
        Assert.Equal(["licence L-3 collection 收集许可证不是利用处置能力。"], await Lines(admin, id, "left-out", "what", "name", "why", "reason"));
    }

    [Fact]
    public async Task Stock_at_producers_waits_for_a_place_but_not_what_lies_at_the_plant()
    {
        await using var world = await CapacityWorld.Start();
        var gone = world.Told.Weighed(Firm.Maker, 30 * CapacityWorld.Tonne);
        world.Told.Weighed(Firm.Maker, 5 * CapacityWorld.Tonne);
        world.Told.Deliver(Firm.Maker, Firm.Plant, "R9", (gone, 30 * CapacityWorld.Tonne));
        await world.Tell();
        using var admin = world.Host.AsAdministrator();
        var (id, view) = await Match(admin, new { year = 2025, region = "330000" });
        Assert.Equal(5_000m, Total(view, "demandKg"));
        Assert.Equal(["330106 5000 5000"], await Lines(admin, id, "demand", "county", "stockKg", "kg"));
        var (_, without) = await Match(admin, new { year = 2025, region = "330000", stock = false });
        Assert.Equal(0m, Total(without, "demandKg"));
        Assert.Empty(await Books.Differences(world.Host));
    }

    [Fact]
    public async Task What_is_reserved_keeps_its_place_and_counts_on_neither_side()
    {
        await using var world = await Short();
        await world.Reserved(60);
        using var admin = world.Host.AsAdministrator();
        var (_, view) = await Match(admin, new { year = 2026, region = "330000", stock = false });
        Assert.Equal((280_000m, 80_000m, 90_000m, 60_000m), (Total(view, "demandKg"), Total(view, "matchedKg"), (decimal)view["answer"]!["capacityKg"]!, (decimal)view["answer"]!["promisedKg"]!));
        var (_, all) = await Match(admin, new { year = 2026, region = "330000", stock = false, promised = false });
        Assert.Equal((340_000m, 140_000m), (Total(all, "demandKg"), Total(all, "matchedKg")));
    }

    [Fact]
    public async Task What_the_plants_really_ran_can_count_instead_of_what_is_licensed()
    {
        await using var world = await CapacityWorld.Start();
        var drum = world.Told.Weighed(Firm.Maker, 20 * CapacityWorld.Tonne);
        world.Told.Deliver(Firm.Maker, Firm.Plant, "R9", (drum, 20 * CapacityWorld.Tonne));
        world.Told.Treat("RUN-1", Firm.Plant, "R9", [(drum, 20 * CapacityWorld.Tonne)], Told.Product(20 * CapacityWorld.Tonne));
        world.Told.Weighed(Firm.Maker, 70 * CapacityWorld.Tonne);
        await world.Tell();
        // The twelve full months: November is over.
        world.Host.Clock.Advance(TimeSpan.FromDays(20));
        using var admin = world.Host.AsAdministrator();
        var (id, _) = await Match(admin, new { region = "330000", stock = false, supply = "real" });
        Assert.Equal(["330106 900-249-08 70000"], await Lines(admin, id, "gaps", "county", "wasteCode", "kg"));
        Assert.Equal(["20000 20000"], (await Lines(admin, id, "surplus", "openKg", "usedKg")).Take(1));
    }

    [Fact]
    public async Task Real_flows_stand_beside_the_best_ones()
    {
        await using var world = await CapacityWorld.Start();
        var drum = world.Told.Weighed(Firm.Other, 10 * CapacityWorld.Tonne, Told.Ash);
        world.Told.Deliver(Firm.Other, Firm.Plant, "D10", (drum, 10 * CapacityWorld.Tonne));
        await world.Tell();
        using var admin = world.Host.AsAdministrator();
        var (id, view) = await Match(admin);
        Assert.Equal(10_000m, (decimal)view["answer"]!["realFlows"]!["went"]!["matchedKg"]!);
        var flow = (await Books.All(admin, $"/api/reporting/matching/{id}/city-flows")).Single();
        Assert.Equal(("330100", "330200", 10_000m, 10_000m), ((string)flow["fromCity"]!, (string)flow["toCity"]!, (decimal)flow["bestKg"]!, (decimal)flow["realKg"]!));
    }

    [Fact]
    public async Task A_plan_makes_the_forecast_of_a_year_without_history()
    {
        await using var world = await CapacityWorld.Start();
        world.Told.Plan(Firm.Maker, 80);
        await world.Tell();
        using var admin = world.Host.AsAdministrator();
        var (_, view) = await Match(admin, new { year = 2026, region = "330000", basis = "forecast-high" });
        Assert.Equal(80_000m, Total(view, "demandKg"));
        var line = (await Books.All(admin, "/api/reporting/capacity/forecast?year=2026&region=330000")).Single();
        Assert.Equal((80_000m, 80_000m, 1), ((decimal)line["byPlanKg"]!, (decimal)line["middleKg"]!, (int)line["ways"]!));
        using var elsewhere = world.Host.AsRegulator("330200");
        Assert.Empty(await Books.All(elsewhere, "/api/reporting/capacity/forecast?year=2026"));
    }

    [Fact]
    public async Task Twelve_months_until_one_that_is_said_can_stand_for_a_year()
    {
        await using var world = await CapacityWorld.Start();
        world.Told.Weighed(Firm.Maker, 20 * CapacityWorld.Tonne);
        await world.Tell();
        using var admin = world.Host.AsAdministrator();
        var (_, until) = await Match(admin, new { region = "330000", stock = false, until = "2026-11" });
        var (_, before) = await Match(admin, new { region = "330000", stock = false, until = "2026-10" });
        Assert.Equal((20_000m, 0m), (Total(until, "demandKg"), Total(before, "demandKg")));
        Assert.Equal("2026-11", (string?)until["question"]!["until"]);
        foreach (var wrong in new object[] { new { until = "2026-12" }, new { until = "2026" }, new { until = "1999-12" }, new { until = "2026-10", year = 2026 }, new { until = "2026-11", basis = "forecast-low" } })
        {
            var refused = await admin.Post("/api/reporting/matching", Merge(wrong));
            Assert.Equal((400, "matching.until", "until"), (refused.Status, refused.Code, (string?)refused.Json["field"]));
        }

        static JsonNode Merge(object question)
        {
            var node = System.Text.Json.JsonSerializer.SerializeToNode(question)!;
            node["region"] = "330000";
            return node;
        }
    }

    [Fact]
    public async Task Edits_change_the_question_and_a_wrong_one_is_refused_by_its_field()
    {
        await using var world = await Short();
        using var admin = world.Host.AsAdministrator();
        var (_, view) = await Match(admin, new { year = 2026, region = "330000", stock = false, edits = new object[] { new { edit = "change-total", licence = "L-1", tonnes = 300 } } });
        Assert.Equal(0m, Total(view, "unmetKg"));
        var wrong = await admin.Post("/api/reporting/matching", new { region = "330000", edits = new object[] { new { edit = "close-plant", licence = "L-1" }, new { edit = "add-line", licence = "L-2", line = "2", method = "R9" } } });
        Assert.Equal((400, "scenario.edit", "edits[1].wasteCodes"), (wrong.Status, wrong.Code, (string?)wrong.Json["field"]));
        // A licence that is not there can only be seen when the books are read.
        var unknown = (await admin.Post("/api/reporting/matching", new { region = "330000", edits = new object[] { new { edit = "close-plant", licence = "L-9" } } })).Need();
        Assert.Equal(("failed", "matching.licence", "edits[0].licence"), ((string)unknown["state"]!, (string)unknown["problem"]!["code"]!, (string)unknown["problem"]!["field"]!));
        Assert.Equal("matching.not-done", (await admin.Get($"/api/reporting/matching/{unknown["matching"]}/gaps")).Code);
    }

    [Fact]
    public async Task Lists_come_in_pages_by_name_or_the_largest_first_and_as_a_file()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 1, landfillTonnes: 1);
        var tonnes = new[] { 3, 9, 5 };
        string[] codes = ["900-249-08", "900-201-08", "900-214-08"];
        for (var i = 0; i < 3; i++) world.Told.Weighed(Firm.Maker, tonnes[i] * CapacityWorld.Tonne, codes[i]);
        await world.Tell();
        using var admin = world.Host.AsAdministrator();
        var (id, _) = await Match(admin, new { year = 2026, region = "330000", stock = false });
        var byName = await Books.All(admin, $"/api/reporting/matching/{id}/demand", limit: 1);
        Assert.Equal(codes.Order(), byName.Select(line => (string)line["wasteCode"]!));
        var largest = await Books.All(admin, $"/api/reporting/matching/{id}/demand?sort=grams", limit: 2);
        Assert.Equal([9_000m, 5_000m, 3_000m], largest.Select(line => (decimal)line["kg"]!));
        var file = await admin.Get($"/api/reporting/matching/{id}/demand?format=csv&sort=grams");
        Assert.Equal(4, file.Text.TrimEnd('\n').Split('\n').Length);
        Assert.StartsWith("county,countyName,wasteCode,", file.Text, StringComparison.Ordinal);
        Assert.Equal("query.value", (await admin.Get($"/api/reporting/matching/{id}/demand?sort=weight")).Code);
    }

    [Fact]
    public async Task A_bureau_sees_its_region_of_the_provinces_matching_at_either_end()
    {
        await using var world = await Short();
        using var hangzhou = world.Host.AsRegulator("330100");
        using var ningbo = world.Host.AsRegulator("330200");
        using var jiaxing = world.Host.AsRegulator("330400");
        using var jiangsu = world.Host.AsRegulator("320000");
        var (id, view) = await Match(hangzhou, new { year = 2026, stock = false });
        Assert.Null(view["answer"]);
        Assert.Equal(["330106 200000"], await Lines(hangzhou, id, "gaps", "county", "kg"));
        Assert.Empty(await Lines(ningbo, id, "gaps", "county"));
        Assert.Equal(["330106 L-1"], await Lines(ningbo, id, "flows", "county", "licence"));
        Assert.Equal(["L-1"], await Lines(ningbo, id, "surplus", "licence"));
        Assert.Equal(["772-003-18 330100", "900-249-08 330100"], await Lines(hangzhou, id, "codes", "wasteCode", "region"));
        Assert.Empty(await Lines(jiaxing, id, "flows", "county"));
        Assert.Equal(404, (await jiangsu.Get("/api/reporting/matching/" + id)).Status);
        Assert.Equal("region.not-found", (await jiangsu.Post("/api/reporting/matching", Books2026)).Code);
        foreach (var role in Role.OfParty)
        {
            using var firm = world.Host.AsParty(Firm.Maker.Party, role);
            Assert.Equal(403, (await firm.Post("/api/reporting/matching", Books2026)).Status);
            Assert.Equal(403, (await firm.Get($"/api/reporting/matching/{id}/gaps")).Status);
        }
        Assert.Single(await Books.All(hangzhou, "/api/reporting/matching"));
        Assert.Empty(await Books.All(ningbo, "/api/reporting/matching"));
    }

    [Fact]
    public async Task Scenarios_are_saved_revised_compared_with_the_base_and_withdrawn()
    {
        await using var world = await Short();
        using var planner = world.Host.AsRegulator("330000");
        using var other = world.Host.AsRegulator("330200");
        var close = (string)(await planner.Post("/api/reporting/scenarios", new { name = "L-2 停产", edits = new object[] { new { edit = "close-plant", licence = "L-2" } } })).Need()["scenario"]!;
        var more = (string)(await planner.Post("/api/reporting/scenarios", new { name = "L-1 扩建", edits = new object[] { new { edit = "change-total", licence = "L-1", tonnes = 150 } } })).Need()["scenario"]!;
        Assert.Equal(2, (int)(await planner.Put("/api/reporting/scenarios/" + more, new { name = "L-1 扩建", edits = new object[] { new { edit = "change-total", licence = "L-1", tonnes = 200 } } })).Need()["revision"]!);
        var (id, view) = await Match(planner, new { year = 2026, stock = false, scenarios = new[] { close, more } });
        Assert.Equal([240_000m, 100_000m], view["answer"]!["scenarios"]!.AsArray().Select(scenario => (decimal)scenario!["total"]!["unmetKg"]!));
        var total = (await Books.All(planner, $"/api/reporting/matching/{id}/comparison")).First();
        Assert.Equal(("total", 200_000m, 240_000m, 100_000m), ((string)total["of"]!, (decimal)total["base"]!["unmetKg"]!, (decimal)total["scenarios"]![0]!["unmetKg"]!, (decimal)total["scenarios"]![1]!["unmetKg"]!));
        Assert.Equal([200m, 150m], (await Books.All(planner, $"/api/reporting/scenarios/{more}/revisions")).Select(revision => (decimal)revision["edits"]![0]!["tonnes"]!));
        // Another bureau of the province reads them and does not change them.
        Assert.Equal(2, (await Books.All(other, "/api/reporting/scenarios")).Count);
        Assert.Equal("scenario.not-yours", (await other.Put("/api/reporting/scenarios/" + more, new { name = "x", edits = new object[] { new { edit = "close-plant", licence = "L-1" } } })).Code);
        (await planner.Post($"/api/reporting/scenarios/{close}/withdraw", new { reason = "不做了" })).Need();
        Assert.Equal([more], (await Books.All(planner, "/api/reporting/scenarios")).Select(scenario => (string)scenario["scenario"]!));
        Assert.Equal("scenario.withdrawn", (await planner.Put("/api/reporting/scenarios/" + close, new { name = "x", edits = new object[] { new { edit = "close-plant", licence = "L-1" } } })).Code);
        Assert.Equal(["ScenarioSaved", "ScenarioSaved", "ScenarioSaved", "ScenarioWithdrawn"], await world.Journal());
        Assert.Equal("licence.unknown", (await planner.Post("/api/reporting/scenarios", new { name = "x", edits = new object[] { new { edit = "close-plant", licence = "L-9" } } })).Code);
    }

    [Theory]
    [InlineData("""{"region":"330000","year":2027}""", "matching.year", "year")]
    [InlineData("""{"region":"330000","year":2025,"basis":"forecast-low"}""", "matching.year", "year")]
    [InlineData("""{"region":"330000","leavingCityPercent":-1}""", "matching.value", "leavingCityPercent")]
    [InlineData("""{"region":"999999"}""", "region.unknown", "region")]
    [InlineData("""{}""", "matching.region", "region")]
    [InlineData("""{"region":"330000","scenarios":["a","b","c","d","e"]}""", "matching.scenarios", "scenarios")]
    public async Task What_cannot_be_asked_is_refused_by_its_field(string question, string code, string field)
    {
        await using var world = await CapacityWorld.Start();
        using var admin = world.Host.AsAdministrator();
        var reply = await admin.Post("/api/reporting/matching", JsonNode.Parse(question));
        Assert.Equal((400, code, field), (reply.Status, reply.Code, (string?)reply.Json["field"]));
    }

    [Fact]
    public async Task The_tables_are_rebuilt_the_same_from_a_random_history()
    {
        await using var world = await CapacityWorld.Start();
        var (told, _) = History.Of(11, steps: 300);
        Story.Tell(world.Host, told.Lines.Where(line => line.Event is not SiteRecorded));
        await world.Host.CatchUp();
        Assert.Empty(await Books.Differences(world.Host));
        // Store by site adds up to the figures' store by county.
        var stored = await Books.In(world.Host, db => Task.FromResult(db.SiteStocks.Sum(row => row.Grams)));
        Assert.Equal(stored, await Books.In(world.Host, db => Task.FromResult(db.Cells.Where(cell => cell.Level == "full" && cell.Link == "stored").Sum(cell => cell.Grams))));
    }
}
