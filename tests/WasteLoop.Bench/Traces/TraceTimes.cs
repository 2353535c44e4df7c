using System.Diagnostics;
using Microsoft.Data.Sqlite;
using WasteLoop.Bench.Raw;
using WasteLoop.Bench.Running;
using WasteLoop.Chassis.People;

namespace WasteLoop.Bench.Traces;

/// <summary>How long a trace takes by HTTP, for batches of many ancestors, in a small store and in a large one.</summary>
internal static class TraceTimes
{
    private const double ThousandAncestorsMax = 30;
    private const double EntriesPerSecondMin = 20_000;

    /// <summary>The batch itself counts among the 10 000 that an answer holds.</summary>
    private const int Most = 9_999;

    private static readonly (int Ancestors, int Families, int Requests)[] Sizes = [(10, 50, 400), (1_000, 8, 160), (Most, 1, 40)];
    private static readonly (int Ancestors, int Families, int Requests)[] SizesQuick = [(10, 10, 50), (1_000, 2, 20), (Most, 1, 4)];
    private static readonly int[] Stores = [100_000, 2_000_000];
    private static readonly int[] StoresQuick = [20_000];

    public static async Task Measure(BenchOptions options, Report report, CancellationToken cancellationToken)
    {
        const string part = "Trace, building the store";
        var folder = Directory.CreateTempSubdirectory("wasteloop-bench-trace-").FullName;
        try
        {
            var feed = new GeneratedFeed();
            var told = new Families(feed);
            var families = (options.Quick ? SizesQuick : Sizes).Select(size => (size.Requests, Families: Enumerable.Range(0, size.Families).Select(_ => told.Tell(size.Ancestors)).ToList())).ToList();
            var (applied, rebuilt) = await Ledger.Fill(folder, feed, cancellationToken);
            var rows = await RawRows.PerSecond(options, cancellationToken);
            report.Add(new Figure(part, $"{feed.Entries:#,0} entries of {told.Containers:#,0} containers applied", feed.Entries / applied.TotalSeconds, "entries/s"));
            report.Add(new Figure(part, "the same rebuilt", feed.Entries / rebuilt.TotalSeconds, "entries/s", rows, "raw rows/s in one transaction", AtLeast: EntriesPerSecondMin));
            var rest = 0;
            foreach (var store in options.Quick ? StoresQuick : Stores)
            {
                var began = Stopwatch.GetTimestamp();
                await BulkRows.Add(folder, rest, store - told.Containers, cancellationToken);
                report.Add(new Figure(part, $"{store:#,0} containers, {store - told.Containers - rest:#,0} as bulk rows in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: the file",
                    new FileInfo(Path.Combine(folder, "tracing.db")).Length / 1e6, "MB"));
                rest = store - told.Containers;
                await using var deployment = await Embedded.Over(folder, options.Port, cancellationToken);
                foreach (var (requests, ofSize) in families) await Measure(deployment, folder, store, ofSize, requests, report, cancellationToken);
                report.Add(new Figure($"Trace, {store:#,0} containers", "memory after, all services", deployment.Processes[0].MemoryMb, "MB", AtMost: 300));
            }
            report.Remark("The families went through the real subscription. The rest are rows written straight into the tables that a trace reads, by one SQLite transaction; their timelines are left out.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(Deployment deployment, string folder, int store, List<Family> families, int requests, Report report, CancellationToken cancellationToken)
    {
        var ancestors = families[0].Ancestors;
        var part = $"Trace, {store:#,0} containers, {ancestors:#,0} ancestors";
        var raw = await RawReads(folder, families, requests, cancellationToken);
        double? aim = ancestors == 1_000 ? ThousandAncestorsMax : null;
        var auditor = deployment.As(null, null, Role.Auditor);
        await Time("backward, auditor", auditor, family => $"/api/tracing/batches/{family.Youngest}/backward", raw.Percentile(50), aim);
        await Time("forward of one of its oldest, auditor", auditor, family => $"/api/tracing/batches/{family.Oldest}/forward", null, aim);
        await Time("backward, bureau of the region", deployment.As(null, "330110", Role.Regulator), family => $"/api/tracing/batches/{family.Youngest}/backward", null, aim);

        async Task Time(string what, BenchClient client, Func<Family, string> path, double? reference, double? p99Max)
        {
            // Pages read once and code compiled for good.
            for (var i = 0; i < Math.Max(families.Count, requests / 2); i++) (await client.Get(path(families[i % families.Count]), cancellationToken)).Need();
            var times = new Latencies();
            for (var i = 0; i < requests; i++)
            {
                var answer = await client.Get(path(families[i % families.Count]), cancellationToken);
                var nodes = answer.Need()["nodes"]!.AsArray().Count;
                if (path(families[0]).EndsWith("backward", StringComparison.Ordinal) && nodes != ancestors + 1) throw new InvalidOperationException($"{nodes} nodes for {ancestors} ancestors.");
                times.Add(answer.Took);
            }
            report.Add(new Figure(part, $"{what} p50", times.Percentile(50), "ms", reference, reference is null ? null : "ms, as many rows by key, p50"));
            report.Add(new Figure(part, $"{what} p99 of {requests}", times.Percentile(99), "ms", AtMost: p99Max));
        }
    }

    /// <summary>What SQLite needs to read as many batches by their keys, one prepared statement each, in this process.</summary>
    private static async Task<Latencies> RawReads(string folder, List<Family> families, int requests, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "tracing.db"), Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var sample = connection.CreateCommand();
        sample.CommandText = "SELECT \"Label\" FROM \"Batches\" LIMIT @count";
        sample.Parameters.AddWithValue("@count", families[0].Ancestors);
        var labels = new List<string>();
        await using (var reader = await sample.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken)) labels.Add(reader.GetString(0));
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"WasteName\" FROM \"Batches\" WHERE \"Label\" = @label";
        var label = command.Parameters.Add("@label", SqliteType.Text);
        await command.PrepareAsync(cancellationToken);
        var times = new Latencies();
        for (var i = 0; i < requests; i++)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var one in labels)
            {
                label.Value = one;
                await command.ExecuteScalarAsync(cancellationToken);
            }
            times.Add(Stopwatch.GetElapsedTime(began));
        }
        return times;
    }
}
