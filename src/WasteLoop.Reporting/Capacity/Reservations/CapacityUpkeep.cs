using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Runs;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Ends reservations whose time is over and throws old matchings away, at the start and every ten minutes. Any number of processes may do it at once.</summary>
public sealed partial class CapacityUpkeep(
    IServiceScopeFactory scopes, WriteGate<ReportingDb> gate, DatabaseEngine engine, JournalSignal<ReportingDb> signal, MatchingDesk desk, TimeProvider clock, ILogger<CapacityUpkeep> log) : BackgroundService
{
    private const int LicencesAtOnce = 200;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>All that is over now. Returns how many reservations ended.</summary>
    public async Task<int> ExpireReservations(CancellationToken cancellationToken)
    {
        var ended = 0;
        while (await Due(cancellationToken) is { Count: > 0 } due)
            foreach (var (licence, year) in due) ended += await Expire(licence, year, cancellationToken);
        return ended;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ExpireReservations(stoppingToken);
                await desk.Forget(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A row that was changed meanwhile, a database that is away: the next round does it.
                LogFailed(e);
            }
            await Task.Delay(Every, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<(string Licence, int Year)>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return [.. (await db.Reservations.Where(r => (r.State == ReservationState.Offered && (r.AnswerBy < today || r.LastDay < today)) || (r.State == ReservationState.Accepted && r.LastDay < today))
            .Select(r => new { r.Licence, r.Year }).Distinct().Take(LicencesAtOnce).ToListAsync(cancellationToken)).Select(row => (row.Licence, row.Year))];
    }

    private async Task<int> Expire(string licence, int year, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ended = await db.Expire(await db.OpenYear(engine, licence, year, cancellationToken), clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        signal.Ring();
        return ended;
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Warning, Message = "The upkeep of reservations failed and is tried again in ten minutes")]
    private partial void LogFailed(Exception exception);
}
