namespace WasteLoop.Kernel;

/// <summary>The Chinese working-day calendar: State Council holidays and the weekend days worked in return (调休).</summary>
/// <remarks>In a year without data only weekends are free: ask <see cref="Covers"/> before a deadline is called certain.</remarks>
public sealed class WorkingDays
{
    private const int DaysMax = 3_660;
    private readonly Dictionary<DateOnly, bool> _exceptions;
    private readonly HashSet<int> _years;

    private WorkingDays(Dictionary<DateOnly, bool> exceptions)
    {
        _exceptions = exceptions;
        _years = [.. exceptions.Keys.Select(date => date.Year)];
    }

    /// <summary>The built-in calendar, 2021 to 2026.</summary>
    public static WorkingDays China { get; } = Load(null);

    /// <summary>The built-in calendar, or the <c>working_days.csv</c> of a directory when it holds one.</summary>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    /// <exception cref="InvalidDataException">A kind other than holiday and workday.</exception>
    public static WorkingDays Load(string? overrideDirectory) => new(
        EmbeddedCsv.Read("working_days.csv", overrideDirectory).ToDictionary(
            row => row.Date("date"),
            row => row["kind"] switch
            {
                "workday" => true,
                "holiday" => false,
                var kind => throw new InvalidDataException($"working_days.csv: kind {kind} on {row["date"]}."),
            }));

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool Covers(int year) => _years.Contains(year);

    /// <summary>Whether a day is worked: a listed exception decides, else Monday to Friday.</summary>
    public bool IsWorkingDay(DateOnly date) => _exceptions.TryGetValue(date, out var worked)
        ? worked
        : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of a period of working days; the day itself does not count.</summary>
    /// <param name="from">Day of the event.</param>
    /// <param name="workingDays">0 (the day itself) to 3660.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 3660.</exception>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, DaysMax);
        var day = from;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
