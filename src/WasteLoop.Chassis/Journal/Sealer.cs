using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Gives committed entries their sequence and hash. One process seals a journal at a time: it holds the lease.</summary>
/// <remarks>
/// Commands commit side by side, in any order; the sealer takes whatever is committed and not yet sealed, so no entry is
/// missed whatever order transactions end in.
/// </remarks>
public sealed class Sealer<TDb>(ServiceName<TDb> service, IServiceScopeFactory scopes, DatabaseEngine engine, WriteGate<TDb> gate, JournalSignal<TDb> signal, TimeProvider clock)
    : ISealer where TDb : ServiceDb
{
    public const int EntriesMax = 500;
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>Seals up to <see cref="EntriesMax"/> entries. Returns how many; 0 also when another process holds the lease.</summary>
    public async Task<int> SealOnce(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        if (!await Unsealed(db).AnyAsync(cancellationToken)) return 0;

        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var head = await db.JournalHeads.SingleAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (head.Sealer != engine.Process && head.SealerUntil > now) return 0;

        head.Sealer = engine.Process;
        head.SealerUntil = now + Lease;
        var entries = await Unsealed(db).OrderBy(e => e.Tick).ThenBy(e => e.Id).Take(EntriesMax).ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            entry.PreviousHash = head.Hash;
            entry.Sequence = ++head.Sequence;
            entry.Hash = head.Hash = JournalHash.Of(service.Name, entry.PreviousHash, head.Sequence, entry);
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);

        foreach (var entry in entries) signal.Sealed(entry.Id, entry.Sequence!.Value);
        return entries.Count;
    }

    private static IQueryable<JournalEntry> Unsealed(TDb db) => db.Journal.Where(e => e.Sequence == null);
}
