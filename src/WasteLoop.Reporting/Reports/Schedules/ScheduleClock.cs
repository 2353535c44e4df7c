using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Reports.Schedules;

/// <summary>Orders the reports that schedules say are due. Any number of processes may ask at once: they take turns in the database, and each period of a schedule is unique there.</summary>
internal sealed class ScheduleClock(ReportWriter writer, ReportWake wake, TimeProvider clock)
{
    private const int SchedulesPerTurn = 100;
    private const int TurnsMax = 1000;
    private const int PeriodsPerTurn = 24;

    /// <summary>Until nothing is due.</summary>
    public async Task OrderDue(CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < TurnsMax && await OrderSome(cancellationToken) > 0; turn++) await wake.Ring();
    }

    /// <summary>Returns how many reports it ordered.</summary>
    private Task<int> OrderSome(CancellationToken cancellationToken) => writer.InTransaction("report-schedules", async db =>
    {
        var (now, ordered) = (clock.GetUtcNow(), 0);
        foreach (var schedule in await db.ReportSchedules.Where(s => s.Active && s.NextAt <= now).OrderBy(s => s.NextAt).ThenBy(s => s.Id).Take(SchedulesPerTurn).ToListAsync(cancellationToken))
            for (var period = 0; period < PeriodsPerTurn && schedule.Turn(now) is { } due; period++, ordered++)
            {
                db.Reports.Add(due.Report);
                db.Record(due.Ordered, now, new Actor(null, schedule.OrderedBy, ReportWriter.Device));
            }
        return ordered;
    }, cancellationToken);
}
