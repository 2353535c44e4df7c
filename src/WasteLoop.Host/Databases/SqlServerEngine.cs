using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Migrations.SqlServer;

namespace WasteLoop.Host.Databases;

/// <summary>SQL Server: one database, a schema a service. The database has ALLOW_SNAPSHOT_ISOLATION and READ_COMMITTED_SNAPSHOT on: see docs/operations.md.</summary>
public sealed class SqlServerEngine(string connection) : DatabaseEngine
{
    private const int HoldMilliseconds = 20_000;
    private const int NotGranted = 51_205;

    /// <inheritdoc/>
    public override bool OneWriter => false;

    /// <inheritdoc/>
    public override IsolationLevel AsOfOneInstant => IsolationLevel.Snapshot;

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string service) => SqlServerModel.Configure(options, connection, service);

    /// <inheritdoc/>
    public override async Task Prepare(DbContext db, CancellationToken cancellationToken)
    {
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(ServerSchema.WaitMax);
        // EF itself holds an application lock while it migrates, so several processes may start at once.
        await ServerSchema.Update(db, cancellationToken);
        db.Database.SetCommandTimeout(patience);
    }

    /// <inheritdoc/>
    // A lock that is not granted is told by the return value alone: -1 timeout, -3 deadlock victim.
    public override Task Hold(DbContext db, string name, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync($"""
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = {name}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {HoldMilliseconds};
        IF @granted < 0 BEGIN; THROW {NotGranted}, 'The lock was not granted.', 1; END
        """, cancellationToken);

    /// <inheritdoc/>
    // 2601: unique index, 2627: constraint.
    public override bool IsDuplicateKey(DbUpdateException exception) => exception.InnerException is SqlException { Number: 2601 or 2627 };

    /// <inheritdoc/>
    // 1205: deadlock, -2: timeout, 1222: lock timeout, 3960: snapshot conflict, 40613 and 4060: database not (yet) there, ours: a lock not granted.
    public override bool IsBusy(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is SqlException { Number: 1205 or -2 or 1222 or 3960 or 40613 or 4060 or NotGranted } or SqlException { Class: >= 20 }) return true;
        return false;
    }

    /// <inheritdoc/>
    public override ScratchEngine Scratch() => SqliteEngine.ScratchFiles();
}
