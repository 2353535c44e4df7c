using WasteLoop.Chassis.Database;
using WasteLoop.Host.Databases;

namespace WasteLoop.Host.Configuration;

/// <summary>The database engine and how it is reached.</summary>
/// <param name="Connection">A server's connection string; empty for SQLite, whose files are in the data folder.</param>
public sealed record DatabaseSettings(string Engine, string Connection)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
    public const string SqlServer = "sqlserver";

    public static DatabaseSettings Read(IConfiguration section)
    {
        var engine = section["Engine"] is { Length: > 0 } named ? named : Sqlite;
        if (engine is not (Sqlite or Postgres or SqlServer))
            throw new SettingsException("WasteLoop:Database:Engine", $"没有数据库类型“{engine}”，可选 sqlite、postgres、sqlserver。", $"There is no engine '{engine}'. There are: sqlite, postgres, sqlserver.");
        var connection = section["Connection"] ?? "";
        if (engine != Sqlite && connection.Length == 0)
            throw new SettingsException("WasteLoop:Database:Connection", "须给出数据库连接字符串。", "The server's connection string is missing.");
        // The password comes apart from the rest, so that only a secret store needs to know it.
        if (section["Password"] is { Length: > 0 } password) connection += (connection.EndsWith(';') ? "" : ";") + $"Password={Quoted(password)}";
        return new DatabaseSettings(engine, connection);
    }

    /// <summary>The engine over a server, or over the files in a data folder.</summary>
    public DatabaseEngine Open(string folder) => Engine switch
    {
        Postgres => new PostgresEngine(Connection),
        SqlServer => new SqlServerEngine(Connection),
        _ => new SqliteEngine(folder),
    };

    private static string Quoted(string value) => "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
