using WasteLoop.Host.Client;

namespace WasteLoop.Manifests.Tests;

public sealed class RaceTests
{
    [Fact]
    public async Task Of_clerks_who_issue_the_same_container_one_wins()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var drafts = new List<string>();
        for (var i = 0; i < 8; i++) drafts.Add(await world.Draft(label));
        OneWins(await Task.WhenAll(drafts.Select(draft => world.Issue(draft))), 201);
        Assert.Single(await world.Told("ManifestIssued"));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_draft_is_issued_once()
    {
        await using var world = await World.Start();
        var draft = await world.Draft(await world.Stored());
        OneWins(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Issue(draft))), 201);
        Assert.Single(await world.Told("ManifestIssued"));
    }

    [Fact]
    public async Task Of_departure_and_void_one_wins()
    {
        await using var world = await World.Start();
        for (var i = 0; i < 5; i++)
        {
            var label = await world.Stored();
            var number = await world.Issued(label);
            OneWins(await Task.WhenAll(world.Depart(number, [label]), world.AsMover.Post($"/api/manifests/{number}/void", new { reason = "改期" })), 200);
        }
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Of_departures_at_once_one_wins()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        OneWins(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Depart(number, [label]))), 200);
        Assert.Single(await world.Told("ManifestDeparted"));
    }

    [Fact]
    public async Task Rule_2_two_hundred_at_once_get_two_hundred_numbers()
    {
        await using var world = await World.Start();
        await world.Tell(World.Plan(World.MoverSite, World.Mover, transferGrams: 1_000_000_000, revision: 2));
        var drafts = new List<string>();
        foreach (var label in await world.StoredMany(200)) drafts.Add(await world.Draft(label));
        var replies = await Task.WhenAll(drafts.Select(draft => world.Issue(draft)));
        var numbers = replies.Select(reply => (string)reply.Need()["manifest"]!).ToHashSet();
        Assert.Equal(200, numbers.Count);
        Assert.All(numbers, number => Assert.StartsWith("20263301", number, StringComparison.Ordinal));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task The_plan_is_never_exceeded()
    {
        await using var world = await World.Start();
        await world.Tell(World.Plan(World.MoverSite, World.Mover, transferGrams: 5 * World.Drum + 1, revision: 2));
        var drafts = new List<string>();
        foreach (var label in await world.StoredMany(20)) drafts.Add(await world.Draft(label));
        var replies = await Task.WhenAll(drafts.Select(draft => world.Issue(draft)));
        Assert.Equal(5, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => !reply.Ok), reply => Assert.Equal("manifest.over-plan", reply.Code));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_truck_is_not_overloaded_by_manifests_that_depart_at_once()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(6);
        var numbers = new List<string>();
        foreach (var label in labels) numbers.Add(await world.Issued(label));
        await world.Tell(World.Vehicle(2 * World.Drum));
        var replies = await Task.WhenAll(numbers.Select((number, i) => world.Depart(number, [labels[i]])));
        Assert.Equal(2, replies.Count(reply => reply.Ok));
        Assert.All(replies.Where(reply => !reply.Ok), reply => Assert.Equal("manifest.overload", reply.Code));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task The_first_manifests_of_a_year_at_once_all_get_a_number()
    {
        // As many as fill every shard: where a row is made, another may want it too.
        await using var world = await World.Start();
        var drafts = new List<string>();
        foreach (var label in await world.StoredMany(32)) drafts.Add(await world.Draft(label));
        var replies = await Task.WhenAll(drafts.Select(draft => world.Issue(draft)));
        Assert.All(replies, reply => Assert.True(reply.Ok, reply.Text));
        Assert.Equal(32, replies.Select(reply => (string)reply.Json["manifest"]!).Distinct().Count());
    }

    private static void OneWins(Reply[] replies, int won)
    {
        Assert.Single(replies, reply => reply.Status == won);
        Assert.All(replies.Where(reply => reply.Status != won), reply => Assert.Equal(409, reply.Status));
    }
}
