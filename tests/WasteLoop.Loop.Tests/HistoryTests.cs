using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Random histories over the API beside a small model that knows only masses and places. WASTELOOP_SEED runs one again.</summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Makers = 3;
    private const int StepsPerHistory = 160;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_histories_conserve_mass_lose_nothing_and_show_no_one_what_is_not_theirs(int history)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("WASTELOOP_SEED") ?? Random.Shared.Next(1_000_000).ToString()) + history;
        output.WriteLine($"WASTELOOP_SEED={seed - history}");
        await using var loop = await LoopHost.Start(Makers);
        var model = new HistoryModel(loop, new Random(seed));
        for (var step = 0; step < StepsPerHistory; step++)
        {
            loop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await model.Step();
        }
        output.WriteLine(model.Summary);

        await loop.Host.CatchUp();
        await model.CompareContainers();
        await model.CompareLedger();
        await model.CompareSight();
        Assert.Equal("", await loop.Verify());
    }
}
