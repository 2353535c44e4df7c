using System.Diagnostics;

namespace WasteLoop.Bench.Raw;

/// <summary>What the same database does without us: one row of 100 bytes a transaction, as durable as ours.</summary>
internal static class RawCommits
{
    private const int BodyBytes = 100;

    /// <param name="Prepared">Commits a second by prepared statements.</param>
    /// <param name="WithEf">The same by EF, a new context for each.</param>
    public sealed record Rates(double Prepared, double? WithEf);

    public static async Task<Rates> PerSecond(BenchOptions options, int clients, CancellationToken cancellationToken)
    {
        var duration = TimeSpan.FromSeconds(Math.Max(2, options.Seconds / 4));
        await using var database = await RawDatabase.Create(options, cancellationToken);
        var prepared = await Rate(clients, duration, database.OneWriter, async turns =>
        {
            await using var connection = await database.Open(cancellationToken);
            await using var command = RawDatabase.Insert(connection, BodyBytes);
            await command.PrepareAsync(cancellationToken);
            await turns(() => command.ExecuteNonQueryAsync(cancellationToken));
        });
        var withEf = await Rate(clients, duration, database.OneWriter, turns => turns(async () =>
        {
            await using var db = database.Context();
            db.Rows.Add(new RawRow { Body = new byte[BodyBytes] });
            await db.SaveChangesAsync(cancellationToken);
        }));
        return new Rates(prepared, withEf);
    }

    /// <param name="oneWriter">Writers wait in line rather than collide, as our own do.</param>
    /// <param name="client">Makes ready, then hands over what commits once.</param>
    private static async Task<double> Rate(int clients, TimeSpan duration, bool oneWriter, Func<Func<Func<Task>, Task>, Task> client)
    {
        using var gate = oneWriter ? new SemaphoreSlim(1, 1) : null;
        var start = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (ready, commits) = (0, 0L);
        var running = Enumerable.Range(0, clients).Select(_ => Task.Run(() => client(async commit =>
        {
            try
            {
                await InTurn(commit);
            }
            catch (Exception e)
            {
                // Or the others would wait for this one for ever.
                start.TrySetException(e);
                throw;
            }
            // The clock starts when all have committed once: connections, plans and compiled code are there.
            if (Interlocked.Increment(ref ready) == clients) start.TrySetResult(Stopwatch.GetTimestamp());
            var began = await start.Task;
            for (; Stopwatch.GetElapsedTime(began) < duration; Interlocked.Increment(ref commits)) await InTurn(commit);
        }))).ToList();
        await Task.WhenAll(running);
        return commits / Stopwatch.GetElapsedTime(await start.Task).TotalSeconds;

        async Task InTurn(Func<Task> commit)
        {
            if (gate is not null) await gate.WaitAsync();
            try { await commit(); }
            finally { gate?.Release(); }
        }
    }
}
