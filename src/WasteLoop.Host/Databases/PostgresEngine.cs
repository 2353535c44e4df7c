using System.Data;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using WasteLoop.Chassis.Database;
using WasteLoop.Migrations.Postgres;

namespace WasteLoop.Host.Databases;

/// <summary>PostgreSQL: one database, a schema a service.</summary>
public sealed class PostgresEngine(string connection) : DatabaseEngine
{
    private const string PrepareLock = "wasteloop/prepare";

    /// <inheritdoc/>
    public override bool OneWriter => false;

    /// <inheritdoc/>
    public override IsolationLevel AsOfOneInstant => IsolationLevel.RepeatableRead;

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string service) => PostgresModel.Configure(options, connection, service);

    /// <inheritdoc/>
    public override async Task Prepare(DbContext db, CancellationToken cancellationToken)
    {
        await CreateDatabase(db, cancellationToken);
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(ServerSchema.WaitMax);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // EF locks the table of its history, and there is none yet when several processes start for the first time.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtextextended({PrepareLock}, 0))", cancellationToken);
            await ServerSchema.Update(db, cancellationToken);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtextextended({PrepareLock}, 0))", cancellationToken);
        }
        finally
        {
            // Where it failed the process ends, and with its connection the lock.
            await db.Database.CloseConnectionAsync();
            db.Database.SetCommandTimeout(patience);
        }
    }

    private static async Task CreateDatabase(DbContext db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken)) return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        // 23505: two at once, in the catalogue of databases.
        catch (PostgresException lost) when (lost.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process that starts at the same time was first.
        }
    }

    /// <inheritdoc/>
    public override Task Hold(DbContext db, string name, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);

    /// <inheritdoc/>
    public override bool IsDuplicateKey(DbUpdateException exception) => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc/>
    public override bool IsBusy(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is NpgsqlException { IsTransient: true } or SocketException or PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }) return true;
        return false;
    }

    /// <inheritdoc/>
    // A rebuild is only read once: files beside us do, and it is checked by another engine than it was written by.
    public override ScratchEngine Scratch() => SqliteEngine.ScratchFiles();
}
