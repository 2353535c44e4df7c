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

    /// <summary>Makes numbers up to these count as given, in the caller's transaction.</summary>
    /// <param name="given">The highest number by scope.</param>
    public static async Task RaiseTo(DeclarationsDb db, IReadOnlyDictionary<string, int> given, CancellationToken cancellationToken)
    {
        var scopes = given.Keys.ToArray();
        var there = await db.Serials.Where(s => scopes.Contains(s.Scope)).Select(s => s.Scope).ToHashSetAsync(cancellationToken);
        foreach (var (number, alike) in given.Where(pair => there.Contains(pair.Key)).GroupBy(pair => pair.Value, pair => pair.Key).Select(group => (group.Key, group.ToArray())))
            await db.Serials.Where(s => alike.Contains(s.Scope) && s.Last < number).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, number), cancellationToken);
        db.Serials.AddRange(given.Where(pair => !there.Contains(pair.Key)).Select(pair => new Serial { Scope = pair.Key, Last = pair.Value }));
    }

    private static async Task<bool> Raise(DeclarationsDb db, string scope, CancellationToken cancellationToken) =>
        await db.Serials.Where(s => s.Scope == scope).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellationToken) == 1;

    private static Task<int> Read(DeclarationsDb db, string scope, CancellationToken cancellationToken) =>
        db.Serials.Where(s => s.Scope == scope).Select(s => s.Last).SingleAsync(cancellationToken);
}
