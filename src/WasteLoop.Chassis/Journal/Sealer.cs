using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Gives committed entries their sequence and hash. Whoever holds the head's row is the sealer, for one transaction.</summary>
/// <remarks>
/// On server databases commands commit side by side, in any order; the sealer takes whatever is committed and not yet sealed, so no entry is
/// missed whatever order transactions end in. Where there is one writer at a time, entries are sealed as they are saved
/// (<see cref="ServiceDb.SealAs"/>) and there is seldom anything left to do here.
/// </remarks>
public sealed class Sealer<TDb>(ServiceName<TDb> service, IServiceScopeFactory scopes, WriteGate<TDb> gate, JournalSignal<TDb> signal)
    : ISealer where TDb : ServiceDb
{
    public const int EntriesMax = 500;

    /// <summary>Seals up to <see cref="EntriesMax"/> entries. Returns how many.</summary>
    public async Task<int> SealOnce(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var entries = await Unsealed(db).AnyAsync(cancellationToken) ? await Seal(db, cancellationToken) : [];
        signal.Announce(entries);
        if (entries.Count == 0) await TellWhatOthersSealed(db, cancellationToken);
        return entries.Count;
    }

    private async Task<IReadOnlyList<JournalEntry>> Seal(TDb db, CancellationToken cancellationToken)
    {
        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locks the row until the commit: another process that seals waits here and then sees what we sealed.
        await db.JournalHeads.ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence), cancellationToken);
        var head = await db.JournalHeads.SingleAsync(cancellationToken);
        var entries = await Unsealed(db).OrderBy(e => e.Tick).ThenBy(e => e.Id).Take(EntriesMax).ToListAsync(cancellationToken);
        foreach (var entry in entries) head.Seal(service.Name, entry);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return entries;
    }

    /// <summary>Another process may have sealed, and published, what callers of this one wait for.</summary>
    private async Task TellWhatOthersSealed(TDb db, CancellationToken cancellationToken)
    {
        var waiting = signal.Waiting;
        if (waiting.Count == 0) return;
        foreach (var entry in await db.Journal.AsNoTracking().Where(e => waiting.Contains(e.Id) && e.Sequence != null).Select(e => new { e.Id, e.Sequence }).ToListAsync(cancellationToken))
            signal.Sealed(entry.Id, entry.Sequence!.Value);
    }

    private static IQueryable<JournalEntry> Unsealed(TDb db) => db.Journal.Where(e => e.Sequence == null);
}
