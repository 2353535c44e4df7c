using Microsoft.Extensions.Logging;
using Quartz;

namespace WasteLoop.Reporting.Reports.Schedules;

/// <summary>What the scheduler does each minute.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ScheduleTick(ScheduleClock schedules, ILogger<ScheduleTick> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await schedules.OrderDue(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Another process was faster, or the database is away: what is due stays due.
            LogFailed(e);
        }
    }

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "Ordering scheduled reports failed and is tried again in a minute")]
    private partial void LogFailed(Exception exception);
}
