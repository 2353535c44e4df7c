using System.Diagnostics;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Publishes what this process sealed, in order, in chunks.</summary>
/// <remarks>
/// The bus is a messenger: what it does not take, or a crash swallows, the listeners fetch from the journal when the next chunk
/// or heartbeat shows them the gap. So nothing needs to be remembered here.
/// </remarks>
public sealed class Relay<TDb>(ServiceName<TDb> service, IServiceScopeFactory scopes, JournalSignal<TDb> signal, IBus bus)
    where TDb : ServiceDb
{
    public const int EntriesMax = 200;
    private static readonly TimeSpan PublishWait = TimeSpan.FromSeconds(10);

    /// <summary>Under load entries gather for so long: a listener's transaction costs the same for ten entries as for one. When little happens nothing waits.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(50);
    private long lastPublished;

    /// <summary>Waits for entries and publishes all that wait, up to <see cref="EntriesMax"/>.</summary>
    public async Task PublishNext(CancellationToken cancellationToken)
    {
        await signal.ToPublish.WaitToReadAsync(cancellationToken);
        if (Apart - Stopwatch.GetElapsedTime(lastPublished) is { Ticks: > 0 } early) await Task.Delay(early, TimeProvider.System, cancellationToken);
        lastPublished = Stopwatch.GetTimestamp();
        var entries = new List<SealedEntry>();
        while (entries.Count < EntriesMax && signal.ToPublish.TryRead(out var entry)) entries.Add(entry);
        for (int from = 0, until; from < entries.Count; from = until)
        {
            // A chunk has no gaps: what another replica sealed in between, that one publishes.
            for (until = from + 1; until < entries.Count && entries[until].Sequence == entries[until - 1].Sequence + 1; until++) { }
            await Publish(new JournalChunk(service.Name, entries[from..until]), cancellationToken);
        }
    }

    /// <summary>Tells the listeners how far the journal goes.</summary>
    public async Task Beat(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var head = await db.JournalHeads.AsNoTracking().SingleAsync(cancellationToken);
        await Publish(new JournalHeartbeat(service.Name, head.Sequence, head.Hash), cancellationToken);
    }

    // A broker that went away must not hold the relay for ever: the next heartbeat tells what was missed.
    // Routed by source: a subscription is not handed what it doesn't listen to.
    private async Task Publish<T>(T message, CancellationToken cancellationToken) where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PublishWait);
        await bus.Publish(message, context => context.SetRoutingKey(service.Name), patience.Token);
    }
}
