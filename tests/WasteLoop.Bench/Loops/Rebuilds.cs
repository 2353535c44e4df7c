using System.Diagnostics;
using WasteLoop.Bench.Raw;
using WasteLoop.Bench.Running;

namespace WasteLoop.Bench.Loops;

/// <summary>How fast projections are built again from the journals that the loops made.</summary>
internal static class Rebuilds
{
    private const double EntriesPerSecondMin = 20_000;
    private static readonly string[] Services = ["tracing", "manifests", "intake"];

    public static async Task Measure(Deployment deployment, BenchOptions options, Report report, CancellationToken cancellationToken)
    {
        var part = $"Rebuild, {deployment.Name}";
        var office = deployment.AsOffice();
        var rows = await RawRows.PerSecond(options, cancellationToken);
        foreach (var service in Services)
        {
            var subscriptions = (await office.Get($"/api/{service}/subscriptions", cancellationToken)).Need().AsArray();
            foreach (var projection in subscriptions.Where(s => (bool)s!["projection"]!).GroupBy(s => (string)s!["subscription"]!))
            {
                var entries = projection.Sum(s => (long)s!["position"]!);
                // The second time, when its code is compiled: a rebuild worth waiting for is longer than that takes.
                await Rebuild(projection.Key);
                var took = await Rebuild(projection.Key);
                report.Add(new Figure(part, $"{projection.Key}, {entries:#,0} entries in {took.TotalSeconds:0.0} s", entries / took.TotalSeconds, "entries/s",
                    rows, "raw rows/s in one transaction", AtLeast: EntriesPerSecondMin));
            }

            async Task<TimeSpan> Rebuild(string subscription)
            {
                var began = Stopwatch.GetTimestamp();
                (await office.Post($"/api/{service}/subscriptions/{subscription}/rebuild", null, cancellationToken)).Need();
                return Stopwatch.GetElapsedTime(began);
            }
        }
    }
}
