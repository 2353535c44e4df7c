using Npgsql;

namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>A private PostgreSQL with durable commits, in its own folder, on loopback.</summary>
internal sealed class PostgresServer(string folder) : IAsyncDisposable
{
    private readonly int port = Ports.Take();
    private readonly string bin = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    public string Connection => $"Host=127.0.0.1;Port={port};Username=app;Database=wasteloop;Timeout=5;Command Timeout=20;Maximum Pool Size=20";

    private string Data => Path.Combine(folder, "data");

    public async Task Start()
    {
        Directory.CreateDirectory(folder);
        if (Shell.IsRoot) await Shell.Run("chown", null, "postgres:postgres", folder);
        await As("initdb", "-D", Data, "-U", "app", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        await Up();
    }

    /// <summary>Stops without waiting for anyone, as a machine that restarts does.</summary>
    public Task Down() => As("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public Task Up() => As("pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-t", "60", "-o",
        $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c shared_buffers=128MB -c max_connections=300", "start");

    /// <summary>Moves a schema's tables and indexes onto a file system of their own.</summary>
    public async Task MoveOnto(string schema, string place)
    {
        if (Shell.IsRoot) await Shell.Run("chown", null, "postgres:postgres", place);
        await Execute($"CREATE TABLESPACE small LOCATION '{place}'");
        await Execute($"""
            DO $$ DECLARE r record; BEGIN
              FOR r IN SELECT format('ALTER TABLE %I.%I SET TABLESPACE small', schemaname, tablename) AS sql FROM pg_tables WHERE schemaname = '{schema}' LOOP EXECUTE r.sql; END LOOP;
              FOR r IN SELECT format('ALTER INDEX %I.%I SET TABLESPACE small', schemaname, indexname) AS sql FROM pg_indexes WHERE schemaname = '{schema}' LOOP EXECUTE r.sql; END LOOP;
            END $$
            """);
    }

    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) await Down();
    }

    // PostgreSQL refuses to run as root.
    private Task<string> As(string program, params string[] arguments) => program == "pg_ctl" && arguments[^1] == "start"
        // A server keeps its starter's pipes open: let the shell take them.
        ? Shell.Run("sh", null, "-c", string.Join(' ', Words(program, arguments).Select(word => "'" + word + "'")) + " >/dev/null 2>&1 </dev/null")
        : Shell.Run(Words(program, arguments).First(), null, [.. Words(program, arguments).Skip(1)]);

    private IEnumerable<string> Words(string program, string[] arguments) =>
        (Shell.IsRoot ? new[] { "runuser", "-u", "postgres", "--" } : []).Append(Path.Combine(bin, program)).Concat(arguments);
}
