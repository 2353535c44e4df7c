using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Reporting.Reports;

/// <summary>Whether every completed report is still what it was.</summary>
internal static class ReportBooks
{
    private const int ReportsPerQuery = 50;

    public static async Task<IReadOnlyList<string>> Findings(ReportingDb db, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        for (var after = ""; after is not null;)
        {
            var read = await db.Reports.AsNoTracking().Where(r => r.State == ReportState.Completed && string.Compare(r.Id, after) > 0).OrderBy(r => r.Id).Take(ReportsPerQuery)
                .GroupJoin(db.ReportContents, r => r.Id, c => c.Report, (r, c) => new { r.Id, r.Hash, Contents = c }).SelectMany(pair => pair.Contents.DefaultIfEmpty(), (pair, c) => new { pair.Id, pair.Hash, Json = c!.Json })
                .ToListAsync(cancellationToken);
            foreach (var report in read)
                if (report.Json is null) findings.Add($"The report {report.Id} is completed and has no content.");
                else if (ReportDocument.HashOf(report.Json) != report.Hash) findings.Add($"The content of report {report.Id} is not the one that was completed: its hash differs.");
            after = read.Count == 0 ? null : read.Max(report => report.Id);
        }
        return findings;
    }
}
