using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Migrations.Postgres;

/// <summary>Points a context at PostgreSQL; the same for running and for making migrations.</summary>
public static class PostgresModel
{
    public static void Configure(DbContextOptionsBuilder options, string connection, string service) => options
        .UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(typeof(PostgresModel).Assembly).MigrationsHistoryTable("__EFMigrationsHistory", service))
        .ReplaceService<IModelCustomizer, Customizer>();

    private sealed class Customizer(ModelCustomizerDependencies dependencies) : SchemaPerService(dependencies)
    {
        /// <inheritdoc/>
        protected override string OrdinalCollation => "C";
    }
}
