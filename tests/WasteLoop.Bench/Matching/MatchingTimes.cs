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
        foreach (var (percent, registered) in CapacityPercents.Select(percent => (percent, false)).Append((100, true)))
        {
            var year = ProvinceYear.Of(Seed, percent, options.Quick ? 0.2 : 1);
            if (registered) year = AsRegistered(year);
            var clock = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            var result = Matcher.Solve(year);
            var (took, worked) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu);
            using var reference = new Independent(year);
            clock.Restart();
            cpu = Environment.CpuUsage.TotalTime;
            var optimum = reference.Solve();
            var (referenceTook, referenceWorked) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu);

            var part = $"matching: {year.Demands.Count} demands, {year.Licences.Count} licences, {reference.Arcs} arcs, capacity {percent} % of demand{(registered ? ", a licence as the register has it: one line without a cap" : "")}";
            report.Add(new Figure(part, "time of the best matching with all its figures", took.TotalSeconds, "s", referenceTook.TotalSeconds, "OR-Tools, solving alone", AtMost: 2));
            report.Add(new Figure(part, "processor time of the same", worked.TotalSeconds, "s", referenceWorked.TotalSeconds, "OR-Tools, solving alone"));
            if (optimum != (result.Total.UnmetGrams, result.Total.WeightedTonneKm)) report.Remark($"NOT the optimum at {percent} %: {result.Total.UnmetGrams} g and {result.Total.WeightedTonneKm} tkm, OR-Tools {optimum}.");
        }
    }

    /// <summary>The register holds one yearly amount of a licence and no caps of lines: what the service solves.</summary>
    private static MatchingProblem AsRegistered(MatchingProblem year) => year with
    {
        Licences = [.. year.Licences.Select(licence => licence with { Lines = [new LicenceLine("1", licence.Lines[0].Method, [.. licence.Lines.SelectMany(line => line.WasteCodes).Distinct()], null)] })],
    };
}
