using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;

namespace WasteLoop.Host.Databases;

/// <summary>Copies one service's tables from one database to another by EF's description of them, row by row as they are.</summary>
internal static class CopyTables
{
    private const int RowsPerSave = 1_000;

    /// <summary>The names of the tables that hold rows. The head of a journal in which nothing stands does not count.</summary>
    public static async Task<IReadOnlyList<string>> NotEmpty(ServiceDb db, CancellationToken cancellationToken)
    {
        var full = new List<string>();
        foreach (var type in Tables(db).Where(type => type.ClrType != typeof(JournalHead)))
            if (await Invoke<bool>(nameof(Any), type, db, cancellationToken)) full.Add(type.GetTableName()!);
        if (await db.JournalHeads.AnyAsync(head => head.Sequence > 0, cancellationToken)) full.Add("JournalHeads");
        return full;
    }

    /// <summary>Whether the target has the same journal and as many rows in every table.</summary>
    public static async Task<bool> IsCopy(ServiceDb from, ServiceDb to, CancellationToken cancellationToken)
    {
        var (was, now) = (await from.JournalHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken), await to.JournalHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken));
        if (was?.Sequence != now?.Sequence || was?.Hash != now?.Hash) return false;
        foreach (var type in Tables(from))
            if (await Invoke<long>(nameof(Count), type, from, cancellationToken) != await Invoke<long>(nameof(Count), type, to, cancellationToken)) return false;
        return true;
    }

    /// <summary>Copies everything in one transaction. Returns how many rows.</summary>
    public static async Task<long> Copy(ServiceDb from, ServiceDb to, CancellationToken cancellationToken)
    {
        await using var instant = await from.Database.BeginTransactionAsync(cancellationToken);
        await using var transaction = await to.Database.BeginTransactionAsync(cancellationToken);
        await to.JournalHeads.ExecuteDeleteAsync(cancellationToken);
        long rows = 0;
        foreach (var type in Tables(from)) rows += await Invoke<long>(nameof(CopyOf), type, from, to, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return rows;
    }

    /// <summary>All tables, each after those that its rows refer to.</summary>
    private static List<IEntityType> Tables(DbContext db)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in db.Model.GetEntityTypes()) Place(type);
        return ordered;

        void Place(IEntityType type)
        {
            if (ordered.Contains(type)) return;
            foreach (var key in type.GetForeignKeys().Where(key => key.PrincipalEntityType != type)) Place(key.PrincipalEntityType);
            ordered.Add(type);
        }
    }

    private static Task<T> Invoke<T>(string method, IEntityType type, params object[] arguments) => (Task<T>)typeof(CopyTables)
        .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, arguments)!;

    private static Task<bool> Any<T>(ServiceDb db, CancellationToken cancellationToken) where T : class => db.Set<T>().AnyAsync(cancellationToken);

    private static Task<long> Count<T>(ServiceDb db, CancellationToken cancellationToken) where T : class => db.Set<T>().LongCountAsync(cancellationToken);

    private static async Task<long> CopyOf<T>(ServiceDb from, ServiceDb to, CancellationToken cancellationToken) where T : class
    {
        long rows = 0;
        await foreach (var chunk in from.Set<T>().AsNoTracking().AsAsyncEnumerable().Chunk(RowsPerSave).WithCancellation(cancellationToken))
        {
            to.AddRange(chunk.Cast<object>());
            Save(to);
            to.ChangeTracker.Clear();
            rows += chunk.Length;
        }
        return rows;
    }

    // The service's own way of saving gives each row a new version; a copy keeps the one it has.
    private static void Save(DbContext to) => to.SaveChanges();
}
