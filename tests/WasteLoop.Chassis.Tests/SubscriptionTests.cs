using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Chassis.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Repeated_and_reordered_chunks_count_once_and_gaps_heal_from_the_source()
    {
        await using var host = await TestHost.StartWith(new CountService());
        var feed = host.Services.GetRequiredService<ToldFeed>();
        var entries = Enumerable.Range(0, 300).Select(i => feed.Tell(new ManifestArrived($"M{i % 7}"), TestHost.Start, new Actor("p", "u", null))).ToList();
        var runner = host.Services.GetRequiredService<ISubscriptionRunner>();
        const int seed = 20261116;
        var random = new Random(seed);
        var chunks = entries.Chunk(9).Concat(entries.Chunk(13)).Select(chunk => new JournalChunk("manifests", chunk)).Where(_ => random.Next(4) > 0).OrderBy(_ => random.Next()).ToList();
        foreach (var chunk in chunks) await runner.Receive(chunk, CancellationToken.None);
        await runner.Receive(new JournalHeartbeat("manifests", 300), CancellationToken.None);

        await using var scope = host.Services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<CountDb>().Counts.ToDictionaryAsync(c => c.Id, c => c.Arrivals, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 300).CountBy(i => $"M{i % 7}").ToDictionary(), counts);
        Assert.Empty(await runner.CompareWithRebuilt(CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Chunks_that_come_at_once_in_any_order_count_once_each(int seed)
    {
        await using var host = await TestHost.StartWith(new CountService());
        var feed = host.Services.GetRequiredService<ToldFeed>();
        var entries = Enumerable.Range(0, 400).Select(i => feed.Tell(new ManifestArrived($"M{i % 5}"), TestHost.Start, new Actor("p", "u", null))).ToList();
        var runner = host.Services.GetRequiredService<ISubscriptionRunner>();
        var random = new Random(seed);
        var chunks = entries.Chunk(3).Concat(entries.Chunk(7)).Select(chunk => new JournalChunk("manifests", chunk)).OrderBy(chunk => chunk.Entries[0].Sequence + random.Next(60));
        await Task.WhenAll(chunks.Select(chunk => Task.Run(() => runner.Receive(chunk, CancellationToken.None), TestContext.Current.CancellationToken)));

        await using var scope = host.Services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<CountDb>().Counts.ToDictionaryAsync(c => c.Id, c => c.Arrivals, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 5).ToDictionary(i => $"M{i}", _ => 80), counts);
        Assert.Null(runner.StoppedBy);
        Assert.Empty(await runner.CompareWithRebuilt(CancellationToken.None));
    }

    [Fact]
    public async Task A_subscription_stops_at_the_entry_it_cannot_apply_and_goes_on_when_it_can()
    {
        ArrivalCounts.PoisonIsCured = false;
        await using var host = await TestHost.StartWith(new CountService());
        var feed = host.Services.GetRequiredService<ToldFeed>();
        foreach (var id in new[] { "A", "A", "POISON", "A" }) feed.Tell(new ManifestArrived(id), TestHost.Start, new Actor("p", "u", null));
        var runner = host.Services.GetRequiredService<ISubscriptionRunner>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.CatchUpOnce("manifests", CancellationToken.None));
        Assert.Equal(2, await runner.Position("manifests", CancellationToken.None));
        Assert.Contains("manifests/3 ManifestArrived", runner.StoppedBy, StringComparison.Ordinal);
        var status = (await host.AsAdministrator().Get("/api/tracing/subscriptions")).Need();
        Assert.Equal((2L, 2L), ((long)status[0]!["position"]!, (long)status[0]!["lag"]!));

        ArrivalCounts.PoisonIsCured = true;
        await runner.CatchUpOnce("manifests", CancellationToken.None);
        Assert.Equal("3", (await host.AsAdministrator().Get("/api/tracing/counts/A")).Text);
        Assert.Null(runner.StoppedBy);
    }

    [Fact]
    public async Task What_the_journal_pump_seals_reaches_the_listener_by_the_bus()
    {
        await using var host = await TestHost.StartWith(new NoteService(), new CountService());
        var http = new HttpClient { BaseAddress = host.Address };
        await host.AsParty("91330110MA2AAAAA0X", Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 4 });
        http.DefaultRequestHeaders.Authorization = new("Bearer", host.Services.GetRequiredService<TokenSigner>().Sign(new Caller("admin", null, null, new HashSet<string> { Role.Administrator })));
        for (var tries = 0; ; tries++)
        {
            // No ?after= here: nothing but the bus carries it.
            if (await http.GetStringAsync("/api/tracing/counts/A", TestContext.Current.CancellationToken) == "4") break;
            Assert.True(tries < 200, "Nothing arrived within ten seconds.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_reader_who_asks_after_a_position_sees_at_least_that()
    {
        await using var host = await TestHost.StartWith(new NoteService(), new CountService());
        var api = host.AsParty("91330110MA2AAAAA0X", Role.Plant);
        for (var i = 1; i <= 20; i++)
        {
            await api.Post("/api/manifests/notes", new { id = $"N{i}", count = 1 });
            Assert.Equal("1", (await api.Get($"/api/tracing/counts/N{i}")).Text);
        }
        Assert.Equal("position.format", (await api.Get("/api/tracing/counts/N1?after=nonsense")).Code);
    }

    [Fact]
    public async Task A_restarted_service_catches_up_with_what_the_bus_lost()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-test-").FullName;
        await using (var host = await TestHost.StartIn(folder, keepFolder: true, new NoteService()))
            await host.AsParty("91330110MA2AAAAA0X", Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 6 });
        await using (var host = await TestHost.StartIn(folder, keepFolder: false, new NoteService(), new CountService()))
        {
            await host.CatchUp();
            Assert.Equal("6", (await host.AsAdministrator().Get("/api/tracing/counts/A")).Text);
        }
    }

    [Fact]
    public async Task A_projection_is_rebuilt_to_the_same_rows_and_a_touched_row_is_named()
    {
        await using var host = await TestHost.StartWith(new CountService());
        foreach (var id in new[] { "A", "B", "B" }) await host.Tell(new ManifestArrived(id));
        var runner = host.Services.GetRequiredService<ISubscriptionRunner>();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountDb>();
        await db.Counts.Where(c => c.Id == "B").ExecuteUpdateAsync(set => set.SetProperty(c => c.Arrivals, 5), TestContext.Current.CancellationToken);
        Assert.Contains("Arrivals is 5, rebuilt 2", Assert.Single(await runner.CompareWithRebuilt(CancellationToken.None)), StringComparison.Ordinal);

        Assert.Equal(204, (await host.AsAdministrator().Post("/api/tracing/subscriptions/tracing.counts/rebuild")).Status);
        Assert.Equal("2", (await host.AsAdministrator().Get("/api/tracing/counts/B")).Text);
        Assert.Empty(await runner.CompareWithRebuilt(CancellationToken.None));
    }
}
