using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>Runs one subscription: drops what it has, applies what is next, heals gaps from the source's journal.</summary>
public sealed partial class SubscriptionRunner<TDb>(
    Subscription<TDb> subscription, ServiceName<TDb> service, IServiceScopeFactory scopes, IJournalFeed feed, WriteGate<TDb> gate,
    JournalSignal<TDb> signal, DatabaseEngine engine, ILogger<SubscriptionRunner<TDb>> log) : ISubscriptionRunner, IDisposable
    where TDb : ServiceDb
{
    public const int EntriesMax = 200;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<string, long> positions = new();

    public string Name => subscription.Name;
    public string Service => service.Name;
    public IReadOnlySet<string> Sources => subscription.Sources;
    public IReadOnlyCollection<string> Events => subscription.Events;
    public bool IsProjection => subscription.Tables.Count > 0;
    public string? StoppedBy { get; private set; }

    public async Task Receive(JournalChunk chunk, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(chunk.Source) || chunk.Entries.Count == 0) return;
        await InTurn(async () =>
        {
            var position = await Position(chunk.Source, cancellationToken);
            if (chunk.Entries[0].Sequence > position + 1) await CatchUpInTurn(chunk.Source, cancellationToken);
            else await ApplyOrStop(chunk.Source, chunk.Entries, cancellationToken);
        }, cancellationToken);
    }

    public async Task Receive(JournalHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(heartbeat.Source) || await Position(heartbeat.Source, cancellationToken) >= heartbeat.Head) return;
        await CatchUpOnce(heartbeat.Source, cancellationToken);
    }

    public async Task<long> CatchUpOnce(string source, CancellationToken cancellationToken)
    {
        long applied = 0;
        await InTurn(async () => applied = await CatchUpInTurn(source, cancellationToken), cancellationToken);
        return applied;
    }

    public async Task<long> Position(string source, CancellationToken cancellationToken)
    {
        if (positions.TryGetValue(source, out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var saved = await db.Checkpoints.Where(c => c.Subscription == Name && c.Source == source).Select(c => c.Sequence).SingleOrDefaultAsync(cancellationToken);
        return positions.GetOrAdd(source, saved);
    }

    public async Task Rebuild(CancellationToken cancellationToken)
    {
        if (!IsProjection) throw new InvalidOperationException($"{Name} is a reaction: what it did cannot be done again.");
        await InTurn(async () =>
        {
            using var writing = await gate.Enter(cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var table in subscription.Tables) await ProjectionTables.Clear(db, table, cancellationToken);
            await db.Checkpoints.Where(c => c.Subscription == Name).ExecuteDeleteAsync(cancellationToken);
            foreach (var source in Sources) await Replay(db, source, long.MaxValue, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            positions.Clear();
            StoppedBy = null;
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> CompareWithRebuilt(CancellationToken cancellationToken)
    {
        using var scratch = engine.Scratch();
        var options = new DbContextOptionsBuilder<TDb>();
        scratch.Engine.Configure(options, service.Name);
        await using var scope = scopes.CreateAsyncScope();
        await using var rebuilt = ActivatorUtilities.CreateInstance<TDb>(scope.ServiceProvider, options.Options);
        await scratch.Engine.Prepare(rebuilt, cancellationToken);
        // Never committed: what was built is compared and thrown away.
        await using var transaction = await rebuilt.Database.BeginTransactionAsync(cancellationToken);
        var differences = new List<string>();
        await InTurn(async () =>
        {
            foreach (var source in Sources) await Replay(rebuilt, source, await Position(source, cancellationToken), cancellationToken);
            var live = scope.ServiceProvider.GetRequiredService<TDb>();
            foreach (var table in subscription.Tables) differences.AddRange(await ProjectionTables.Compare(live, rebuilt, table, cancellationToken));
        }, cancellationToken);
        return differences;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task InTurn(Func<Task> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try { await work(); }
        finally { turn.Release(); }
    }

    private async Task<long> CatchUpInTurn(string source, CancellationToken cancellationToken)
    {
        long applied = 0;
        while (true)
        {
            var entries = await feed.Read(source, await Position(source, cancellationToken), EntriesMax, cancellationToken);
            if (entries.Count == 0) return applied;
            await ApplyOrStop(source, entries, cancellationToken);
            applied += entries.Count;
        }
    }

    /// <summary>Applies a batch in one transaction. When it fails, applies one by one, so that all before the bad entry counts and it stops right there.</summary>
    private async Task ApplyOrStop(string source, IReadOnlyList<SealedEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            await Apply(source, entries, cancellationToken);
            StoppedBy = null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Another replica may have been faster: what the table says counts.
            positions.TryRemove(source, out _);
            if (entries.Count == 1)
            {
                StoppedBy = $"{source}/{entries[0].Sequence} {entries[0].Type}: {e.Message}";
                LogStopped(e, Name, source, entries[0].Sequence, entries[0].Type);
                throw;
            }
            foreach (var entry in entries) await ApplyOrStop(source, [entry], cancellationToken);
        }
    }

    private async Task Apply(string source, IReadOnlyList<SealedEntry> entries, CancellationToken cancellationToken)
    {
        if (entries[^1].Sequence <= await Position(source, cancellationToken)) return;
        long reached;
        bool recorded;
        using (await gate.Enter(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            reached = await ApplyAll(db, source, entries, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            recorded = db.LastRecordedId is not null;
        }
        positions[source] = reached;
        if (recorded) signal.Ring();
    }

    /// <summary>Applies entries within the caller's transaction and moves the checkpoint. Returns how far it now is.</summary>
    private async Task<long> ApplyAll(TDb db, string source, IReadOnlyList<SealedEntry> entries, CancellationToken cancellationToken)
    {
        var checkpoint = await db.Checkpoints.FindAsync([Name, source], cancellationToken);
        if (checkpoint is null) db.Checkpoints.Add(checkpoint = new Checkpoint { Subscription = Name, Source = source });
        foreach (var entry in entries)
        {
            if (entry.Sequence <= checkpoint.Sequence) continue;
            if (entry.Sequence != checkpoint.Sequence + 1)
                throw new InvalidOperationException($"{Name} is at {source}/{checkpoint.Sequence} and was given {entry.Sequence}.");
            var changed = await subscription.Apply(entry, db, cancellationToken);
            checkpoint.Sequence = entry.Sequence;
            // Saved entry by entry, so that a handler's query sees what the entry before it did.
            if (changed) await db.SaveChangesAsync(cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return checkpoint.Sequence;
    }

    private async Task Replay(TDb db, string source, long upTo, CancellationToken cancellationToken)
    {
        for (long position = 0; position < upTo;)
        {
            var max = (int)Math.Min(EntriesMax, upTo - position);
            var entries = await feed.Read(source, position, max, cancellationToken);
            if (entries.Count == 0) return;
            position = await ApplyAll(db, source, entries, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "Subscription {Subscription} stopped at {Source}/{Sequence} ({Type}) and will try it again; it never skips")]
    private partial void LogStopped(Exception exception, string subscription, string source, long sequence, string type);
}
