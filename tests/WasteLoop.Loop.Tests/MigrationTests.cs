using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis;
using WasteLoop.Host;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

public sealed class MigrationTests
{
    [Fact]
    public async Task Every_change_of_a_model_has_its_migration()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        await using var scope = host.Services.CreateAsyncScope();
        foreach (var service in host.Services.GetServices<WasteLoopService>())
            Assert.False(service.Open(scope.ServiceProvider).Database.HasPendingModelChanges(), $"{service.Name}: run src/add-migration.sh NAME");
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_block_the_next_one()
    {
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
