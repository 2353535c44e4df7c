using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Database;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

public sealed class MigrationTests
{
    /// <summary>The engines by name; no server is asked.</summary>
    public static TheoryData<string> Engines => [DatabaseSettings.Sqlite, DatabaseSettings.Postgres, DatabaseSettings.SqlServer];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_change_of_a_model_has_its_migration_on_each_engine(string engine)
    {
        foreach (var db in Offline.Contexts(engine))
            using (db) Assert.False(db.Database.HasPendingModelChanges(), $"{engine} {db.GetType().Name}: run src/add-migration.sh NAME");
    }

    [Theory]
    [InlineData(DatabaseSettings.Postgres)]
    [InlineData(DatabaseSettings.SqlServer)]
    public void A_script_for_those_who_migrate_by_hand_keeps_each_service_in_its_schema(string engine)
    {
        foreach (var db in Offline.Contexts(engine))
            using (db)
            {
                var schema = SchemaPerService.SchemaOf(db.GetType());
                var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
                foreach (var table in db.Model.GetEntityTypes())
                {
                    Assert.Equal(schema, table.GetSchema());
                    var name = engine == DatabaseSettings.Postgres ? $"{schema}.\"{table.GetTableName()}\"" : $"[{schema}].[{table.GetTableName()}]";
                    Assert.Contains("CREATE TABLE " + name, script, StringComparison.Ordinal);
                }
            }
    }

    [Theory]
    [InlineData(DatabaseSettings.Postgres, "C")]
    [InlineData(DatabaseSettings.SqlServer, "Latin1_General_100_BIN2")]
    public void Text_is_compared_byte_by_byte(string engine, string collation)
    {
        foreach (var db in Offline.Contexts(engine))
            using (db)
                Assert.All(db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => (property.GetProviderClrType() ?? property.ClrType) == typeof(string)),
                    property => Assert.Equal(collation, property.GetCollation()));
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_block_the_next_one()
    {
        Assert.SkipUnless(TestEngine.Name == DatabaseSettings.Sqlite, "A server lets go of a lock when its holder dies.");
        var folder = Directory.CreateTempSubdirectory("wasteloop-test-").FullName;
        await using (var host = await TestHost.StartIn(folder, keepFolder: true, [.. AllServices.New()]))
        {
            await using var scope = host.Services.CreateAsyncScope();
            foreach (var service in host.Services.GetServices<WasteLoopService>())
                await service.Open(scope.ServiceProvider).Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-16')", TestContext.Current.CancellationToken);
        }
        await using (var host = await TestHost.StartIn(folder, keepFolder: false, [.. AllServices.New()]))
            Assert.Equal(200, (await host.AsAdministrator().Get("/api/registry/parties")).Status);
    }
}
