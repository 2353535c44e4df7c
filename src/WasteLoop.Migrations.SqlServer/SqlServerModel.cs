using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Migrations.SqlServer;

/// <summary>Points a context at SQL Server; the same for running and for making migrations.</summary>
public static class SqlServerModel
{
    public static void Configure(DbContextOptionsBuilder options, string connection, string service) => options
        .UseSqlServer(connection, server => server.MigrationsAssembly(typeof(SqlServerModel).Assembly).MigrationsHistoryTable("__EFMigrationsHistory", service))
        .ReplaceService<IModelCustomizer, Customizer>();

    private sealed class Customizer(ModelCustomizerDependencies dependencies) : SchemaPerService(dependencies)
    {
        /// <inheritdoc/>
        protected override string OrdinalCollation => "Latin1_General_100_BIN2";
    }
}
