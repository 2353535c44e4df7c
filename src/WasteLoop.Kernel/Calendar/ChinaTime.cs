namespace WasteLoop.Kernel;

/// <summary>China time, UTC+8 all year: for deadlines, forms and code dates. Instants stay in UTC.</summary>
/// <remarks>A fixed offset, not a time zone: China has kept no daylight saving since 1991, and containers may lack zone data.</remarks>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day that an instant falls on in China.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>First instant of a day in China, with offset 0 (databases want UTC).</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new DateTimeOffset(date, TimeOnly.MinValue, Offset).ToUniversalTime();

    /// <summary>Last microsecond of a day in China, with offset 0: late is what comes after it.</summary>
    /// <remarks>A microsecond is the finest that all the databases keep; the last tick would be rounded into the next day.</remarks>
    public static DateTimeOffset EndOf(DateOnly date) => StartOf(date.AddDays(1)).AddMicroseconds(-1);
}
