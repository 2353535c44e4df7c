using Microsoft.Data.SqlClient;

namespace WasteLoop.Testing;

/// <summary>Databases on the SQL Server of WASTELOOP_TEST_SQLSERVER: one a host.</summary>
internal static class TestSqlServer
{
    public static async Task<string> Open(string folder)
    {
        var database = TestEngine.DatabaseOf(folder);
        await Execute($"""
            IF DB_ID('{database}') IS NULL
            BEGIN
                CREATE DATABASE {database};
                ALTER DATABASE {database} SET ALLOW_SNAPSHOT_ISOLATION ON;
                ALTER DATABASE {database} SET READ_COMMITTED_SNAPSHOT ON;
            END
            """);
        return Connection(database);
    }

    public static async Task Close(string folder, bool keep)
    {
        var database = TestEngine.DatabaseOf(folder);
        await using (var pool = new SqlConnection(Connection(database))) SqlConnection.ClearPool(pool);
        if (!keep) await Execute($"ALTER DATABASE {database} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {database};");
    }

    private static string Connection(string database) => new SqlConnectionStringBuilder(TestEngine.Server(TestEngine.SqlServerVariable)) { InitialCatalog = database }.ToString();

    private static async Task Execute(string sql)
    {
        await using var connection = new SqlConnection(Connection("master"));
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
