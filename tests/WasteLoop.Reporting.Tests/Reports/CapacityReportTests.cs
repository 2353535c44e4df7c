using System.Globalization;
using System.Text.Json.Nodes;
using WasteLoop.Host.Client;
using WasteLoop.Reporting.Reports;
using WasteLoop.Reporting.Tests.Capacity;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>The matching as a report: the same lines as those of a matching that is asked the same, cut to the region in the same way.</summary>
public sealed class CapacityReportTests
{
    private const string Kind = "capacity";

    /// <summary>300 t of oil in 西湖, 40 t of ash in 余杭, of which 10 t went to the plant; 5 t of oil at the plant's own county; L-1 takes 100 t, L-2 50 t of ash.</summary>
    private static async Task<CapacityWorld> Short()
    {
        var world = await CapacityWorld.Start();
        for (var i = 0; i < 3; i++) world.Told.Weighed(Firm.Maker, 100 * CapacityWorld.Tonne);
        world.Told.Weighed(Firm.Other, 30 * CapacityWorld.Tonne, Told.Ash);
        var gone = world.Told.Weighed(Firm.Other, 10 * CapacityWorld.Tonne, Told.Ash);
        world.Told.Deliver(Firm.Other, Firm.Plant, "D10", (gone, 10 * CapacityWorld.Tonne));
        world.Told.Weighed(Firm.Carrier, 5 * CapacityWorld.Tonne);
        await world.Tell();
        return world;
    }

    private static async Task<string> Match(ApiClient api, object question)
    {
        var reply = await api.Post("/api/reporting/matching", question);
        var id = (string)reply.Need()["matching"]!;
        while ((string)reply.Json["state"]! is "waiting" or "running") reply = await api.Get("/api/reporting/matching/" + id);
        Assert.Equal("done", (string)reply.Need()["state"]!);
        return id;
    }

