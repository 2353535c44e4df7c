using Microsoft.EntityFrameworkCore;
using WasteLoop.Reporting.Aggregates;

namespace WasteLoop.Reporting.Figures;

/// <summary>Asks whether the figures are the sums of their facts. Each finding is a sentence that names the row.</summary>
internal static class Verification
{
    /// <summary>So many findings of a kind are told; the first already says that something is wrong.</summary>
    public const int FindingsMax = 100;

    public static async Task<IReadOnlyList<string>> Findings(ReportingDb db, CancellationToken cancellationToken)
    {
        var full = db.Cells.Where(c => c.Level == Level.Full.Name);
        var sums = await db.Facts.Select(f => new { f.Cell, f.Grams, Facts = 1 }).Concat(full.Select(c => new { Cell = c.Key, Grams = -c.Grams, Facts = -c.Facts }))
            .GroupBy(row => row.Cell).Select(g => new { Cell = g.Key, Grams = g.Sum(row => row.Grams), Facts = g.Sum(row => row.Facts) })
            .Where(row => row.Grams != 0 || row.Facts != 0).OrderBy(row => row.Cell).Take(FindingsMax).ToListAsync(cancellationToken);
        var waiting = await db.WaitingFacts.AsNoTracking().OrderBy(f => f.Source).ThenBy(f => f.Sequence).ThenBy(f => f.Index).Take(FindingsMax).ToListAsync(cancellationToken);
        var findings = new List<string>();
        foreach (var level in Level.All)
            if (level != Level.Full) findings.AddRange(await Coarse(db, full, level, cancellationToken));
        return
        [
            .. findings,
            .. sums.Select(row => $"Cell {row.Cell}: its facts hold {row.Grams} g and {row.Facts} rows more than it says."),
            .. waiting.Select(f => $"Fact {f.Source}/{f.Sequence}/{f.Index}: the label, site or manifest of batch {f.Batch} was never told; {f.Grams} g are in no figure."),
        ];
    }

    /// <summary>A coarse level holds, over all its periods, what the full cells do.</summary>
    private static async Task<IEnumerable<string>> Coarse(ReportingDb db, IQueryable<Cell> full, Level level, CancellationToken cancellationToken)
    {
        var grouping = Grouping.Of(level);
        var lines = Line.Now(full, since: false).Concat(Line.Now(db.Cells.Where(c => c.Level == level.Name), since: true));
        var wrong = await grouping.Sum(lines, since: true).Where(line => line.Grams != line.Since).Take(FindingsMax).ToListAsync(cancellationToken);
        return wrong.Select(line => $"Level {level.Name}, {grouping.KeyOf(line)}: holds {line.Since} g where the cells hold {line.Grams} g.");
    }
}
