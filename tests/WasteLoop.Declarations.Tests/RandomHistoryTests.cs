using System.Globalization;
using WasteLoop.Host.Client;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

/// <summary>Whatever people do in whatever order, the ledger of a container sums to what it holds. Seed: WASTELOOP_SEED.</summary>
public sealed class RandomHistoryTests(ITestOutputHelper output)
{
    private const int Steps = 250;

    [Fact]
    public async Task The_ledger_of_every_container_sums_to_its_mass()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("WASTELOOP_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var said) ? said : Random.Shared.Next();
        output.WriteLine($"WASTELOOP_SEED={seed}");
        var random = new Random(seed);
        await using var world = await Start();
        var labels = new List<string> { await world.Labelled() };
        var manifests = 0;
        for (var step = 0; step < Steps; step++)
        {
            if (random.Next(8) == 0) world.Host.Clock.Advance(TimeSpan.FromMinutes(random.Next(2000)));
            var label = labels[random.Next(labels.Count)];
            var kilograms = random.Next(1, 100_000) / 1000m;
            Reply? reply = null;
            switch (random.Next(9))
            {
                case 0: labels.Add(await world.Labelled()); break;
                case 1 or 2: reply = await world.Do(label, "weigh", new { netKg = kilograms, device = "s" }); break;
                case 3 or 4: reply = await world.Do(label, "store", new { facility = "TS001" }); break;
                case 5 or 6: reply = await world.Do(label, "correct", new { massKg = kilograms, reason = "x" }); break;
                case 7: reply = await world.Do(label, "withdraw", new { reason = "x" }); break;
                default:
                    var manifest = $"20263301{++manifests:000000}";
                    await world.Host.Tell(IssueOf(manifest, (label, 1000)), random.Next(2) == 0
                        ? new Contracts.Manifests.ManifestVoided(manifest, Factory, [label], "x") : DepartureOf(manifest, "R9", [], (label, 1000)));
                    break;
            }
            Assert.True(reply is null || reply.Ok || reply.Status is 409 or 422, $"seed {seed}, step {step}: {reply?.Text}");
        }

        Assert.Empty(await world.Findings());
        var rows = new List<System.Text.Json.Nodes.JsonNode>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await world.AsFactory.Get($"/api/declarations/ledger?site={FactorySite}&limit=200{cursor}")).Need();
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            cursor = (string?)page["next"] is { } next ? "&cursor=" + Uri.EscapeDataString(next) : null;
        }
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => (int)row["number"]!));
        Assert.Equal(rows.Count, rows.Select(row => (string)row["batchCode"]!).Distinct().Count());
        var byBatch = rows.ToDictionary(row => (string)row["batchCode"]!);
        foreach (var label in labels)
        {
            var container = await world.Container(label);
            decimal Sum(string kind) => rows.Where(row => (string)row["label"]! == label && (string)row["kind"]! == kind).Sum(row => (decimal)row["massKg"]!);
            var held = (decimal?)container["massKg"] ?? 0;
            Assert.Equal(held, Sum("generated"));
            Assert.Equal((string)container["state"]! is "stored" or "on-manifest" ? held : 0, Sum("stored-in") - Sum("stored-out"));
        }
        // Rule 38, month by month: each closes with what the next one opens with, and the year says what they say together.
        var months = new List<System.Text.Json.Nodes.JsonNode>();
        for (var month = new DateOnly(2026, 11, 1); month <= DateOnly.FromDateTime(world.Host.Clock.GetUtcNow().UtcDateTime.AddHours(8)); month = month.AddMonths(1))
            months.Add((await world.AsFactory.Get($"/api/declarations/returns/{FactorySite}/{month:yyyy-MM}")).Need()["wastes"]!.AsArray().SingleOrDefault() ?? System.Text.Json.Nodes.JsonNode.Parse(
                """{"openingKg":0,"producedKg":0,"fromRunsKg":0,"dispatchedKg":0,"varianceKg":0,"closingKg":0}""")!);
        static decimal Of(System.Text.Json.Nodes.JsonNode month, string figure) => (decimal)month[figure]!;
        Assert.Equal(0, Of(months[0], "openingKg"));
        Assert.All(months, m => Assert.Equal(Of(m, "closingKg"), Of(m, "openingKg") + Of(m, "producedKg") + Of(m, "fromRunsKg") - Of(m, "dispatchedKg") + Of(m, "varianceKg")));
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(Of(pair.First, "closingKg"), Of(pair.Second, "openingKg")));
        Assert.All(months, m => Assert.True(Of(m, "producedKg") >= 0, $"seed {seed}"));
        Assert.Equal(rows.Where(row => (string)row["kind"]! == "generated").Sum(row => (decimal)row["massKg"]!), months.Sum(m => Of(m, "producedKg")));
        Assert.Equal(rows.Where(row => (string)row["kind"]! == "external-use").Sum(row => (decimal)row["massKg"]!), months.Sum(m => Of(m, "dispatchedKg")));
        foreach (var row in rows)
        {
            // Rule 40 and 42: every reference leads to an earlier row of the same container; a reversal undoes exactly that row.
            if ((string?)row["backReference"] is { } back) Assert.True((int)byBatch[back]["number"]! < (int)row["number"]! && (string)byBatch[back]["label"]! == (string)row["label"]!);
            else Assert.Equal("generated", (string)row["kind"]!);
            if ((string?)row["reversalOf"] is { } undone) Assert.Equal(-(decimal)byBatch[undone]["massKg"]!, (decimal)row["massKg"]!);
        }
    }
}
