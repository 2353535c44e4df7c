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
    private readonly ConcurrentDictionary<string, long> positions = new();
    private readonly ConcurrentDictionary<string, long> heads = new();

    public string Name => subscription.Name;
    public string Service => service.Name;
    public IReadOnlySet<string> Sources => subscription.Sources;
    public IReadOnlyCollection<string> Events => subscription.Events;
    public bool IsProjection => subscription.Tables.Count > 0;
    public string? StoppedBy { get; private set; }

    public async Task Receive(JournalChunk chunk, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(chunk.Source) || chunk.Entries.Count == 0) return;
        Heard(chunk.Source, chunk.Entries[^1].Sequence);
        await InTurn(async () =>
        {
            var position = await Position(chunk.Source, cancellationToken);
            if (chunk.Entries[^1].Sequence <= position) return;
            if (chunk.Entries[0].Sequence > position + 1) await CatchUpInTurn(chunk.Source, cancellationToken);
            else await ApplyOrStop(chunk.Source, chunk.Entries, cancellationToken);
        }, cancellationToken);
    }

    public async Task Receive(JournalHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(heartbeat.Source)) return;
        Heard(heartbeat.Source, heartbeat.Head);
        if (await Position(heartbeat.Source, cancellationToken) >= heartbeat.Head) return;
        await CatchUpOnce(heartbeat.Source, cancellationToken);
    }

    public long Lag(string source) => Math.Max(0, heads.GetValueOrDefault(source) - positions.GetValueOrDefault(source));

    private void Heard(string source, long head) => heads.AddOrUpdate(source, head, (_, known) => Math.Max(known, head));

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
            await HoldForUs(db, cancellationToken);
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
        while (true)
        {
            var entries = await feed.Read(source, await Position(source, cancellationToken), EntriesMax, cancellationToken);
            if (entries.Count == 0) return applied;
            Heard(source, entries[^1].Sequence);
            await ApplyOrStop(source, entries, cancellationToken);
            applied += entries.Count;
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
                StoppedBy = null;
                return;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // Another replica may have been faster: what the table says counts.
                positions.TryRemove(source, out _);
                if (attempt < AttemptsMax && IsCollision(e)) await Task.Delay(AttemptPause * attempt, TimeProvider.System, cancellationToken);
                else if (entries.Count > 1) break;
                else
                {
                    Diagnostics.Stopped.Add(1, new KeyValuePair<string, object?>("subscription", Name));
                    StoppedBy = $"{source}/{entries[0].Sequence} {entries[0].Type}: {e.Message}";
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
        var position = await Position(source, cancellationToken);
        var last = entries[^1].Sequence;
        if (last <= position) return;
        if (entries[0].Sequence <= position + 1 && last / UnsavedMax == position / UnsavedMax && !entries.Any(entry => entry.Sequence > position && subscription.Heeds(entry)))
        {
            // Nothing to do and nothing to lose: the saved checkpoint moves with the next entry that matters.
            positions[source] = last;
            return;
        }
        using (await gate.Enter(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await HoldForUs(db, cancellationToken);
            if (gate.OneByOne) db.SealAs = service.Name;
            var reached = await ApplyAll(db, source, entries, position, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            positions[source] = reached;
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
    private async Task<long> ApplyAll(TDb db, string source, IReadOnlyList<SealedEntry> entries, long passed, CancellationToken cancellationToken)
    {
        var checkpoint = await Checkpoint(db, source).SingleOrDefaultAsync(cancellationToken);
        if (checkpoint is null) db.Checkpoints.Add(checkpoint = new Checkpoint { Subscription = Name, Source = source });
        var position = Math.Max(checkpoint.Sequence, passed);
        foreach (var entry in entries)
        {
            if (entry.Sequence <= position) continue;
            if (entry.Sequence != position + 1) throw new InvalidOperationException($"{Name} is at {source}/{position} and was given {entry.Sequence}.");
            using var activity = ActivityOf(entry);
            var changed = await subscription.Apply(entry, db, cancellationToken);
            checkpoint.Sequence = position = entry.Sequence;
            // Saved entry by entry, so that a handler's query sees what the entry before it did.
            if (changed) await db.SaveChangesAsync(cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return position;
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
        for (long position = 0; position < upTo;)
        {
            var max = (int)Math.Min(EntriesMax, upTo - position);
            var entries = await feed.Read(source, position, max, cancellationToken);
            if (entries.Count == 0) return;
            position = await ApplyAll(db, source, entries, position, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "Subscription {Subscription} stopped at {Source}/{Sequence} ({Type}) and will try it again; it never skips")]
    private partial void LogStopped(Exception exception, string subscription, string source, long sequence, string type);
}
