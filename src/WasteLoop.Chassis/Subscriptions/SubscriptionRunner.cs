using System.Collections.Concurrent;
using System.Diagnostics;
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
    private readonly ConcurrentDictionary<string, long> saved = new();
    private readonly ConcurrentDictionary<string, string> stops = new();

    public string Name => subscription.Name;
    public string Service => service.Name;
    public IReadOnlySet<string> Sources => subscription.Sources;
    public IReadOnlyCollection<string> Events => subscription.Events;
    public bool IsProjection => subscription.Tables.Count > 0;
    public string? StoppedBy => stops.OrderBy(stop => stop.Key, StringComparer.Ordinal).Select(stop => stop.Value).FirstOrDefault();

    public async Task Receive(JournalChunk chunk, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(chunk.Source) || chunk.Entries.Count == 0) return;
        Heard(chunk.Source, chunk.Entries[^1].Sequence);
        var gap = false;
        await InTurn(async () =>
        {
            var position = await Position(chunk.Source, cancellationToken);
            if (chunk.Entries[^1].Sequence <= position) return;
            gap = chunk.Entries[0].Sequence > position + 1;
            if (!gap) await ApplyFromBus(chunk, cancellationToken);
        }, cancellationToken);
        if (gap) await CatchUpQuietly(chunk.Source, cancellationToken);
    }

    private async Task ApplyFromBus(JournalChunk chunk, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyOrStop(chunk.Source, chunk.Entries, cancellationToken);
        }
        catch (JournalCutException)
        {
            // The bus may still carry what a restored journal has lost: the journal itself decides.
            await CatchUpInTurn(chunk.Source, cancellationToken);
        }
    }

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
        if (saved.GetValueOrDefault(source) == reached.Sequence) return;
        using var writing = await gate.Enter(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await HoldForUs(db, cancellationToken);
        await ApplyAll(db, [], reached, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        saved[source] = reached.Sequence;
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

    public async Task<string?> CutOf(string source, CancellationToken cancellationToken)
    {
        var reached = await Reach(source, cancellationToken);
        try
        {
            await ReadOn(reached, 1, cancellationToken);
            return null;
        }
        catch (JournalCutException cut)
        {
            return cut.Message;
        }
    }

    private async Task<Reached> Reach(string source, CancellationToken cancellationToken)
    {
        if (positions.TryGetValue(source, out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        return positions.GetOrAdd(source, Reached.At(source, await Checkpoint(db, source).AsNoTracking().SingleOrDefaultAsync(cancellationToken)));
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
            await HoldForUs(db, cancellationToken);
            foreach (var table in subscription.Tables) await ProjectionTables.Clear(db, table, cancellationToken);
            await db.Checkpoints.Where(c => c.Subscription == Name).ExecuteDeleteAsync(cancellationToken);
            foreach (var source in Sources) await Replay(db, source, long.MaxValue, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            positions.Clear();
            stops.Clear();
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
            // Positions and tables of one instant: the services may be at work meanwhile.
            var live = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var instant = await live.Database.BeginTransactionAsync(engine.AsOfOneInstant, cancellationToken);
            var saved = await live.Checkpoints.AsNoTracking().Where(c => c.Subscription == Name).ToDictionaryAsync(c => c.Source, c => c.Sequence, cancellationToken);
            foreach (var source in Sources) await Replay(rebuilt, source, saved.GetValueOrDefault(source), cancellationToken);
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
            }
        }
        catch (JournalCutException cut)
        {
            positions.TryRemove(source, out _);
            Diagnostics.Stopped.Add(1, new KeyValuePair<string, object?>("subscription", Name));
            if (!stops.TryGetValue(source, out var told) || told != cut.Message) LogCut(Name, cut.Message);
            stops[source] = cut.Message;
            throw;
        }
    }

    /// <summary>What the journal has beyond the position.</summary>
    /// <exception cref="JournalCutException">It is not the journal that was followed so far.</exception>
    private async Task<IReadOnlyList<SealedEntry>> ReadOn(string source, CancellationToken cancellationToken)
    {
        var reached = await Reach(source, cancellationToken);
        try
        {
            return await ReadOn(reached, EntriesMax, cancellationToken);
        }
        catch (JournalCutException)
        {
            // What this process remembers may be newer than a database that was restored under it, or beyond the last entry that mattered: the table counts.
            positions.TryRemove(source, out _);
            var saved = await Reach(source, cancellationToken);
            if (saved == reached) throw;
            return await ReadOn(saved, EntriesMax, cancellationToken);
        }
    }

    /// <summary>Reads from the last entry applied, so that one that is gone, or is another now, is seen.</summary>
    private async Task<IReadOnlyList<SealedEntry>> ReadOn(Reached reached, int max, CancellationToken cancellationToken)
    {
        if (reached.Sequence == 0) return await feed.Read(reached.Source, 0, max, cancellationToken);
        var entries = await feed.Read(reached.Source, reached.Sequence - 1, max, cancellationToken);
        if (entries.Count == 0)
            throw new JournalCutException($"{reached.Source}/{reached.Sequence}, which the {reached.Source} journal no longer holds (it ends at {await feed.Head(reached.Source, cancellationToken)})");
        positions.TryUpdate(reached.Source, reached.Then(entries[0]), reached);
        return [.. entries.Skip(1)];
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
            reached = await ApplyAll(db, entries, reached, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            positions[source] = reached;
            saved[source] = reached.Sequence;
            Count(entries);
            signal.Announce(db.SealedHere);
            if (db.LastRecordedId is not null && db.SealAs is null) signal.Ring();
        }
    }

    // Another replica waits, also with another source: the rows that an entry changes are not its source's alone. Then it sees what is done.
    private Task HoldForUs(TDb db, CancellationToken cancellationToken) => engine.Hold(db, "subscription/" + Name, cancellationToken);

    private IQueryable<Checkpoint> Checkpoint(TDb db, string source) => db.Checkpoints.Where(c => c.Subscription == Name && c.Source == source);

    /// <summary>Applies entries within the caller's transaction and moves the checkpoint. Returns how far it now is.</summary>
    /// <param name="passed">How far this process has come: beyond the saved checkpoint where nothing mattered.</param>
    private async Task<Reached> ApplyAll(TDb db, IReadOnlyList<SealedEntry> entries, Reached passed, CancellationToken cancellationToken)
    {
        var checkpoint = await Checkpoint(db, passed.Source).SingleOrDefaultAsync(cancellationToken);
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
            if (changed) await db.SaveChangesAsync(cancellationToken);
        }
        (checkpoint.Sequence, checkpoint.Hash) = (reached.Sequence, reached.Hash);
        await db.SaveChangesAsync(cancellationToken);
        return reached;
    }

    /// <summary>Continues the trace of the request that the entry came from.</summary>
    private Activity? ActivityOf(SealedEntry entry)
    {
        if (entry.Trace is null || !subscription.Heeds(entry) || !ActivityContext.TryParse(entry.Trace, null, isRemote: true, out var request)) return null;
        var activity = Diagnostics.Source.StartActivity($"apply {entry.Type}", ActivityKind.Consumer, request);
        activity?.SetTag("wasteloop.subscription", Name).SetTag("wasteloop.entry", $"{entry.Source}/{entry.Sequence}").SetTag("wasteloop.subject", entry.Subject);
        return activity;
    }

    private void Count(IReadOnlyList<SealedEntry> entries)
    {
        var tag = new KeyValuePair<string, object?>("subscription", Name);
        Diagnostics.Applied.Add(entries.Count, tag);
        if (Diagnostics.Delay.Enabled) Diagnostics.Delay.Record((clock.GetUtcNow() - entries[^1].RecordedAt).TotalMilliseconds, tag);
    }

    private async Task Replay(TDb db, string source, long upTo, CancellationToken cancellationToken)
    {
        for (var reached = Reached.Nothing(source); reached.Sequence < upTo;)
        {
            var max = (int)Math.Min(EntriesMax, upTo - reached.Sequence);
            var entries = await feed.Read(source, reached.Sequence, max, cancellationToken);
            if (entries.Count == 0) return;
            reached = await ApplyAll(db, entries, reached, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "Subscription {Subscription} stopped at {Source}/{Sequence} ({Type}) and will try it again; it never skips")]
    private partial void LogStopped(Exception exception, string subscription, string source, long sequence, string type);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Warning, Message = "{Subscription} could not read on in the journal of {Source}; the next heartbeat tries again")]
    private partial void LogFeedAway(Exception exception, string subscription, string source);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "Subscription {Subscription} stands still: it has applied {Where}. docs/operations.md says what to do")]
    private partial void LogCut(string subscription, string where);
}
