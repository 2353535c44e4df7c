using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Runs a service's sealer and relay: at once after a commit, and once a second in case a commit came from another process.</summary>
public sealed partial class JournalPump<TDb>(ServiceName<TDb> service, Sealer<TDb> sealer, Relay<TDb> relay, JournalSignal<TDb> signal, ILogger<JournalPump<TDb>> log)
    : BackgroundService where TDb : ServiceDb
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private const int RoundsPerBeat = 5;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var idleRounds = 0; !stoppingToken.IsCancellationRequested; idleRounds++)
        {
            try
            {
                await signal.Wait(Idle, TimeProvider.System, stoppingToken);
                while (await sealer.SealOnce(stoppingToken) > 0) { }
                while (await relay.RelayOnce(stoppingToken) > 0) idleRounds = 0;
                if (idleRounds % RoundsPerBeat == RoundsPerBeat - 1) await relay.Beat(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Nothing is lost: the entries are in the journal and the next round takes them up.
                LogRoundFailed(e, service.Name);
            }
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "The journal pump of {Service} failed a round and will try again")]
    private partial void LogRoundFailed(Exception exception, string service);
}
