using System.Threading.Channels;
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
public sealed class Relay<TDb>(ServiceName<TDb> service, IServiceScopeFactory scopes, IBus bus)
    where TDb : ServiceDb
{
    public const int EntriesMax = 200;
    private const int WaitingMax = 20_000;
    private static readonly TimeSpan PublishWait = TimeSpan.FromSeconds(10);
    private readonly Channel<SealedEntry> waiting = Channel.CreateBounded<SealedEntry>(new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Takes entries for publishing.</summary>
    internal void Take(IReadOnlyList<JournalEntry> entries)
    {
        foreach (var entry in entries) waiting.Writer.TryWrite(SealedEntry.Of(service.Name, entry));
    }

    /// <summary>Waits for entries and publishes all that wait, up to <see cref="EntriesMax"/>.</summary>
    public async Task PublishNext(CancellationToken cancellationToken)
    {
        await waiting.Reader.WaitToReadAsync(cancellationToken);
        var entries = new List<SealedEntry>();
        while (entries.Count < EntriesMax && waiting.Reader.TryRead(out var entry)) entries.Add(entry);
        // Two threads may announce what they sealed in the other order; the listeners would take that for a gap.
        entries.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        await Publish(new JournalChunk(service.Name, entries), cancellationToken);
    }

    /// <summary>Tells the listeners how far the journal goes.</summary>
    public async Task Beat(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var head = await db.JournalHeads.Select(h => h.Sequence).SingleAsync(cancellationToken);
        await Publish(new JournalHeartbeat(service.Name, head), cancellationToken);
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
