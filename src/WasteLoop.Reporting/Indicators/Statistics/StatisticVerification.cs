using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>Asks whether each statistic has all its revisions and the newest counts. Each finding is a sentence that names it.</summary>
internal static class StatisticVerification
{
    public static async Task<IReadOnlyList<string>> Findings(ReportingDb db, CancellationToken cancellationToken)
    {
        var wrong = await db.Statistics.GroupBy(s => new { s.Name, s.Region, s.Year })
            .Select(g => new { g.Key.Name, g.Key.Region, g.Key.Year, Rows = g.Count(), Last = g.Max(s => s.Revision), Counting = g.Sum(s => s.Current ? s.Revision : 0) })
            .Where(row => row.Rows != row.Last || row.Counting != row.Last)
            .OrderBy(row => row.Name).ThenBy(row => row.Region).ThenBy(row => row.Year).Take(Verification.FindingsMax).ToListAsync(cancellationToken);
        return [.. wrong.Select(row => $"Statistic {row.Name}/{row.Region}/{row.Year}: {row.Rows} revisions up to {row.Last}, and those that count sum to {row.Counting}.")];
    }
}
