using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WasteLoop.Chassis.Subscriptions;

/// <content>Builds a projection anew from the journals: in its place, or beside it to compare.</content>
public sealed partial class SubscriptionRunner<TDb>
{
    /// <summary>So many entries are read and written at a time when nobody waits for the first of them.</summary>
    private const int ReplayMax = 2_000;

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
            saved.Clear();
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
            var upTo = await live.Checkpoints.AsNoTracking().Where(c => c.Subscription == Name).ToDictionaryAsync(c => c.Source, c => c.Sequence, cancellationToken);
            foreach (var source in Sources) await Replay(rebuilt, source, upTo.GetValueOrDefault(source), cancellationToken);
            foreach (var table in subscription.Tables) differences.AddRange(await ProjectionTables.Compare(live, rebuilt, table, cancellationToken));
        }, cancellationToken);
        return differences;
    }

    private async Task Replay(TDb db, string source, long upTo, CancellationToken cancellationToken)
    {
        for (var reached = Reached.Nothing(source); reached.Sequence < upTo;)
        {
            var max = (int)Math.Min(ReplayMax, upTo - reached.Sequence);
            var entries = await feed.Read(source, reached.Sequence, max, cancellationToken);
            if (entries.Count == 0) return;
            reached = await ApplyAll(db, entries, reached, await Checkpoint(db, source).SingleOrDefaultAsync(cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
