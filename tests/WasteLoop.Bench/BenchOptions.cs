namespace WasteLoop.Bench;

/// <summary>What to measure and for how long.</summary>
/// <param name="Seconds">The length of each phase under load.</param>
/// <param name="Quick">Small stores, to see that the bench works; no figures of record.</param>
/// <param name="Postgres">A PostgreSQL connection that may create databases; null measures embedded on SQLite.</param>
/// <param name="RabbitMq">host:port of a broker that nobody else uses.</param>
/// <param name="Port">The first of ten ports for the processes measured.</param>
internal sealed record BenchOptions(int Seconds, bool Quick, string? Postgres, string? RabbitMq, int Port)
{
    public const int PortsMax = 10;

    /// <summary>One process a service, on a server, rather than all in one on files.</summary>
    public bool Distributed => Postgres is not null;
}
