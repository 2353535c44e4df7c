using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Chassis.Tests;

/// <summary>A journal that was restored from an older copy, as its listeners see it.</summary>
public sealed class CutJournalTests
{
    [Fact]
    public async Task A_listener_names_the_cut_and_applies_nothing_over_it()
    {
        await using var host = await TestHost.StartWith(new CountService());
        var (feed, runner) = (host.Services.GetRequiredService<ToldFeed>(), host.Services.GetRequiredService<ISubscriptionRunner>());
        await host.Tell(new ManifestArrived("A"), new ManifestArrived("A"), new ManifestArrived("A"));
        feed.CutAfter("manifests", 1);

        await runner.Receive(new JournalHeartbeat("manifests", 1), CancellationToken.None);
        Assert.Equal("manifests/3, which the manifests journal no longer holds (it ends at 1)", runner.StoppedBy);
        Assert.Contains("it ends at 1", await ReadyOf(host), StringComparison.Ordinal);

        // Written anew: as long as before, then longer.
        Tell(feed, new ManifestArrived("B"));
        var third = Tell(feed, new ManifestArrived("B"));
        await runner.Receive(new JournalHeartbeat("manifests", 3, third.Hash), CancellationToken.None);
        Assert.Equal("manifests/3, in whose place the manifests journal holds another entry", runner.StoppedBy);
        var fourth = Tell(feed, new ManifestArrived("B"));
        await Assert.ThrowsAsync<JournalCutException>(() => runner.Receive(new JournalChunk("manifests", [fourth]), CancellationToken.None));
        await Assert.ThrowsAsync<JournalCutException>(() => runner.CatchUpOnce("manifests", CancellationToken.None));

        Assert.Equal(("3", "0"), await CountsOf(host));
        Assert.Equal("manifests/3, in whose place the manifests journal holds another entry", await runner.CutOf("manifests", CancellationToken.None));
        Assert.Contains("another entry", await ReadyOf(host), StringComparison.Ordinal);

        // The journal as it is now is accepted by building the projection from it.
        await runner.Rebuild(CancellationToken.None);
        await host.CatchUp();
        Assert.Equal(("1", "3"), await CountsOf(host));
        Assert.Null(runner.StoppedBy);
        Assert.Null(await runner.CutOf("manifests", CancellationToken.None));
    }

    [Fact]
    public async Task An_end_of_which_nothing_mattered_may_be_lost_and_written_anew()
    {
        await using var host = await TestHost.StartWith(new CountService());
        var (feed, runner) = (host.Services.GetRequiredService<ToldFeed>(), host.Services.GetRequiredService<ISubscriptionRunner>());
        // Apart, so that the checkpoint is saved at the arrival and not at the end of its batch.
        await host.Tell(new ManifestArrived("A"));
        await host.Tell(new ManifestClosed("A"), new ManifestClosed("B"));
        Assert.Equal(3, await runner.Position("manifests", CancellationToken.None));
        feed.CutAfter("manifests", 2);
        await host.Tell(new ManifestArrived("B"), new ManifestArrived("B"));

        Assert.Equal(("1", "2"), await CountsOf(host));
        Assert.Null(runner.StoppedBy);
        Assert.Empty(await runner.CompareWithRebuilt(CancellationToken.None));
    }

    [Fact]
    public async Task A_chunk_that_a_restored_journal_has_lost_is_not_applied()
    {
        await using var host = await TestHost.StartWith(new CountService());
        var (feed, runner) = (host.Services.GetRequiredService<ToldFeed>(), host.Services.GetRequiredService<ISubscriptionRunner>());
        await host.Tell(new ManifestArrived("A"));
        Tell(feed, new ManifestArrived("LOST"));
        var underWay = Tell(feed, new ManifestArrived("LOST"));
        feed.CutAfter("manifests", 1);
        await host.Tell(new ManifestArrived("B"));

        await runner.Receive(new JournalChunk("manifests", [underWay]), CancellationToken.None);
        Assert.Equal("0", (await host.AsAdministrator().Get("/api/tracing/counts/LOST")).Text);
        Assert.Null(runner.StoppedBy);
        await host.Tell(new ManifestArrived("B"));
        Assert.Equal(("1", "2"), await CountsOf(host));
    }

    [Fact]
    public async Task A_chunk_that_does_not_follow_is_not_believed_and_the_journal_gives_the_right_entries()
    {
        await using var host = await TestHost.StartWith(new CountService());
        var (feed, runner) = (host.Services.GetRequiredService<ToldFeed>(), host.Services.GetRequiredService<ISubscriptionRunner>());
        await host.Tell(new ManifestArrived("A"));
        var told = Tell(feed, new ManifestArrived("A"));
        var forged = told with { PreviousHash = JournalHash.Start, Payload = told.Payload.Replace("\"A\"", "\"B\"", StringComparison.Ordinal) };
        await runner.Receive(new JournalChunk("manifests", [forged]), CancellationToken.None);
        Assert.Equal(("2", "0"), await CountsOf(host));
        Assert.Null(runner.StoppedBy);
    }

    [Fact]
    public async Task A_checkpoint_from_before_hashes_were_kept_believes_the_journal_once_and_then_keeps_its_hash()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-test-").FullName;
        await using (var host = await TestHost.StartIn(folder, keepFolder: true, new NoteService(), new CountService()))
        {
            await host.AsParty("91330110MA2AAAAA0X", Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 2 });
            await host.CatchUp();
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CountDb>().Checkpoints.ExecuteUpdateAsync(set => set.SetProperty(c => c.Hash, (string?)null), TestContext.Current.CancellationToken);
        }
        await using (var host = await TestHost.StartIn(folder, keepFolder: false, new NoteService(), new CountService()))
        {
            await host.AsParty("91330110MA2AAAAA0X", Role.Plant).Post("/api/manifests/notes", new { id = "B", count = 1 });
            await host.CatchUp();
            Assert.Equal(("2", "1"), await CountsOf(host));
            await using var scope = host.Services.CreateAsyncScope();
            var head = await scope.ServiceProvider.GetRequiredService<NoteDb>().JournalHeads.SingleAsync(TestContext.Current.CancellationToken);
            var checkpoint = await scope.ServiceProvider.GetRequiredService<CountDb>().Checkpoints.SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal((head.Sequence, head.Hash), (checkpoint.Sequence, checkpoint.Hash));
        }
    }

    private static SealedEntry Tell(ToldFeed feed, IEvent happening) => feed.Tell(happening, TestHost.Start, new Actor("p", "u", null));

    private static async Task<(string A, string B)> CountsOf(TestHost host) =>
        ((await host.AsAdministrator().Get("/api/tracing/counts/A")).Text, (await host.AsAdministrator().Get("/api/tracing/counts/B")).Text);

    private static async Task<string> ReadyOf(TestHost host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        return await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
    }
}
