using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Declarations;

/// <summary>Counts 1, 2, 3 … within a scope: label serials, ledger batches, ledger rows. Only rises, so no number is given twice.</summary>
public sealed class Serial
{
    public const int ScopeLengthMax = 100;

    /// <summary>What is counted, such as label/{party}/{waste}/{day}.</summary>
    public required string Scope { get; init; }

    /// <summary>The last number given.</summary>
    public required int Last { get; init; }

    /// <summary>The next number, held by the caller's transaction: a second caller waits for its end, and a rollback gives the number back.</summary>
    public static async Task<int> Next(DeclarationsDb db, string scope, CancellationToken cancellationToken)
    {
        if (await Raise(db, scope, cancellationToken)) return await Read(db, scope, cancellationToken);
        var first = new Serial { Scope = scope, Last = 1 };
        db.Serials.Add(first);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return 1;
        }
        catch (DbUpdateException)
        {
            // Someone else made the scope's row in the same moment. EF went back to the savepoint before this save.
            db.Entry(first).State = EntityState.Detached;
            if (!await Raise(db, scope, cancellationToken)) throw;
            return await Read(db, scope, cancellationToken);
        }
    }

    private static async Task<bool> Raise(DeclarationsDb db, string scope, CancellationToken cancellationToken) =>
        await db.Serials.Where(s => s.Scope == scope).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellationToken) == 1;

    private static Task<int> Read(DeclarationsDb db, string scope, CancellationToken cancellationToken) =>
        db.Serials.Where(s => s.Scope == scope).Select(s => s.Last).SingleAsync(cancellationToken);
}
