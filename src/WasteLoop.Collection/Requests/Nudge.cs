namespace WasteLoop.Collection.Requests;

/// <summary>A hint that it is time to ask for a pickup, from the firm's own history.</summary>
/// <param name="Since">The day on which the reason rests: oldest container, last pickup, or the day in an earlier year.</param>
/// <param name="Days">Days left of the storage clock, the usual days between pickups, or 0.</param>
public sealed record Nudge(string WasteCode, NudgeReason Reason, DateOnly Since, int Days)
{
    private const int PickupsMin = 3;
    private const int UsualDaysMin = 7;
    private const int SeasonWindowDays = 15;
    private const int SeasonSilentDays = 60;

    /// <summary>The strongest hint for a waste; null when there is none.</summary>
    /// <param name="oldestInStore">When its oldest container was put in store; null when none is.</param>
    /// <param name="storeDays">How long it may stand there.</param>
    /// <param name="warnDays">How long before that the firm is told.</param>
    /// <param name="pickups">The days on which it was asked for or fetched before.</param>
    public static Nudge? For(string wasteCode, DateOnly? oldestInStore, int storeDays, int warnDays, IReadOnlyCollection<DateOnly> pickups, DateOnly today)
    {
        if (oldestInStore is { } oldest && oldest.AddDays(storeDays - warnDays) <= today)
            return new Nudge(wasteCode, NudgeReason.StorageClock, oldest, oldest.AddDays(storeDays).DayNumber - today.DayNumber);
        var days = pickups.Where(day => day <= today).Distinct().Order().ToList();
        if (days.Count == 0) return null;
        if (UsualDays(days) is { } usual && today.DayNumber - days[^1].DayNumber >= usual) return new Nudge(wasteCode, NudgeReason.Rhythm, days[^1], usual);
        if (today.DayNumber - days[^1].DayNumber < SeasonSilentDays) return null;
        return days.FindLast(day => day.Year < today.Year && Math.Abs(day.AddYears(today.Year - day.Year).DayNumber - today.DayNumber) <= SeasonWindowDays) is { Year: > 1 } season
            ? new Nudge(wasteCode, NudgeReason.Season, season, 0) : null;
    }

    /// <summary>The middle of the intervals; null of fewer than three pickups or when they follow each other within a week.</summary>
    private static int? UsualDays(List<DateOnly> days)
    {
        if (days.Count < PickupsMin) return null;
        var intervals = days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber).Order().ToList();
        return intervals[intervals.Count / 2] is >= UsualDaysMin and var usual ? usual : null;
    }
}

/// <summary>What a nudge rests on.</summary>
public enum NudgeReason
{
    /// <summary>What is in store will have stood too long.</summary>
    StorageClock,

    /// <summary>It is as long as usual since the last pickup.</summary>
    Rhythm,

    /// <summary>In an earlier year it was fetched about this day.</summary>
    Season,
}
