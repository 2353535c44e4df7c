using System.Diagnostics;
using WasteLoop.Bench.Running;

namespace WasteLoop.Bench.Loops;

/// <summary>From a command's answer to the moment when Tracing shows its effect, while loops begin at three quarters of the top speed whatever becomes of the ones before.</summary>
internal static class Lag
{
    private const double ShareOfTop = 0.75;
    private const double MillisecondsMax = 500;
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LookMax = TimeSpan.FromSeconds(30);

    public static async Task Measure(Deployment deployment, double topLoopsPerSecond, BenchOptions options, Report report, CancellationToken cancellationToken)
    {
        var pace = topLoopsPerSecond * ShareOfTop;
        var part = $"Lag, {deployment.Name}";
        report.Remark($"Paced at {Report.Number(pace)} loops/s, three quarters of the top speed; one batch in {ProbeEvery.TotalMilliseconds:0} ms is looked for in Tracing.");
        var delivered = await Paced(deployment, pace, options, part, LookForIt, report, cancellationToken);
        report.Add(new Figure(part, "as the bus delivers it p50: looked for every 2 ms", delivered.Percentile(50), "ms"));
        report.Add(new Figure(part, "as the bus delivers it p99", delivered.Percentile(99), "ms", AtMost: MillisecondsMax));
        var asked = await Paced(deployment, pace, options, part, AskForIt, report, cancellationToken);
        report.Add(new Figure(part, "as a reader asks for it (?after=, which fetches) p50", asked.Percentile(50), "ms"));
        report.Add(new Figure(part, "as a reader asks for it p99", asked.Percentile(99), "ms", AtMost: MillisecondsMax));
    }

    private static async Task<Latencies> Paced(
        Deployment deployment, double loopsPerSecond, BenchOptions options, string part, Func<BenchClient, string, string, CancellationToken, Task> untilSeen, Report report, CancellationToken cancellationToken)
    {
        var (lags, times) = (new Latencies(), new LoopTimes());
        var office = deployment.AsOffice();
        var free = new System.Collections.Concurrent.ConcurrentQueue<Loop>(Province.AllLanes.Select(lane => new Loop(deployment, lane, cancellationToken)));
        var (running, probes) = (new List<Task>(), new System.Collections.Concurrent.ConcurrentBag<Task>());
        var lastProbe = 0L;
        var late = 0;
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; ; i++)
        {
            var due = TimeSpan.FromSeconds(i / loopsPerSecond);
            if (due.TotalSeconds > options.Seconds) break;
            if (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } early) await Task.Delay(early, TimeProvider.System, cancellationToken);
            if (free.TryDequeue(out var loop)) running.Add(Task.Run(() => Run(loop), cancellationToken));
            else late++;
        }
        var paced = Stopwatch.GetElapsedTime(began);
        await Task.WhenAll(running);
        await Task.WhenAll(probes);
        await Province.Settle(deployment, cancellationToken);
        if (late > 0) report.Remark($"{part}: {late} of {running.Count + late} loops could not begin in time, all {Province.Lanes} lanes were busy.");
        report.Add(new Figure(part, $"loops begun, command p99 {Report.Number(times.Commands.Percentile(99))} ms, {lags.Count} probes", running.Count / paced.TotalSeconds, "loops/s"));
        return lags;

        async Task Run(Loop loop)
        {
            await loop.Close(times, (label, position) =>
            {
                var now = Stopwatch.GetTimestamp();
                var last = Interlocked.Read(ref lastProbe);
                if (last != 0 && Stopwatch.GetElapsedTime(last, now) < ProbeEvery) return;
                if (Interlocked.CompareExchange(ref lastProbe, now, last) != last) return;
                probes.Add(Probe(label, position, now));
            });
            free.Enqueue(loop);
        }

        async Task Probe(string label, string position, long since)
        {
            await untilSeen(office, label, position, cancellationToken);
            lags.Add(Stopwatch.GetElapsedTime(since));
        }
    }

    private static async Task LookForIt(BenchClient office, string label, string position, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while ((await office.Get("/api/tracing/batches/" + label, cancellationToken)).Status == 404)
        {
            if (Stopwatch.GetElapsedTime(began) > LookMax) throw new InvalidOperationException($"Tracing has not heard of {label} ({position}) in {LookMax.TotalSeconds:0} s.");
            await Task.Delay(LookEvery, TimeProvider.System, cancellationToken);
        }
    }

    private static Task AskForIt(BenchClient office, string label, string position, CancellationToken cancellationToken) =>
        office.Hear("/api/tracing/batches/" + label, position, cancellationToken);
}
