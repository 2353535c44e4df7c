using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WasteLoop.Bench;

/// <summary>Where and among what the figures were taken.</summary>
/// <param name="Load">The load averages over 1, 5 and 15 minutes at the start: above the number of cores, others were at work.</param>
/// <param name="SyncMicroseconds">The median time of a 4 kB write with fsync in the temporary folder: what a durable commit costs at least.</param>
internal sealed record Machine(DateTimeOffset At, int Cores, string Processor, string System, string Runtime, double MemoryGb, double[] Load, double SyncMicroseconds)
{
    private const int Syncs = 200;

    public static Machine Look() => new(
        TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, ProcessorName(), RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1), LoadNow(), Sync());

    /// <summary>The load averages of now.</summary>
    public static double[] LoadNow() => File.Exists("/proc/loadavg") ? [.. File.ReadAllText("/proc/loadavg").Split(' ').Take(3).Select(double.Parse)] : [];

    public override string ToString() =>
        $"{At:yyyy-MM-dd HH:mm} UTC, {Cores} cores ({Processor}), {MemoryGb} GB, {System}, {Runtime}, load {string.Join(' ', Load)}, fsync {SyncMicroseconds:0} µs";

    private static string ProcessorName() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static double Sync()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            var block = new byte[4096];
            var times = new Latencies();
            for (var i = 0; i < Syncs; i++)
            {
                var began = Stopwatch.GetTimestamp();
                stream.Write(block);
                stream.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(began));
            }
            return Math.Round(times.Percentile(50) * 1000);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
