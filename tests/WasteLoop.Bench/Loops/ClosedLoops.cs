using System.Diagnostics;
using WasteLoop.Bench.Raw;
using WasteLoop.Bench.Running;

namespace WasteLoop.Bench.Loops;

/// <summary>Closed loops a second, command latency, processor time, memory and store growth, with 1, 8 and 32 clients that start the next loop when the last is closed.</summary>
internal static class ClosedLoops
{
    private static readonly int[] Clients = [1, 8, Province.Lanes];

    /// <returns>The most loops a second that any number of clients reached.</returns>
    public static async Task<double> Measure(Deployment deployment, BenchOptions options, Report report, CancellationToken cancellationToken)
    {
        // Tiered compilation, connection pools and query caches.
        await Drive(deployment, 8, TimeSpan.FromSeconds(Math.Max(2, options.Seconds)), cancellationToken);
        await Province.Settle(deployment, cancellationToken);
        var storeBefore = await deployment.StoreBytes(cancellationToken);
        var loopsInAll = 0;
        var top = 0.0;
        foreach (var clients in Clients)
        {
            var part = $"Loops, {deployment.Name}, {clients} client{(clients == 1 ? "" : "s")}";
            var raw = await RawCommits.PerSecond(options, clients, cancellationToken);
            var cpuBefore = deployment.Processes.Select(process => process.Cpu).ToList();
            using var self = Process.GetCurrentProcess();
            var ownBefore = self.TotalProcessorTime;

            var (times, labels, took) = await Drive(deployment, clients, TimeSpan.FromSeconds(options.Seconds), cancellationToken);
            self.Refresh();
            var own = self.TotalProcessorTime - ownBefore;
            var drain = await Province.Settle(deployment, cancellationToken);
            await CheckClosed(deployment, labels, cancellationToken);

            var loops = times.Loops.Count / took.TotalSeconds;
            top = Math.Max(top, loops);
            loopsInAll += times.Loops.Count;
            report.Add(new Figure(part, "closed loops", loops, "loops/s"));
            report.Add(new Figure(part, "commands", times.Commands.Count / took.TotalSeconds, "commands/s", raw.Prepared, "raw single-row commits/s", AtLeast: raw.Prepared / 3));
            if (raw.WithEf is { } withEf) report.Add(new Figure(part, "commands, against EF", times.Commands.Count / took.TotalSeconds, "commands/s", withEf, "EF SaveChanges of one row/s"));
            report.Add(new Figure(part, "command p50", times.Commands.Percentile(50), "ms", 1000.0 * clients / raw.Prepared, "ms mean, raw commit"));
            report.Add(new Figure(part, "command p99", times.Commands.Percentile(99), "ms"));
            report.Add(new Figure(part, "commands answered 503 busy and sent again", times.Busy, "commands", times.Commands.Count, "commands in all"));
            report.Add(new Figure(part, "commands answered 409 changed meanwhile and sent again", times.Conflicts, "commands", times.Commands.Count, "commands in all"));
            report.Add(new Figure(part, "wait for the next service p50 (2 a loop)", times.Waits.Percentile(50), "ms"));
            report.Add(new Figure(part, "wait for the next service p99", times.Waits.Percentile(99), "ms"));
            report.Add(new Figure(part, "all subscriptions caught up after the load", drain.TotalSeconds, "s"));
            for (var i = 0; i < deployment.Processes.Count; i++)
            {
                var process = deployment.Processes[i];
                report.Add(new Figure(part, $"processor time a loop, {process.Name}", (process.Cpu - cpuBefore[i]).TotalMilliseconds / times.Loops.Count, "ms/loop"));
                report.Add(new Figure(part, $"memory after, {process.Name}", process.MemoryMb, "MB", AtMost: 300));
            }
            report.Add(new Figure(part, "processor time a loop, this bench's clients", own.TotalMilliseconds / times.Loops.Count, "ms/loop"));
        }
        var grown = await deployment.StoreBytes(cancellationToken) - storeBefore;
        report.Add(new Figure($"Store, {deployment.Name}", $"growth per loop over {loopsInAll:#,0} loops, all services", grown / 1024.0 / loopsInAll, "KiB/loop"));
        return top;
    }

    /// <summary>Keeps so many clients at it for a while.</summary>
    public static async Task<(LoopTimes Times, IReadOnlyList<string> Labels, TimeSpan Took)> Drive(Deployment deployment, int clients, TimeSpan duration, CancellationToken cancellationToken)
    {
        var times = new LoopTimes();
        var began = Stopwatch.GetTimestamp();
        var last = await Task.WhenAll(Province.AllLanes.Take(clients).Select(lane => Task.Run(async () =>
        {
            var loop = new Loop(deployment, lane, cancellationToken);
            var label = "";
            while (Stopwatch.GetElapsedTime(began) < duration) label = await loop.Close(times);
            return label;
        }, cancellationToken)));
        return (times, last, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>A loop that is not closed in the books is not counted: the last one of each client is looked at.</summary>
    private static async Task CheckClosed(Deployment deployment, IReadOnlyList<string> labels, CancellationToken cancellationToken)
    {
        foreach (var label in labels)
        {
            var closing = (await deployment.AsOffice().Get("/api/tracing/batches/" + label, cancellationToken)).Need()["closing"]!;
            if (!(bool)closing["closed"]! || (decimal)closing["differenceKg"]! != 0) throw new InvalidOperationException($"{label} is not closed: {closing.ToJsonString()}");
        }
    }
}
