namespace WasteLoop.Kernel;

/// <summary>The Chinese working-day calendar: State Council holidays and the weekend days worked in return (调休).</summary>
/// <remarks>In a year without data only weekends are free: ask <see cref="Covers"/> before a deadline is called certain.</remarks>
public sealed class WorkingDays
{
    private const string Table = "working_days.csv";
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

    /// <summary>The built-in calendar, with the years in the <c>working_days.csv</c> of a directory in place of its own.</summary>
    /// <remarks>A year is replaced whole, so that a file with the next year's notice alone is enough.</remarks>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    /// <exception cref="InvalidDataException">A kind other than holiday and workday.</exception>
    public static WorkingDays Load(string? overrideDirectory)
    {
        var supplied = Exceptions(EmbeddedCsv.ReadOverride(Table, overrideDirectory) ?? []);
        var years = supplied.Select(exception => exception.Date.Year).ToHashSet();
        var kept = Exceptions(EmbeddedCsv.Read(Table)).Where(exception => !years.Contains(exception.Date.Year));
        return new WorkingDays(kept.Concat(supplied).ToDictionary(exception => exception.Date, exception => exception.Worked));
    }

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

    private static List<(DateOnly Date, bool Worked)> Exceptions(IReadOnlyList<CsvRow> rows) =>
    [
        .. rows.Select(row => (row.Date("date"), row["kind"] switch
        {
            "workday" => true,
            "holiday" => false,
            var kind => throw new InvalidDataException($"{Table}: kind {kind} on {row["date"]}."),
        })),
    ];
}
