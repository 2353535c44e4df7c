using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;
using WasteLoop.Registry;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>What only a real PostgreSQL can show; the server is the one that WASTELOOP_TEST_POSTGRES names.</summary>
public sealed class PostgresTests : IAsyncLifetime
{
    private readonly string database = "wasteloop_loop_" + Guid.CreateVersion7().ToString("N");

    private string Connection => TestPostgres.Connection(database);

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestPostgres.IsThere, $"{TestEngine.PostgresVariable} names no server.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (TestPostgres.IsThere) await TestPostgres.Drop(database);
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_a_server_without_the_database_make_it_together()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var app = await Build();
        })));
        await using var one = await Build();
        await using var scope = one.Services.CreateAsyncScope();
        foreach (var service in one.Services.GetServices<WasteLoopService>())
            Assert.Equal(0, (await service.Open(scope.ServiceProvider).JournalHeads.SingleAsync(TestContext.Current.CancellationToken)).Sequence);
    }

    [Fact]
    public async Task A_key_given_twice_is_a_duplicate_and_no_sign_of_being_busy()
    {
        await using var app = await Build();
        var engine = new PostgresEngine(Connection);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        db.JournalHeads.Add(new JournalHead());
        var lost = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.True(engine.IsDuplicateKey(lost));
        Assert.False(engine.IsBusy(lost));
    }

    [Fact]
    public async Task Two_who_block_each_other_are_told_to_try_again()
    {
        await using var app = await Build();
        var engine = new PostgresEngine(Connection);
        var thrown = await Record.ExceptionAsync(() => Task.WhenAll(HoldBoth("a", "b"), HoldBoth("b", "a")));
        Assert.NotNull(thrown);
        Assert.True(engine.IsBusy(thrown), thrown.ToString());

        async Task HoldBoth(string first, string second)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await engine.Hold(db, first, CancellationToken.None);
            await Task.Delay(200);
            await engine.Hold(db, second, CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("SET lock_timeout = '50ms'")]
    [InlineData("SET statement_timeout = '50ms'")]
    public async Task Who_waits_too_long_is_told_to_try_again(string limit)
    {
        await using var app = await Build();
        var engine = new PostgresEngine(Connection);
        await using var scope1 = app.Services.CreateAsyncScope();
        await using var scope2 = app.Services.CreateAsyncScope();
        var (first, second) = (scope1.ServiceProvider.GetRequiredService<RegistryDb>(), scope2.ServiceProvider.GetRequiredService<RegistryDb>());
        await using var holding = await first.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await engine.Hold(first, "x", TestContext.Current.CancellationToken);
        await using var waiting = await second.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
#pragma warning disable EF1002 // the test's own constants
        await second.Database.ExecuteSqlRawAsync(limit, TestContext.Current.CancellationToken);
#pragma warning restore EF1002
        Assert.True(engine.IsBusy((await Record.ExceptionAsync(() => engine.Hold(second, "x", TestContext.Current.CancellationToken)))!));
        await waiting.RollbackAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_as_busy()
    {
        var away = new NpgsqlConnectionStringBuilder(Connection) { Port = 1, Timeout = 2 }.ToString();
        var options = new DbContextOptionsBuilder<RegistryDb>();
        var engine = new PostgresEngine(away);
        engine.Configure(options, "registry");
        await using var db = new RegistryDb(options.Options, TimeProvider.System);
        Assert.True(engine.IsBusy((await Record.ExceptionAsync(() => db.JournalHeads.AnyAsync(TestContext.Current.CancellationToken)))!));
    }

    [Fact]
    public async Task A_folder_that_moves_to_the_server_keeps_every_row_and_verifies()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-move-").FullName;
        var data = Path.Combine(folder, "data");
        try
        {
            var (exitCode, output) = await WasteLoopProcess.Run("demo", "--days", "3", "--data", data);
            Assert.True(exitCode == 0, output);
            var settings = new Dictionary<string, string>
            {
                ["WasteLoop__Database__Engine"] = "postgres",
                ["WasteLoop__Database__Connection"] = Connection,
                ["WasteLoop__SigningKey"] = new string('a', TokenSigner.KeyBytesMin * 2),
            };
            (exitCode, output) = await WasteLoopProcess.Run(settings, "move", "--from", data);
            Assert.True(exitCode == 0, output);
            (exitCode, output) = await WasteLoopProcess.Run(settings, "verify");
            Assert.True(exitCode == 0, output);

            var heads = await Heads(new SqliteEngine(data));
            // Tracing only listens, and nobody has asked Reporting for anything.
            Assert.All(heads.Where(head => head.Service is not ("tracing" or "reporting")), head => Assert.True(head.Sequence > 0));
            Assert.Equal(heads, await Heads(new PostgresEngine(Connection)));

            // As a move that was killed after the second service left it.
            foreach (var service in new[] { "manifests", "intake", "tracing" }) await Empty(service);
            (exitCode, output) = await WasteLoopProcess.Run(settings, "move", "--from", data);
            Assert.True(exitCode == 0 && output.Contains("declarations  was copied before", StringComparison.Ordinal), output);
            (exitCode, output) = await WasteLoopProcess.Run(settings, "verify");
            Assert.True(exitCode == 0, output);
            Assert.Equal(heads, await Heads(new PostgresEngine(Connection)));

            await Execute("UPDATE registry.\"JournalHeads\" SET \"Sequence\" = \"Sequence\" - 1");
            (exitCode, output) = await WasteLoopProcess.Run(settings, "move", "--from", data);
            Assert.True(exitCode == 1 && output.Contains("already holds other data of registry", StringComparison.Ordinal), output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Empty(string schema)
    {
        await Execute($"""
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = '{schema}' AND tablename NOT LIKE '\_\_EF%' LOOP
                    EXECUTE format('TRUNCATE {schema}.%I CASCADE', name);
                END LOOP;
                INSERT INTO {schema}."JournalHeads" ("Id", "Sequence", "Hash") VALUES (1, 0, '{Chassis.Journal.JournalHash.Start}');
            END $$
            """);
    }

    private async Task Execute(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<(string Service, long Sequence, string Hash)>> Heads(Chassis.Database.DatabaseEngine engine)
    {
        var heads = new List<(string, long, string)>();
        await using var app = await WasteLoopApp.Build(Options(engine), CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var service in app.Services.GetServices<WasteLoopService>())
        {
            var head = await service.Open(scope.ServiceProvider).JournalHeads.SingleAsync();
            heads.Add((service.Name, head.Sequence, head.Hash));
        }
        return heads;
    }

    private Task<Microsoft.AspNetCore.Builder.WebApplication> Build() => WasteLoopApp.Build(Options(new PostgresEngine(Connection)), CancellationToken.None);

    private static WasteLoopApp.Options Options(Chassis.Database.DatabaseEngine engine) =>
        new(engine, new byte[TokenSigner.KeyBytesMin], Settings.Embedded.Bus, null, "http://127.0.0.1:0", [.. AllServices.New()], LogLevel.Critical);
}
