using Microsoft.Data.Sqlite;

namespace WasteLoop.Bench.Running;

/// <summary>All services in one process over a folder of SQLite files.</summary>
/// <param name="folder">A store that is there already and stays; null makes one and removes it.</param>
internal sealed class Embedded(int port, string? folder = null) : Deployment
{
    private readonly string path = folder ?? Directory.CreateTempSubdirectory("wasteloop-bench-").FullName;

    /// <inheritdoc/>
    public override string Name => "embedded, SQLite";

    /// <summary>Opens a store that was made before.</summary>
    public static async Task<Embedded> Over(string folder, int port, CancellationToken cancellationToken)
    {
        var deployment = new Embedded(port, folder);
        await deployment.Run(cancellationToken);
        return deployment;
    }

    /// <inheritdoc/>
    public override async Task<long> StoreBytes(CancellationToken cancellationToken)
    {
        long bytes = 0;
        foreach (var file in Directory.GetFiles(path, "*.db"))
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 10000; PRAGMA wal_checkpoint(TRUNCATE);";
            await command.ExecuteNonQueryAsync(cancellationToken);
            bytes += new FileInfo(file).Length;
        }
        return bytes;
    }

    /// <inheritdoc/>
    protected override Task Run(CancellationToken cancellationToken) => Serve("all services", Services, Settings, "--data", path, "--address", $"http://127.0.0.1:{port}");

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (folder is null) Directory.Delete(path, recursive: true);
    }
}
