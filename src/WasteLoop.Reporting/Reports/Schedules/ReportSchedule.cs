using System.Globalization;
using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports.Schedules;

/// <summary>Orders a report on the month before, each month on a day at an hour of China time, until it is ended.</summary>
public sealed class ReportSchedule : IVersioned
{
    /// <summary>Every month has it.</summary>
    public const int DayMax = 28;
    public const int HourMax = 23;

    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Region { get; init; }
    public required int Day { get; init; }
    public required int Hour { get; init; }
    public required string OrderedBy { get; init; }
    public required DateTimeOffset Since { get; init; }
    public bool Active { get; private set; } = true;
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>When the next report is due.</summary>
    public DateTimeOffset NextAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <exception cref="RuleViolationException">schedule.day, schedule.hour (invalid).</exception>
    public static (ReportSchedule Schedule, ReportScheduled Scheduled) Make(string kind, string region, int day, int hour, string user, DateTimeOffset at)
    {
        if (day is < 1 or > DayMax) throw new RuleViolationException("schedule.day", $"day 须为 1 至 {DayMax}：每个月都有的日期。", $"day is 1 to {DayMax}: a day that every month has.", "day", kind: Refusal.Invalid);
        if (hour is < 0 or > HourMax) throw new RuleViolationException("schedule.hour", $"hour 须为 0 至 {HourMax}（北京时间）。", $"hour is 0 to {HourMax}, China time.", "hour", kind: Refusal.Invalid);
        var (today, schedule) = (ChinaTime.DateOf(at), new ReportSchedule { Id = Guid.CreateVersion7(at).ToString("N"), Kind = kind, Region = region, Day = day, Hour = hour, OrderedBy = user, Since = at });
        var first = schedule.In(today);
        schedule.NextAt = first > at ? first : schedule.In(today.AddMonths(1));
        return (schedule, new ReportScheduled(schedule.Id, kind, region, day, hour, schedule.NextAt));
    }

    /// <summary>The order that is due; null when none is. Call until then: each month that went by has its own.</summary>
    internal (Report Report, ReportOrdered Ordered)? Turn(DateTimeOffset now)
    {
        if (!Active || NextAt > now) return null;
        var due = ChinaTime.DateOf(NextAt);
        NextAt = In(due.AddMonths(1));
        return Report.Order(Kind, Region, due.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture), OrderedBy, Id, now);
    }

    /// <exception cref="RuleViolationException">schedule.ended (conflict).</exception>
    internal ReportScheduleEnded End(DateTimeOffset at)
    {
        if (!Active) throw new RuleViolationException("schedule.ended", "该定期报表已经停止。", "The schedule has ended already.", kind: Refusal.Conflict);
        (Active, Ended) = (false, at);
        return new ReportScheduleEnded(Id);
    }

    private DateTimeOffset In(DateOnly month) => ChinaTime.StartOf(new DateOnly(month.Year, month.Month, Day)).AddHours(Hour);
}
