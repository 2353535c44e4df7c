using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>Every so many weeks on some weekdays, counted from the week of the first day.</summary>
public sealed record Rhythm(int EveryWeeks, IReadOnlyList<DayOfWeek> Weekdays, DateOnly StartsOn)
{
    public const int EveryWeeksMax = 26;
    private const int DaysInWeek = 7;

    /// <exception cref="RuleViolationException">standing.rhythm.</exception>
    public static Rhythm Check(int everyWeeks, IReadOnlyList<DayOfWeek>? weekdays, DateOnly startsOn) =>
        everyWeeks is >= 1 and <= EveryWeeksMax && weekdays is { Count: > 0 and <= DaysInWeek } && weekdays.Distinct().Count() == weekdays.Count && weekdays.All(Enum.IsDefined)
            ? new Rhythm(everyWeeks, weekdays, startsOn)
            : throw new RuleViolationException("standing.rhythm", $"周期须为每 1 至 {EveryWeeksMax} 周，并选择至少一个星期几。", $"The rhythm is every 1 to {EveryWeeksMax} weeks, on one weekday at least.", "everyWeeks", kind: Refusal.Invalid);

    /// <summary>The first day of the rhythm on or after a day.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        var next = day < StartsOn ? StartsOn : day;
        // Bounded: within EveryWeeks weeks and one more every weekday has its turn.
        while (!Falls(next)) next = next.AddDays(1);
        return next;
    }

    /// <summary>The day on which a truck can come: a weekday that is a public holiday gives way to the next working day.</summary>
    public static DateOnly Workable(DateOnly day, WorkingDays calendar)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return day;
        while (!calendar.IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    private bool Falls(DateOnly day) => day >= StartsOn && Weekdays.Contains(day.DayOfWeek) && (MondayOf(day).DayNumber - MondayOf(StartsOn).DayNumber) / DaysInWeek % EveryWeeks == 0;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysInWeek));
}
