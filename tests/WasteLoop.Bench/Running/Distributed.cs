using Npgsql;

namespace WasteLoop.Bench.Running;

/// <summary>One process a service on PostgreSQL and RabbitMQ, in a database of its own that is dropped at the end.</summary>
internal sealed class Distributed(BenchOptions options) : Deployment
{
    /// <summary>Connections a process may hold. Npgsql's own 100 would let five processes ask a server for five times what it allows.</summary>
    private const int PoolMax = 16;

    private readonly string database = "wasteloop_bench_" + Guid.CreateVersion7().ToString("N")[..12];
    private Gateway? gateway;

    /// <inheritdoc/>
    public override string Name => "distributed, PostgreSQL and RabbitMQ";

    /// <inheritdoc/>
    public override async Task<long> StoreBytes(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(options.Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("CHECKPOINT; SELECT pg_database_size(@name)", connection) { Parameters = { new("name", database) } };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <inheritdoc/>
    protected override async Task Run(CancellationToken cancellationToken)
    {
        await Broker.DeleteQueues(options.RabbitMq!, cancellationToken);
        await Administer($"CREATE DATABASE {database}");
        gateway = await Gateway.Start(options.Port, this);
        var settings = new Dictionary<string, string>(Settings)
        {
            ["WasteLoop__Database__Engine"] = "postgres",
            ["WasteLoop__Database__Connection"] = new NpgsqlConnectionStringBuilder(options.Postgres) { Database = database, MaxPoolSize = PoolMax }.ToString(),
            ["WasteLoop__Bus__Transport"] = "rabbitmq",
            ["WasteLoop__Bus__Hosts"] = options.RabbitMq!,
            ["WasteLoop__Gateway"] = gateway.Address,
        };
        using (var migrate = WasteLoopProcess.Start("migrate", settings, "migrate")) await migrate.Succeed(cancellationToken);
        for (var i = 0; i < Services.Count; i++)
            await Serve(Services[i], [Services[i]], settings, "--services", Services[i], "--address", $"http://127.0.0.1:{options.Port + 1 + i}");
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (gateway is not null) await gateway.DisposeAsync();
        await Administer($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        await Broker.DeleteQueues(options.RabbitMq!, CancellationToken.None);
    }

    private async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(options.Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
