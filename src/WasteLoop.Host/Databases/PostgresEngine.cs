using System.Data;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WasteLoop.Chassis.Database;
using WasteLoop.Migrations.Postgres;

namespace WasteLoop.Host.Databases;

/// <summary>PostgreSQL: one database, a schema a service.</summary>
public sealed class PostgresEngine(string connection) : DatabaseEngine
{
    /// <inheritdoc/>
    public override bool OneWriter => false;

    /// <inheritdoc/>
    public override IsolationLevel AsOfOneInstant => IsolationLevel.RepeatableRead;

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string service) => PostgresModel.Configure(options, connection, service);

    /// <inheritdoc/>
    public override async Task Prepare(DbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.GetMigrations().Any()) await db.Database.MigrateAsync(cancellationToken);
        else await db.Database.EnsureCreatedAsync(cancellationToken);
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
