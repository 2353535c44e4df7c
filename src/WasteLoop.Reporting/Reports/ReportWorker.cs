using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WasteLoop.Reporting.Reports;

/// <summary>Computes what is ordered, at once and also what was found unfinished at the start.</summary>
internal sealed partial class ReportWorker(ReportRunner runner, ReportWake wake, ILogger<ReportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun) await runner.TakeBackUnfinished(stoppingToken);
                begun = true;
                await runner.RunAll(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A database that is away: what is ordered stays ordered.
                LogFailed(e);
            }
            await wake.Wait(Idle, stoppingToken);
        }
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "Computing reports failed and is tried again in a moment")]
    private partial void LogFailed(Exception exception);
}
