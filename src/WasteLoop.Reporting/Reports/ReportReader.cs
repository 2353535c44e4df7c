using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Indicators;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Evaluation;

namespace WasteLoop.Reporting.Reports;

/// <summary>Says how far a report is, and stops it when it was cancelled.</summary>
internal interface IReportProgress
{
    /// <summary>A table is begun.</summary>
    Task Phase(string name, CancellationToken cancellationToken);

    /// <summary>So many more rows were read.</summary>
    Task Rows(int count, CancellationToken cancellationToken);
}

/// <summary>What a report asks: the figures as a bureau of its region sees them, by the same queries as the API.</summary>
/// <param name="db">Within a transaction that sees one instant.</param>
/// <param name="today">The day in China that the figures are of.</param>
internal sealed class ReportReader(ReportingDb db, Rulebook rulebook, DateOnly today, RegionCode region, Report report, IReportProgress progress)
{
    /// <summary>So many rows are read at a time; between them a report can be cancelled.</summary>
    public const int RowsPerRead = 500;

    /// <summary>A table with more is not made: it would not be read.</summary>
    public const int RowsMax = 50_000;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private readonly Caller eyes = new(report.OrderedBy, null, region.Value, new HashSet<string> { Role.Regulator });

    public Task Phase(string name, CancellationToken cancellationToken) => progress.Phase(name, cancellationToken);

    /// <summary>The sums other than 0 of the filter, by the words of <c>by</c>, in their order.</summary>
    /// <exception cref="RuleViolationException">report.too-large.</exception>
    public async Task<List<Line>> Sums(string by, AggregateFilter filter, CancellationToken cancellationToken)
    {
        var (grouping, rows) = (Grouping.Of(by), new List<Line>());
        for (string? after = null; ;)
        {
            var read = await FirstSums.Read(filter.CellsOf(db, eyes, grouping, out var level), level, grouping, after, RowsPerRead, cancellationToken);
            rows.AddRange(read);
            await progress.Rows(read.Count, cancellationToken);
            if (rows.Count > RowsMax) throw new RuleViolationException("report.too-large", $"报表的一张表超过 {RowsMax} 行，请选择较小的地区或期间。", $"A table of the report has more than {RowsMax} rows; choose a smaller region or period.");
            if (read.Count < RowsPerRead) return rows;
            after = grouping.KeyOf(read[^1]);
        }
    }

    /// <summary>The figures of the region in a year by the rulebook's formula, and those of the regions right below it.</summary>
    public async Task<RegionYear> Evaluate(int year, CancellationToken cancellationToken)
    {
        var evaluator = await Gathering.Read(db, rulebook, region, year, null, FigureList.All, cancellationToken);
        var whole = await ReadEvaluation.View(db, evaluator, FigureList.All, region, year, today, cancellationToken);
        await progress.Rows(whole.Figures.Count, cancellationToken);
        var parts = new List<RegionYear.Part>();
        foreach (var below in Seen.Below(region))
        {
            parts.Add(new RegionYear.Part(below, [.. FigureList.All.Select(figure => evaluator.Of(figure, below))]));
            await progress.Rows(FigureList.All.Count, cancellationToken);
        }
        return new RegionYear(whole, parts);
    }

    /// <summary>The matching of the region's province, cut to what lies in the region.</summary>
    /// <exception cref="RuleViolationException">As the matching says.</exception>
    public async Task<RegionMatching> Match(MatchingQuestion question, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var solving = Task.Run(() => new RunSolver(db, rulebook, today).Solve(report.Id, question, null, stop.Token), stop.Token);
        // Nothing new to tell meanwhile, but it keeps the claim and hears that it was cancelled.
        var (answer, rows) = await Meanwhile(solving, stop, () => progress.Rows(0, cancellationToken), Heartbeat);
        await progress.Rows(rows.Count, cancellationToken);
        return new RegionMatching(answer, rows, eyes, question);
    }

    /// <summary>Waits for work and tells something again and again. When that fails, the work is stopped, and has ended before this ends: it reads from the same transaction.</summary>
    internal static async Task<T> Meanwhile<T>(Task<T> work, CancellationTokenSource stop, Func<Task> tell, TimeSpan interval)
    {
        while (await Task.WhenAny(work, Task.Delay(interval, TimeProvider.System, CancellationToken.None)) != work)
        {
            try
            {
                await tell();
            }
            catch
            {
                await stop.CancelAsync();
                await work.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                throw;
            }
        }
        return await work;
    }

    /// <summary>The day in China that the figures are of.</summary>
    public DateOnly Today => today;

    /// <summary>The newest report of the same kind and region that was completed before; null when there is none.</summary>
    public async Task<ReportDocument?> Previous(CancellationToken cancellationToken)
    {
        var json = await db.Reports.Where(r => r.Region == report.Region && r.Kind == report.Kind && r.State == ReportState.Completed && r.Id != report.Id)
            .Join(db.ReportContents, r => r.Id, c => c.Report, (r, c) => new { r.AsOf, r.Id, c.Json }).OrderByDescending(r => r.AsOf).ThenByDescending(r => r.Id).Select(r => r.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? null : ReportDocument.Read(json);
    }

    /// <summary>How far the figures have heard each journal.</summary>
    public async Task<IReadOnlyList<string>> Positions(CancellationToken cancellationToken) =>
        [.. (await db.Checkpoints.AsNoTracking().Where(c => c.Subscription == Figures.CellsProjection.FullName).OrderBy(c => c.Source).ToListAsync(cancellationToken)).Select(c => $"{c.Source}/{c.Sequence}")];
}
