using WasteLoop.Bench.Raw;
using WasteLoop.Bench.Running;

namespace WasteLoop.Bench.Loops;

/// <summary>How fast a register comes in by CSV: new lines, and the same lines again.</summary>
internal static class Imports
{
    private const int Lines = 10_000;
    private const int LinesQuick = 2_000;

    public static async Task Measure(Deployment deployment, BenchOptions options, Report report, CancellationToken cancellationToken)
    {
        var part = $"Import, {deployment.Name}";
        var firms = Enumerable.Range(0, options.Quick ? LinesQuick : Lines).Select(i => Firm.Of('G', i, "330110")).ToList();
        var parties = Csv("party,name,region,address,contact,phone", firms.Select((firm, i) => $"{firm.Code},导入示例{i}厂,{firm.Region},示例路{i}号,联系人{i},0571-8{i:D7}"));
        var sites = Csv("site,name,region,address", firms.Select((firm, i) => $"{firm.Site},导入示例{i}厂区,{firm.Region},示例路{i}号"));
        var rows = await RawRows.PerSecond(options, cancellationToken);
        await Import("parties", parties, "new");
        await Import("sites", sites, "new");
        await Import("parties", parties, "unchanged");

        async Task Import(string kind, string text, string how)
        {
            var answer = await deployment.AsOffice().PostCsv("/api/registry/imports/" + kind, text, cancellationToken);
            var taken = (int)answer.Need()[how == "new" ? "added" : how]!;
            if (taken != firms.Count) throw new InvalidOperationException($"Of {firms.Count} {kind} {taken} were taken as {how}: {answer.Text}");
            report.Add(new Figure(part, $"{kind}.csv, {taken:#,0} lines {how}, in {answer.Took.TotalSeconds:0.0} s", taken / answer.Took.TotalSeconds, "lines/s", rows, "raw rows/s in one transaction"));
        }
    }

    private static string Csv(string header, IEnumerable<string> lines) => header + "\n" + string.Join('\n', lines) + "\n";
}
