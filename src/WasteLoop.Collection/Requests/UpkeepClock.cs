using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WasteLoop.Collection.Requests;

/// <summary>Does the upkeep at the start and every ten minutes. What fails is tried again; nothing is lost by it.</summary>
public sealed partial class UpkeepClock(Upkeep upkeep, ILogger<UpkeepClock> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await upkeep.RunOnce(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A request that was changed meanwhile, a database that is away: the next round does it.
                LogFailed(e);
            }
            await Task.Delay(Every, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "The upkeep of pickup requests failed and is tried again in ten minutes")]
    private partial void LogFailed(Exception exception);
}
