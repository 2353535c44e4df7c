using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Publishes sealed entries in order and remembers how far it came. A crash in between publishes again; it never skips.</summary>
public sealed class Relay<TDb>(ServiceName<TDb> service, IServiceScopeFactory scopes, WriteGate<TDb> gate, IBus bus)
    where TDb : ServiceDb
{
    public const int EntriesMax = 200;
    private static readonly TimeSpan PublishWait = TimeSpan.FromSeconds(10);

    /// <summary>Publishes one chunk. Returns how many entries it held.</summary>
    public async Task<int> RelayOnce(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var published = await db.JournalHeads.Select(h => h.Published).SingleAsync(cancellationToken);
        var entries = await JournalFeedQuery.Read(db, service.Name, published, EntriesMax, cancellationToken);
        if (entries.Count == 0) return 0;

        await Publish(new JournalChunk(service.Name, entries), cancellationToken);

        var last = entries[^1].Sequence;
        using var turn = await gate.Enter(cancellationToken);
        await db.JournalHeads.Where(h => h.Published < last).ExecuteUpdateAsync(set => set.SetProperty(h => h.Published, last), cancellationToken);
        return entries.Count;
    }

    /// <summary>Tells the listeners how far the journal goes.</summary>
    public async Task Beat(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var head = await db.JournalHeads.Select(h => h.Sequence).SingleAsync(cancellationToken);
        await Publish(new JournalHeartbeat(service.Name, head), cancellationToken);
    }

    // A broker that went away must not hold the relay for ever: the next round tries again.
    private async Task Publish<T>(T message, CancellationToken cancellationToken) where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PublishWait);
        await bus.Publish(message, patience.Token);
    }
}
