using System.Diagnostics;
using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Tests.Matching;

namespace WasteLoop.Bench.Matching;

/// <summary>How long a province's matching takes, beside OR-Tools' minimum-cost flow on the same instance, with too little, just enough and ample capacity.</summary>
internal static class MatchingTimes
{
    private const int Seed = 1;
    private static readonly int[] CapacityPercents = [60, 100, 150];

    public static void Measure(BenchOptions options, Report report)
    {
        // The first problem is read and solved with code that is still being compiled.
        Matcher.Solve(ProvinceYear.Of(Seed, 100, 0.1));
        foreach (var percent in CapacityPercents)
        {
            var year = ProvinceYear.Of(Seed, percent, options.Quick ? 0.2 : 1);
            var clock = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            var result = Matcher.Solve(year);
            var (took, worked) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu);
            using var reference = new Independent(year);
            clock.Restart();
            cpu = Environment.CpuUsage.TotalTime;
            var optimum = reference.Solve();
            var (referenceTook, referenceWorked) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu);

            var part = $"matching: {year.Demands.Count} demands, {year.Licences.Count} licences, {reference.Arcs} arcs, capacity {percent} % of demand";
            report.Add(new Figure(part, "time of the best matching with all its figures", took.TotalSeconds, "s", referenceTook.TotalSeconds, "OR-Tools, solving alone", AtMost: 2));
            report.Add(new Figure(part, "processor time of the same", worked.TotalSeconds, "s", referenceWorked.TotalSeconds, "OR-Tools, solving alone"));
            if (optimum != (result.Total.UnmetGrams, result.Total.WeightedTonneKm)) report.Remark($"NOT the optimum at {percent} %: {result.Total.UnmetGrams} g and {result.Total.WeightedTonneKm} tkm, OR-Tools {optimum}.");
        }
    }
}
