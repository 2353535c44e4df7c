using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Host.Databases;

/// <summary>Brings one service's schema on a database server up to date, while the caller keeps other processes waiting.</summary>
internal static class ServerSchema
{
    /// <summary>So long may a migration take, or the one of another process that we wait for.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(30);

    public static async Task Update(DbContext db, CancellationToken cancellationToken)
    {
        // A service of the tests has no migrations: its tables are made as its model says, beside those of others.
        if (db.Database.GetMigrations().Any()) await db.Database.MigrateAsync(cancellationToken);
        else if (!await HasTables(db, cancellationToken)) await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
    }

    private static Task<bool> HasTables(DbContext db, CancellationToken cancellationToken)
    {
        var schema = SchemaPerService.SchemaOf(db.GetType());
        return db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = {schema}").AnyAsync(cancellationToken);
    }
}
