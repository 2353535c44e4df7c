using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>Brings every subscription up to its sources' journals when the process starts: the bus may have lost what was under way.</summary>
public sealed partial class CatchUpAtStart(IEnumerable<ISubscriptionRunner> runners, ILogger<CatchUpAtStart> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var runner in runners) Diagnostics.ShowLag(runner.Name, () => runner.Sources.Select(source => (source, runner.Lag(source))));
        foreach (var runner in runners)
            foreach (var source in runner.Sources)
            {
                try
                {
                    await runner.CatchUpOnce(source, stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    LogCatchUpFailed(e, runner.Name, source);
                }
            }
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "{Subscription} could not catch up with {Source} at start; the next heartbeat tries again")]
    private partial void LogCatchUpFailed(Exception exception, string subscription, string source);
}
