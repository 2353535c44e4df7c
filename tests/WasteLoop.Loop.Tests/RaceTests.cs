using WasteLoop.Host.Client;
using WasteLoop.Host.Demo;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Two people do the same thing at once: one wins, the other is told clearly.</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task Two_corrections_two_issues_two_departures_two_arrivals_two_decisions_and_two_runs_have_one_winner_each()
    {
        await using var loop = await LoopHost.Start(1);
        var (maker, firm, waste) = (loop.Maker(0), loop.County.Makers[0], Waste.EngineOil);
        var label = await loop.Drum(maker, firm, waste, 100m);

        var drafts = new[] { await loop.Draft(maker, firm, waste, 1, [label]), await loop.Draft(maker, firm, waste, 1, [label]) };
        var issued = await OneWins(drafts.Select(draft => loop.Issue(maker, draft)));
        var number = (string)issued.Json["manifest"]!;
        await OneWins([loop.Depart(1, number, [label]), loop.Depart(1, number, [label], 1)]);
        await OneWins([loop.Arrive(0, number, [label]), loop.Arrive(0, number, [label])]);
        (await loop.WeighIn(0, number, [(label, 100m)])).Need();
        await OneWins([loop.Decide(0, number, waste, [(label, true)]), loop.Decide(0, number, waste, [(label, false)])]);
        var accepted = (bool)(await loop.Plant(0).Get("/api/intake/receipts/" + number)).Need()["containers"]![0]!["accepted"]!;
        if (accepted)
        {
            object Run(decimal kg) => new { site = loop.County.Plants[0].Site, facility = "TS101", method = "R9", inputs = new[] { new { label, massKg = kg } }, outputs = new[] { new { kind = "product", name = "base oil", massKg = kg } } };
            await OneWins([loop.Plant(0).Post("/api/intake/runs", Run(60m)), loop.Plant(0).Post("/api/intake/runs", Run(60m))]);
        }
        Assert.Equal("", await loop.Verify());
    }

    [Fact]
    public async Task A_correction_that_races_with_shipping_never_breaks_the_books()
    {
        await using var loop = await LoopHost.Start(1);
        var (maker, firm, waste) = (loop.Maker(0), loop.County.Makers[0], Waste.EngineOil);
        for (var i = 0; i < 6; i++)
        {
            var label = await loop.Drum(maker, firm, waste, 100m);
            var draft = await loop.Draft(maker, firm, waste, 1, [label]);
            // Each clerk's program knows nothing of the other's positions: the services must settle it.
            var correction = loop.Maker(0).Post($"/api/declarations/containers/{label}/correct?after=registry/1", new { massKg = 90m, reason = "typing error" });
            var issue = loop.Issue(maker, draft);
            await Task.WhenAll(correction, issue);
            if ((await issue).Ok) (await loop.Depart(1, (string)(await issue).Json["manifest"]!, [label])).Need();
        }
        Assert.Equal("", await loop.Verify());
    }

    private static async Task<Reply> OneWins(IEnumerable<Task<Reply>> attempts)
    {
        var replies = await Task.WhenAll(attempts);
        var winner = Assert.Single(replies, reply => reply.Ok);
        var loser = Assert.Single(replies, reply => !reply.Ok);
        Assert.True(loser.Status is 409 or 422, $"{loser.Status} {loser.Text}");
        Assert.False(string.IsNullOrWhiteSpace((string?)loser.Json["detail"]));
        return winner;
    }
}
