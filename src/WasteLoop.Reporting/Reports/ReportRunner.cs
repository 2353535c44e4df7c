using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary>Computes reports, one at a time. Any number of processes may: each claims what it computes, and only the try that holds the claim can end it.</summary>
internal sealed partial class ReportRunner(ReportWriter writer, IServiceScopeFactory scopes, DatabaseEngine engine, ReportKinds kinds, TimeProvider clock, ILogger<ReportRunner> log) : IDisposable
{
    /// <summary>So many reports a call; the rest at the next.</summary>
    public const int RunsMax = 1000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly DateTimeOffset begun = clock.GetUtcNow();

    /// <summary>At the start: what a process before left running is begun anew. Where others may run beside this one, their claims must run out first.</summary>
    public async Task TakeBackUnfinished(CancellationToken cancellationToken)
    {
        if (!engine.OneWriter) return;
        await writer.InTransaction("report-claims", db => db.Reports.Where(r => r.State == ReportState.Running && r.StartedAt < begun)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntil, DateTimeOffset.UnixEpoch), cancellationToken), cancellationToken);
    }

    /// <summary>Computes all that waits; when it returns, what was ordered before the call is done, unless another process has it.</summary>
    public async Task RunAll(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var run = 0; run < RunsMax && await Claim(cancellationToken) is { } claimed; run++) await Run(claimed, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private Task<Report?> Claim(CancellationToken cancellationToken) => writer.InTransaction("report-claims", async db =>
    {
        var (now, known) = (clock.GetUtcNow(), kinds.All.Select(kind => kind.Name).ToArray());
        var report = await db.Reports.Where(r => (r.State == ReportState.Ordered || (r.State == ReportState.Running && r.LeaseUntil < now)) && known.Contains(r.Kind)).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        report?.Start(now);
        return report;
    }, cancellationToken);

    private async Task Run(Report report, CancellationToken cancellationToken)
    {
        try
        {
            var document = await Compute(report, cancellationToken);
            var json = document.Write();
            await End(report, (ended, db) =>
            {
                db.ReportContents.Add(new ReportContent { Report = report.Id, Json = json });
                return ended.Complete(ReportDocument.HashOf(json), document.AsOf, document.Positions, clock.GetUtcNow());
            }, cancellationToken);
        }
        catch (ReportLostException)
        {
            LogLost(report.Id);
        }
        catch (RuleViolationException refused)
        {
            await End(report, (ended, _) => ended.Fail(refused.Code, refused.Zh, refused.En, clock.GetUtcNow()), cancellationToken);
        }
        catch (Exception e) when (!engine.IsBusy(e) && e is not OperationCanceledException)
        {
            LogFailed(e, report.Id, report.Kind);
            await End(report, (ended, _) => ended.Fail("internal", "系统内部错误，报表未生成。", "An internal error; the report was not made.", clock.GetUtcNow()), cancellationToken);
        }
    }

    private async Task<ReportDocument> Compute(Report report, CancellationToken cancellationToken)
    {
        var (kind, region, period) = (kinds.Require(report.Kind), RegionCode.Parse(report.Region), ReportPeriod.Parse(report.Period));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        // Figures and positions of one instant, while entries go on coming.
        await using var instant = await engine.ReadAsOfOneInstant(db, cancellationToken);
        var (asOf, rulebook) = (clock.GetUtcNow(), scope.ServiceProvider.GetRequiredService<Rulebook>());
        // What a schedule catches up with may be too late to be told.
        kind.Require(period, ChinaTime.DateOf(asOf));
        var reader = new ReportReader(db, rulebook, ChinaTime.DateOf(asOf), region, report, new ReportProgress(writer, report, clock));
        var positions = await reader.Positions(cancellationToken);
        var tables = await kind.Compute(region, period, reader, cancellationToken);
        return new ReportDocument(report.Id, kind.Name, kind.TitleZh, kind.TitleEn, region.Value, Regions.NameOf(region), period.Text, period.From, period.To, asOf, positions, tables);
    }

    /// <summary>Ends the report unless it was cancelled, or taken over by another try.</summary>
    private async Task End(Report report, Func<Report, ReportingDb, Contracts.IEvent> end, CancellationToken cancellationToken)
    {
        try
        {
            await writer.InTransaction("report/" + report.Id, async db =>
            {
                var now = await db.Reports.SingleAsync(r => r.Id == report.Id, cancellationToken);
                if (now.IsRunning(report.Try!)) db.Record(end(now, db), clock.GetUtcNow(), new Actor(null, now.OrderedBy, ReportWriter.Device));
                else LogLost(report.Id);
                return true;
            }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Cancelled in the very moment: that one counts.
            LogLost(report.Id);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    [LoggerMessage(EventId = 3002, Level = LogLevel.Information, Message = "Report {Report} was cancelled or taken over; what was computed is thrown away")]
    private partial void LogLost(string report);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "Report {Report} of kind {Kind} failed")]
    private partial void LogFailed(Exception exception, string report, string kind);
}
