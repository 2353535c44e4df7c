using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;
using WasteLoop.Chassis;
using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;

namespace WasteLoop.Testing;

/// <summary>Databases on the PostgreSQL server of WASTELOOP_TEST_POSTGRES: one a host, copied from a template that is prepared once a process and set of services.</summary>
public static class TestPostgres
{
    private const string NoSuchDatabase = PostgresErrorCodes.InvalidCatalogName;
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();

    static TestPostgres() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var template in Templates.Values.Where(template => template.Value.IsCompletedSuccessfully)) Drop(template.Value.Result).GetAwaiter().GetResult();
    };

    /// <summary>Whether the environment names a server, whatever engine the tests run on.</summary>
    public static bool IsThere => Environment.GetEnvironmentVariable(TestEngine.PostgresVariable) is { Length: > 0 };

    /// <summary>The connection string of a database on the server.</summary>
    public static string Connection(string database) => new NpgsqlConnectionStringBuilder(TestEngine.Server(TestEngine.PostgresVariable)) { Database = database, MaxPoolSize = 50 }.ToString();

    public static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection("postgres")) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task Drop(string database)
    {
        await using (var pool = new NpgsqlConnection(Connection(database))) NpgsqlConnection.ClearPool(pool);
        await Execute($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    internal static async Task<string> Open(string folder, IReadOnlyList<WasteLoopService> services)
    {
        var database = TestEngine.DatabaseOf(folder);
        if (await Exists(database)) return Connection(database);
        var template = await Templates.GetOrAdd(string.Join(',', services.Select(service => service.GetType().FullName)), _ => new Lazy<Task<string>>(() => MakeTemplate(services))).Value;
        await Execute($"CREATE DATABASE {database} TEMPLATE {template}");
        return Connection(database);
    }

    internal static async Task Close(string folder, bool keep)
    {
        var database = TestEngine.DatabaseOf(folder);
        if (!keep) await Drop(database);
        else await using (var pool = new NpgsqlConnection(Connection(database))) NpgsqlConnection.ClearPool(pool);
    }

    private static async Task<string> MakeTemplate(IReadOnlyList<WasteLoopService> services)
    {
        var template = "wasteloop_template_" + Guid.CreateVersion7().ToString("N");
        var options = new WasteLoopApp.Options(new PostgresEngine(Connection(template)), new byte[TokenSigner.KeyBytesMin], Settings.Embedded.Bus, null, "http://127.0.0.1:0", services, LogLevel.Critical);
        await using (await WasteLoopApp.Build(options, CancellationToken.None))
        await using (var pool = new NpgsqlConnection(Connection(template)))
            NpgsqlConnection.ClearPool(pool);
        return template;
    }

    private static async Task<bool> Exists(string database)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection(database));
            await connection.OpenAsync();
            return true;
        }
        catch (PostgresException e) when (e.SqlState == NoSuchDatabase)
        {
            return false;
        }
    }
}
