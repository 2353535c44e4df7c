using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <content>Reads on in a source's journal, and sees when it is not the one that was followed so far.</content>
public sealed partial class SubscriptionRunner<TDb>
{
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
            Forget(source);
            var inTable = await Reach(source, cancellationToken);
            if (inTable == reached) throw;
            return await ReadOn(inTable, EntriesMax, cancellationToken);
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
}
