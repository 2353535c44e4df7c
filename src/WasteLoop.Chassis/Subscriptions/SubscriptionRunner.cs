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
    JournalSignal<TDb> signal, DatabaseEngine engine, TimeProvider clock, ILogger<SubscriptionRunner<TDb>> log) : ISubscriptionRunner, IDisposable
    where TDb : ServiceDb
{
    public const int EntriesMax = 200;

    /// <summary>So many entries of no interest may pass before the checkpoint is saved.</summary>
    public const int UnsavedMax = 2_000;

    private const int AttemptsMax = 5;
    private static readonly TimeSpan AttemptPause = TimeSpan.FromMilliseconds(20);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<string, Reached> positions = new();
    private readonly ConcurrentDictionary<string, long> heads = new();
    private readonly ConcurrentDictionary<string, Reached> saved = new();
    private readonly ConcurrentDictionary<string, string> stops = new();
    private readonly List<JournalChunk> waiting = [];

    public string Name => subscription.Name;
    public string Service => service.Name;
    public IReadOnlySet<string> Sources => subscription.Sources;
    public IReadOnlyCollection<string> Events => subscription.Events;
    public bool IsProjection => subscription.Tables.Count > 0;
    public string? StoppedBy => stops.OrderBy(stop => stop.Key, StringComparer.Ordinal).Select(stop => stop.Value).FirstOrDefault();

    public async Task Receive(JournalHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(heartbeat.Source)) return;
        Heard(heartbeat.Source, heartbeat.Head);
        var reached = await Reach(heartbeat.Source, cancellationToken);
        if (reached.Sequence == heartbeat.Head && (heartbeat.Hash is null || reached.Hash is null || reached.Hash == heartbeat.Hash))
        {
            await InTurn(() => SavePassed(heartbeat.Source, cancellationToken), cancellationToken);
            return;
        }
        // Also when it is ahead: a beat may be late, or the journal cut.
        await CatchUpQuietly(heartbeat.Source, cancellationToken);
    }

    /// <summary>In a quiet moment the checkpoint catches up with what was passed over, so that every replica and every restart knows.</summary>
    private async Task SavePassed(string source, CancellationToken cancellationToken)
    {
        var reached = await Reach(source, cancellationToken);
        if (saved.TryGetValue(source, out var last) && last == reached) return;
        using var writing = await gate.Enter(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await HoldForUs(db, cancellationToken);
        reached = await ApplyAll(db, [], reached, await Checkpoint(db, source).SingleOrDefaultAsync(cancellationToken), cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        saved[source] = reached;
    }

    /// <summary>What brought it here is not needed again: the next beat tries again, so no queue of failed messages grows while it stands still.</summary>
    private async Task CatchUpQuietly(string source, CancellationToken cancellationToken)
    {
        try
        {
            await CatchUpOnce(source, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Where it stands still, health and log have told.
            if (!stops.ContainsKey(source)) LogFeedAway(e, Name, source);
        }
    }

    public long Lag(string source) => Math.Max(0, heads.GetValueOrDefault(source) - positions.GetValueOrDefault(source).Sequence);

    private void Heard(string source, long head) => heads.AddOrUpdate(source, head, (_, known) => Math.Max(known, head));

    public async Task<long> CatchUpOnce(string source, CancellationToken cancellationToken)
    {
        long applied = 0;
        await InTurn(async () => applied = await CatchUpInTurn(source, cancellationToken), cancellationToken);
        return applied;
    }

    public async Task<long> Position(string source, CancellationToken cancellationToken) => (await Reach(source, cancellationToken)).Sequence;

    public async Task<long> SavedPosition(string source, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var inTable = await Checkpoint(scope.ServiceProvider.GetRequiredService<TDb>(), source).Select(c => c.Sequence).SingleOrDefaultAsync(cancellationToken);
        return Math.Max(inTable, positions.GetValueOrDefault(source).Sequence);
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
        try
        {
            while (true)
            {
                var entries = await ReadOn(source, cancellationToken);
                if (entries.Count == 0)
                {
                    stops.TryRemove(source, out _);
                    return applied;
                }
                Heard(source, entries[^1].Sequence);
                await ApplyOrStop(source, entries, cancellationToken);
                applied += entries.Count;
                // That was all there was. What came meanwhile must not keep the other sources waiting: the bus brings it. (A page begins with the last entry applied.)
                if (entries.Count < EntriesMax - 1) return applied;
            }
        }
        catch (JournalCutException cut)
        {
            Forget(source);
            Diagnostics.Stopped.Add(1, new KeyValuePair<string, object?>("subscription", Name));
            if (!stops.TryGetValue(source, out var told) || told != cut.Message) LogCut(Name, cut.Message);
            stops[source] = cut.Message;
            throw;
        }
    }

    /// <summary>Applies a batch in one transaction. When it fails, applies one by one, so that all before the bad entry counts and it stops right there.</summary>
    private async Task ApplyOrStop(string source, IReadOnlyList<SealedEntry> entries, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Apply(source, entries, cancellationToken);
                stops.TryRemove(source, out _);
                return;
            }
            catch (Exception e) when (e is not JournalCutException && !cancellationToken.IsCancellationRequested)
            {
                // Another replica may have gone on from where this one left off: the table says.
                if (saved.TryRemove(source, out _)) continue;
                if (attempt < AttemptsMax && IsCollision(e)) await Task.Delay(AttemptPause * attempt, TimeProvider.System, cancellationToken);
                else if (entries.Count > 1) break;
                else
                {
                    Diagnostics.Stopped.Add(1, new KeyValuePair<string, object?>("subscription", Name));
                    stops[source] = $"{source}/{entries[0].Sequence} {entries[0].Type}: {e.Message}";
                    LogStopped(e, Name, source, entries[0].Sequence, entries[0].Type);
                    throw;
                }
            }
        }
        foreach (var entry in entries) await ApplyOrStop(source, [entry], cancellationToken);
    }

    /// <summary>A command or another replica changed the same rows at the same time: the next attempt sees what it did.</summary>
    private bool IsCollision(Exception e) => e is DbUpdateConcurrencyException || (e is DbUpdateException update && engine.IsDuplicateKey(update)) || engine.IsBusy(e);

    private async Task Apply(string source, IReadOnlyList<SealedEntry> entries, CancellationToken cancellationToken)
    {
        var reached = await Reach(source, cancellationToken);
        var (position, last) = (reached.Sequence, entries[^1].Sequence);
        if (last <= position) return;
        if (entries[0].Sequence <= position + 1 && last / UnsavedMax == position / UnsavedMax && !entries.Any(entry => entry.Sequence > position && subscription.Heeds(entry)))
        {
            // Nothing to do and nothing to lose: the saved checkpoint moves with the next entry that matters.
            positions[source] = entries.Aggregate(reached, (so, entry) => so.Then(entry));
            return;
        }
        using (await gate.Enter(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await HoldForUs(db, cancellationToken);
            if (gate.OneByOne) db.SealAs = service.Name;
            reached = await ApplyAll(db, entries, reached, await CheckpointOf(db, source, cancellationToken), cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            positions[source] = saved[source] = reached;
            Count(entries);
            signal.Announce(db.SealedHere);
            if (db.LastRecordedId is not null && db.SealAs is null) signal.Ring();
        }
    }

    // Another replica waits, also with another source: the rows that an entry changes are not its source's alone. Then it sees what is done.
    private Task HoldForUs(TDb db, CancellationToken cancellationToken) => engine.Hold(db, "subscription/" + Name, cancellationToken);

    private void Forget(string source)
    {
        positions.TryRemove(source, out _);
        saved.TryRemove(source, out _);
    }

    /// <summary>What this process saved last is not asked for again: had another replica gone on since, the save fails and the next attempt asks.</summary>
    private async Task<Checkpoint?> CheckpointOf(TDb db, string source, CancellationToken cancellationToken) => saved.TryGetValue(source, out var last)
        ? db.Checkpoints.Attach(new Checkpoint { Subscription = Name, Source = source, Sequence = last.Sequence, Hash = last.Hash }).Entity
        : await Checkpoint(db, source).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<Checkpoint> Checkpoint(TDb db, string source) => db.Checkpoints.Where(c => c.Subscription == Name && c.Source == source);

    /// <summary>Applies entries within the caller's transaction and moves the checkpoint. Returns how far it now is.</summary>
    /// <param name="passed">How far this process has come: beyond the saved checkpoint where nothing mattered.</param>
    /// <param name="checkpoint">The saved one; null when there is none yet.</param>
    private async Task<Reached> ApplyAll(TDb db, IReadOnlyList<SealedEntry> entries, Reached passed, Checkpoint? checkpoint, CancellationToken cancellationToken)
    {
        if (checkpoint is null) db.Checkpoints.Add(checkpoint = new Checkpoint { Subscription = Name, Source = passed.Source });
        var reached = checkpoint.Sequence > passed.Sequence ? Reached.At(passed.Source, checkpoint) : passed;
        foreach (var entry in entries)
        {
            var next = reached.Then(entry);
            if (next.Sequence == reached.Sequence) continue;
            using var activity = ActivityOf(entry);
            var changed = await subscription.Apply(entry, db, cancellationToken);
            reached = next;
            if (changed) (checkpoint.Sequence, checkpoint.Hash) = (reached.Sequence, reached.Hash);
            // Saved entry by entry, so that a handler's query sees what the entry before it did.
            if (changed && !subscription.SavesOnce) await db.SaveChangesAsync(cancellationToken);
        }
        await subscription.Write(db, cancellationToken);
        (checkpoint.Sequence, checkpoint.Hash) = (reached.Sequence, reached.Hash);
        await db.SaveChangesAsync(cancellationToken);
        return reached;
    }
}
