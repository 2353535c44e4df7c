using WasteLoop.Chassis;
using WasteLoop.Chassis.Database;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;

namespace WasteLoop.Testing;

/// <summary>
/// The engine that the tests run on. WASTELOOP_TEST_ENGINE is sqlite (the default), postgres or sqlserver; WASTELOOP_TEST_POSTGRES and
/// WASTELOOP_TEST_SQLSERVER say where such a server is, without naming a database.
/// </summary>
public static class TestEngine
{
    public const string PostgresVariable = "WASTELOOP_TEST_POSTGRES";
    public const string SqlServerVariable = "WASTELOOP_TEST_SQLSERVER";

    /// <summary>sqlite, postgres or sqlserver.</summary>
    public static string Name => Environment.GetEnvironmentVariable("WASTELOOP_TEST_ENGINE") is { Length: > 0 } named ? named : DatabaseSettings.Sqlite;

    /// <summary>The databases that belong to a folder; made when there are none yet.</summary>
    internal static async Task<DatabaseEngine> Open(string folder, IReadOnlyList<WasteLoopService> services) => Name switch
    {
        DatabaseSettings.Sqlite => new SqliteEngine(folder),
        DatabaseSettings.Postgres => new PostgresEngine(await TestPostgres.Open(folder, services)),
        DatabaseSettings.SqlServer => new SqlServerEngine(await TestSqlServer.Open(folder)),
        _ => throw new InvalidOperationException($"There is no engine '{Name}'."),
    };

    /// <summary>Removes the databases that belong to a folder, or lets go of its files.</summary>
    internal static async Task Close(string folder, bool keep)
    {
        switch (Name)
        {
            case DatabaseSettings.Sqlite: Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); break;
            case DatabaseSettings.Postgres: await TestPostgres.Close(folder, keep); break;
            case DatabaseSettings.SqlServer: await TestSqlServer.Close(folder, keep); break;
        }
    }

    internal static string Server(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } connection
        ? connection : throw new InvalidOperationException($"{variable} must say where the server is.");

    /// <summary>The database of a folder: the same at every start over it.</summary>
    internal static string DatabaseOf(string folder) =>
        "wasteloop_test_" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16];
}
