using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Subscriptions;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

/// <summary>Random loads, weighings, decisions and runs over the API: mass is conserved whatever people do.</summary>
public sealed class RandomHistoryTests(ITestOutputHelper output)
{
    private const int Loads = 12;
    private const int RoundsOfRuns = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(20261116)]
    [InlineData(null)]
    public async Task Stock_and_treated_make_up_what_was_accepted(int? seed)
    {
        var used = seed ?? Random.Shared.Next();
        output.WriteLine($"seed {used}");
        var random = new Random(used);
        await using var scene = await Start();
        var accepted = 0m;
        for (var i = 0; i < Loads; i++) accepted += await RandomLoad(scene, random);
        var treated = 0m;
        for (var i = 0; i < RoundsOfRuns; i++) treated += await RandomRuns(scene, random);

        var stock = (await scene.Plant.Get("/api/intake/stock?limit=200")).Need()["items"]!.AsArray();
        Assert.All(stock, item => Assert.True((decimal)item!["remainingKg"]! > 0));
        Assert.Equal(accepted, treated + stock.Sum(item => (decimal)item!["remainingKg"]!));
        Assert.Equal(accepted / 1_000, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage")).Need()["acceptedTonnes"]!);
        Assert.False(await scene.InDb(db => db.Stock.AnyAsync(item => item.RemainingGrams < 0)));
        await using var scope = scene.Host.Services.CreateAsyncScope();
        Assert.Empty(await scene.Host.Services.GetRequiredService<Chassis.WasteLoopService>().VerifyBooks(scope.ServiceProvider, TestContext.Current.CancellationToken));
        foreach (var runner in scene.Host.Services.GetServices<ISubscriptionRunner>())
            Assert.Empty(await runner.CompareWithRebuilt(TestContext.Current.CancellationToken));
    }

    /// <summary>Departs, arrives with or without all, is weighed once or twice in either mode, is decided at random. Returns the accepted kilograms.</summary>
    private static async Task<decimal> RandomLoad(Scene scene, Random random)
    {
        var (number, labels) = await scene.Depart([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (long)random.Next(1, 1_000))]);
        var here = labels.Where((_, i) => i == 0 || random.Next(5) > 0).ToArray();
        (await scene.Arrive(number, here)).Need();
        JsonNode? view = null;
        for (var i = random.Next(1, 3); i > 0; i--)
            view = random.Next(2) == 0
                ? (await scene.Weigh(number, [.. here.Select(label => (label, random.Next(1, 1_000_000) / 1_000m))])).Need()
                : (await scene.Plant.Post($"/api/intake/receipts/{number}/weighings", new { mode = "load", method = "b", device = "b", load = new { grossKg = 9_000 + random.Next(100_000, 3_000_000) / 1_000m, tareKg = 9_000 } })) is { Ok: true } whole
                    ? whole.Json
                    : (await scene.Weigh(number, [.. here.Select(label => (label, 10m))])).Need();
        var received = view!["containers"]!.AsArray().Sum(c => (bool)c!["arrived"]! ? (decimal)c["receivedKg"]! : 0);
        var decision = (await scene.Decide(number, [.. here.Select(label => random.Next(4) > 0 ? Yes(label) : No(label))], majorDifference: true, note: "随机")).Need()["receipt"]!["decision"]!;
        Assert.Equal(received, (decimal)decision["acceptedKg"]! + (decimal)decision["refusedKg"]!);
        return (decimal)decision["acceptedKg"]!;
    }

    /// <summary>Some runs at once over the same stock; what loses the race is refused. Returns the kilograms that were treated.</summary>
    private static async Task<decimal> RandomRuns(Scene scene, Random random)
    {
        var stock = (await scene.Plant.Get("/api/intake/stock?limit=200")).Need()["items"]!.AsArray().Select(i => ((string)i!["label"]!, (decimal)i["remainingKg"]!)).ToArray();
        if (stock.Length == 0) return 0;
        var runs = new List<(decimal Kg, object[] Inputs, object[] Outputs)>();
        for (var i = 0; i < 4; i++)
        {
            var inputs = random.GetItems(stock, 3).DistinctBy(s => s.Item1).Select(s => (Label: s.Item1, Kg: Math.Ceiling(s.Item2 * random.Next(1, 1_001)) / 1_000m)).ToArray();
            var sum = inputs.Sum(input => input.Kg);
            var product = Math.Floor(sum * random.Next(0, 1_000)) / 1_000m;
            var residue = await scene.NewResidueLabel();
            List<object> outputs = [new { kind = "residue", name = "渣", massKg = sum - product, label = residue }];
            if (product > 0) outputs.Add(new { kind = "product", name = "油", massKg = product });
            runs.Add((sum, [.. inputs.Select(input => (object)new { label = input.Label, massKg = input.Kg })], [.. outputs]));
        }
        var replies = await Task.WhenAll(runs.Select(run => scene.Run(run.Inputs, run.Outputs)));
        Assert.All(replies, reply => Assert.True(reply.Status is 201 or 409, reply.Text));
        Assert.Equal(201, replies.Select(r => r.Status).Min());
        return runs.Zip(replies).Where(pair => pair.Second.Status == 201).Sum(pair => pair.First.Kg);
    }
}