    private static List<string> Rows(ReportDocument document, string table, params string[] columns)
    {
        var found = document.Tables.Single(t => t.Name == table);
        return [.. found.Rows.Select(row => string.Join(' ', columns.Select(column => row.Cells[found.IndexOf(column)] is { Number: { } number } ? number.ToString("0.######", CultureInfo.InvariantCulture) : row.Cells[found.IndexOf(column)].Text))).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> Lines(ApiClient api, string matching, string list, params string[] members) =>
        [.. (await Books.All(api, $"/api/reporting/matching/{matching}/{list}")).Select(line => string.Join(' ', members.Select(member => Said(line, member)))).Order(StringComparer.Ordinal)];

    private static string Said(JsonNode line, string member)
    {
        var node = member.Split('.').Aggregate((JsonNode?)line, (node, part) => node?[part]);
        return node is null ? "" : node.GetValueKind() == System.Text.Json.JsonValueKind.Number ? ((decimal)node).ToString("0.######", CultureInfo.InvariantCulture) : (string)node!;
    }

    [Theory]
    [InlineData("330000", "2026")]
    [InlineData("330000", "2026-11")]
    [InlineData("330000", "2026-10")]
    [InlineData("330100", "2026")]
    [InlineData("330200", "2026")]
    [InlineData("330106", "2026")]
    [InlineData("330302", "2026-11")]
    public async Task Its_lines_are_those_of_a_matching_that_is_asked_the_same(string region, string period)
    {
        await using var world = await Short();
        using var bureau = world.Host.AsRegulator(region);
        var document = await Ordered.Document(bureau, await Ordered.Run(world.Host, bureau, Kind, region, period));
        var matching = await Match(bureau, period.Length == 4 ? new { year = int.Parse(period, CultureInfo.InvariantCulture) } : new { until = period });
        string[] columns = ["demand", "matched", "unmet", "within", "matchedPercent", "withinPercent"], members = ["figures.demandKg", "figures.matchedKg", "figures.unmetKg", "figures.withinCityKg", "figures.matchedPercent", "figures.withinCityPercent"];
        string[] more = ["out", "in", "capacity", "surplus"], moreMembers = ["outKg", "inKg", "capacityKg", "surplusKg"];
        var county = !region.EndsWith("00", StringComparison.Ordinal);
        if (!county)
        {
            Assert.Equal(await Lines(bureau, matching, "cities", ["city", .. members, .. moreMembers]), Rows(document, "cities", ["region", .. columns, .. more]));
            Assert.Equal(await Lines(bureau, matching, "codes", ["wasteCode", .. members, "openKg"]), Rows(document, "codes", ["code", .. columns, "open"]));
        }
        Assert.Equal(await Lines(bureau, matching, "counties", ["county", .. members, .. moreMembers]), Rows(document, "counties", ["region", .. columns, .. more]));
        Assert.Equal(await Lines(bureau, matching, "gaps", "county", "wasteCode", "kg", "metTonnes", "savedKm"), Rows(document, "gaps", "region", "code", "gap", "metTonnes", "savedKm"));
        Assert.Equal(await Lines(bureau, matching, "surplus", "licence", "holderName", "county", "openKg", "usedKg", "leftKg", "metTonnes", "savedKm"), Rows(document, "surplus", "licence", "holder", "region", "open", "used", "left", "metTonnes", "savedKm"));
        Assert.Equal(await Lines(bureau, matching, "city-flows", "fromCity", "toCity", "bestKg", "realKg"), Rows(document, "city-flows", "from", "to", "best", "real"));
        Assert.Equal(await Lines(bureau, matching, "left-out", "what", "name", "why", "kg"), Rows(document, "left-out", "what", "name", "why", "mass"));
        var demand = await Books.All(bureau, $"/api/reporting/matching/{matching}/demand");
        Assert.Equal(demand.Sum(line => (decimal)line["kg"]!), document.Tables.Single(table => table.Name == "demand").Totals![^1].Number);
        Assert.Equal(region == "330000", document.Tables[0].Name == "totals");
        if (region == "330000")
        {
            var answer = (await bureau.Get("/api/reporting/matching/" + matching)).Need()["answer"]!;
            Assert.Equal(Line("planned", answer["total"]!), Rows(document, "totals", ["what", .. columns, "tonneKm"]).Single(row => row.StartsWith("planned", StringComparison.Ordinal)));
            Assert.Equal([$"capacity {Said(answer, "capacityKg")}", $"promised {Said(answer, "promisedKg")}"], Rows(document, "limits", "what", "mass").Where(row => row.StartsWith("capacity", StringComparison.Ordinal) || row.StartsWith("promised", StringComparison.Ordinal)));
            Assert.Equal(Line("went", answer["realFlows"]!["went"]!), Rows(document, "totals", ["what", .. columns, "tonneKm"]).Single(row => row.StartsWith("went", StringComparison.Ordinal)));
        }

        static string Line(string what, JsonNode figures) => string.Join(' ', new[] { "demandKg", "matchedKg", "unmetKg", "withinCityKg", "matchedPercent", "withinCityPercent", "tonneKm" }.Select(member => Said(figures, member)).Prepend(what));
    }

    [Fact]
    public async Task A_city_is_told_its_own_and_what_comes_in_and_not_the_provinces_whole()
    {
        await using var world = await Short();
        using var plantsCity = world.Host.AsRegulator("330200");
        var document = await Ordered.Document(plantsCity, await Ordered.Run(world.Host, plantsCity, Kind, "330200", "2026"));
        Assert.DoesNotContain(document.Tables, table => table.Name == "totals");
        Assert.Equal(["330200"], Rows(document, "cities", "region"));
        Assert.Equal(["330100 330200 10000"], Rows(document, "city-flows", "from", "to", "real"));
        Assert.Equal(["L-1"], Rows(document, "surplus", "licence"));
        Assert.Empty(Rows(document, "gaps", "region"));
    }

    [Fact]
    public async Task What_was_produced_opens_to_batches_that_sum_to_it()
    {
        await using var world = await Short();
        foreach (var region in new[] { "330000", "330106" })
        {
            using var bureau = world.Host.AsRegulator(region);
            var table = (await Ordered.Document(bureau, await Ordered.Run(world.Host, bureau, Kind, region, "2026-11"))).Tables.Single(t => t.Name == "demand");
            var place = table.IndexOf("produced");
            Assert.NotEmpty(table.Rows);
            foreach (var row in table.Rows) Assert.Equal(row.Cells[place].Number, (await Books.All(bureau, $"{row.Opens}&{table.Columns[place].Opens}")).Sum(fact => (decimal)fact["massKg"]!));
        }
    }

    [Fact]
    public async Task It_says_which_demand_is_meant_and_comes_in_every_format()
    {
        await using var world = await Short();
        using var bureau = world.Host.AsRegulator("330000");
        var year = await Ordered.Run(world.Host, bureau, Kind, "330000", "2026");
        Assert.Contains("2026-01 至 2026-12 账面产生量（该年尚未结束", (await Ordered.Document(bureau, year)).Tables[0].NoteZh, StringComparison.Ordinal);
        var month = await Ordered.Document(bureau, await Ordered.Run(world.Host, bureau, Kind, "330000", "2026-10"));
        Assert.Contains("2025-11 至 2026-10 账面产生量，", month.Tables[0].NoteZh, StringComparison.Ordinal);
        var html = (await bureau.Get(year + "/content?format=html")).Text;
        Assert.Contains("收集许可证不是利用处置能力。", html, StringComparison.Ordinal);
        Assert.Equal(200, (await bureau.Get(year + "/content?format=xlsx")).Status);
        Assert.StartsWith("region,regionName,code,gap,metTonnes,savedKm\n", (await bureau.Get(year + "/content?format=csv&table=gaps")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_without_waste_or_licences_gets_empty_tables()
    {
        await using var world = await CapacityWorld.Start();
        using var bureau = world.Host.AsRegulator("440000");
        var document = await Ordered.Document(bureau, await Ordered.Run(world.Host, bureau, Kind, "440000", "2026"));
        Assert.All(document.Tables.Skip(2), table => Assert.Empty(table.Rows));
        Assert.Equal(0m, document.Tables[0].Rows[0].Cells[1].Number);
        using var county = world.Host.AsRegulator("330900");
        Assert.Empty((await Ordered.Document(county, await Ordered.Run(world.Host, county, Kind, "330902", "2025"))).Tables.Single(table => table.Name == "gaps").Rows);
    }
}
