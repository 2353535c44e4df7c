using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Runs a service's sealer and relay: at once after a commit, and once a second in case a commit came from another process.</summary>
public sealed partial class JournalPump<TDb>(ServiceName<TDb> service, Sealer<TDb> sealer, Relay<TDb> relay, JournalSignal<TDb> signal, ILogger<JournalPump<TDb>> log)
    : BackgroundService where TDb : ServiceDb
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Repeat("sealer", SealAll, stoppingToken), Repeat("relay", relay.PublishNext, stoppingToken), Repeat("heartbeat", Beat, stoppingToken));

    private async Task SealAll(CancellationToken cancellationToken)
    {
        await signal.Wait(Idle, TimeProvider.System, cancellationToken);
        while (await sealer.SealOnce(cancellationToken) > 0) { }
    }

    private async Task Beat(CancellationToken cancellationToken)
    {
        await relay.Beat(cancellationToken);
        await Task.Delay(BeatEvery, TimeProvider.System, cancellationToken);
    }

    private async Task Repeat(string what, Func<CancellationToken, Task> round, CancellationToken stoppingToken)
    {
        var failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await round(stoppingToken);
                if (failing) LogRecovered(service.Name, what);
                failing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Nothing is lost: the entries are in the journal. A broker or database that is away for an hour is told once.
                if (!failing) LogRoundFailed(e, service.Name, what);
                failing = true;
                await Task.Delay(Idle, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "The {What} of {Service}'s journal failed and tries again until it succeeds")]
    private partial void LogRoundFailed(Exception exception, string service, string what);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "The {What} of {Service}'s journal works again")]
    private partial void LogRecovered(string service, string what);
}
