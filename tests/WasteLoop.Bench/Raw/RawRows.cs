using System.Diagnostics;

namespace WasteLoop.Bench.Raw;

/// <summary>What the same database takes in one transaction by prepared single-row statements.</summary>
internal static class RawRows
{
    private const int Rows = 20_000;
    private const int BodyBytes = 100;

    public static async Task<double> PerSecond(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var database = await RawDatabase.Create(options, cancellationToken);
        await using var connection = await database.Open(cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = RawDatabase.Insert(connection, BodyBytes);
        command.Transaction = transaction;
        await command.PrepareAsync(cancellationToken);
        for (var i = 0; i < Rows; i++) await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Rows / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
