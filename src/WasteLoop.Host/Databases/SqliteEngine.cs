using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Host.Databases;

/// <summary>One SQLite file a service under a data folder: nothing to install.</summary>
public sealed class SqliteEngine(string folder) : DatabaseEngine
{
    private const int BusyMilliseconds = 10_000;

    /// <inheritdoc/>
    public override bool OneWriter => true;

    /// <inheritdoc/>
    public override IsolationLevel AsOfOneInstant => IsolationLevel.Serializable;

    /// <inheritdoc/>
    // Deferred: it takes its snapshot with the first query, and the right to write never.
    public override async Task<IDbContextTransaction> ReadAsOfOneInstant(DbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return (await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), cancellationToken))!;
    }

    /// <inheritdoc/>
    // The one writer holds everything.
    public override Task Hold(DbContext db, string name, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string service) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, service + ".db"), Pooling = true }.ToString(),
            // A list is one parameter: SQLite finds each of 500 by name, one after the other.
            sqlite => sqlite.MigrationsAssembly("WasteLoop.Migrations.Sqlite").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(Pragmas.Instance);

    /// <inheritdoc/>
    public override async Task Prepare(DbContext db, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        // A migration that was killed leaves its lock behind. The folder is ours alone, so nobody else can hold it.
        if (await HasStaleLock(db, cancellationToken)) await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken);
        // A service of the tests has no migrations: its tables are made as its model says.
        if (db.Database.GetMigrations().Any()) await db.Database.MigrateAsync(cancellationToken);
        else await db.Database.EnsureCreatedAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    private static Task<bool> HasStaleLock(DbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<int>("SELECT 1 AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").AnyAsync(cancellationToken);

    /// <inheritdoc/>
    // 1555: primary key, 2067: unique index.
    public override bool IsDuplicateKey(DbUpdateException exception) => exception.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    /// <inheritdoc/>
    // 5: busy, 6: locked.
    public override bool IsBusy(Exception exception) => (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteErrorCode: 5 or 6 };

    /// <inheritdoc/>
    public override ScratchEngine Scratch() => ScratchFiles();

    /// <summary>Temporary files for any engine's rebuild.</summary>
    internal static ScratchEngine ScratchFiles()
    {
        var scratch = Directory.CreateTempSubdirectory("wasteloop-scratch-").FullName;
        return new ScratchEngine(new SqliteEngine(scratch), () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(scratch, recursive: true);
        });
    }

    /// <summary>What each connection needs: a commit that is answered is on the disk, and a short wait beats an error. Once a pooled connection is enough.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();
        private static readonly string Sql = $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        private static readonly ConditionalWeakTable<object, object> Told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (!Told.TryAdd(((SqliteConnection)connection).Handle!, Instance)) return;
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
