using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

/// <summary>On engines with several writers two commands may read the same row; the second save must fail. Shown with two contexts.</summary>
public sealed class LostRaceTests
{
    [Fact]
    public async Task A_stock_item_taken_meanwhile_is_not_taken_again()
    {
        await using var scene = await Start();
        var label = Assert.Single(await scene.Stock(100));
        await SecondFails(scene, async db => (await db.Stock.SingleAsync(i => i.Label == label)).Take(60_000, scene.Host.Clock.GetUtcNow(), "inputs[0]"));
        Assert.Equal(40_000, await scene.InDb(db => db.Stock.Where(i => i.Label == label).Select(i => i.RemainingGrams).SingleAsync()));
    }

    [Fact]
    public async Task A_licence_used_meanwhile_is_not_used_on_the_old_sum()
    {
        await using var scene = await Start();
        await scene.Stock(100);
        await SecondFails(scene, async db => (await db.LicenceUsages.SingleAsync()).Add(1_000, 1_000_000_000, 120));
    }

    [Fact]
    public async Task A_load_weighed_meanwhile_is_not_weighed_on_the_old_book()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        (await scene.Weigh(number, (labels[0], 99))).Need();
        await SecondFails(scene, async db =>
        {
            var receipt = await db.Receipts.Include(r => r.Containers).SingleAsync(r => r.Manifest == number);
            receipt.WeighEach([(labels[0], 98_000, 0)], "m", "d", scene.Host.Clock.GetUtcNow(), "u");
        });
    }

    [Fact]
    public async Task Loads_decided_at_once_under_one_licence_are_all_counted()
    {
        await using var scene = await Start();
        var loads = new List<(string Number, string Label)>();
        for (var i = 0; i < 6; i++)
        {
            var (number, labels) = await scene.Depart([100]);
            (await scene.Arrive(number, labels)).Need();
            (await scene.Weigh(number, (labels[0], 100))).Need();
            loads.Add((number, labels[0]));
        }
        var replies = await Task.WhenAll(loads.Select(load => scene.Accept(load.Number, load.Label)));
        Assert.All(replies, reply => Assert.True(reply.Ok, reply.Text));
        Assert.Equal(600_000, await scene.InDb(db => db.LicenceUsages.SumAsync(usage => usage.AcceptedGrams)));
    }

    private static async Task SecondFails(Scene scene, Func<IntakeDb, Task> change)
    {
        await using var scope1 = scene.Host.Services.CreateAsyncScope();
        await using var scope2 = scene.Host.Services.CreateAsyncScope();
        var (first, second) = (scope1.ServiceProvider.GetRequiredService<IntakeDb>(), scope2.ServiceProvider.GetRequiredService<IntakeDb>());
        await change(first);
        await change(second);
        await first.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync(TestContext.Current.CancellationToken));
    }
}
