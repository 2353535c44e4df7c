namespace WasteLoop.Reporting.Capacity.Demand;

/// <summary>What a year will bring of one code in one county: three ways to tell, and their spread.</summary>
/// <remarks>
/// By season: what the full months of the year have brought, divided by the share that the same months had of last year; where last year had nothing in them, last year's rest is added;
/// where there was no last year, the months go on as they were. By plan: what filed plans of the year say. By last year: its total. The least, the middle and the greatest of those that there are
/// (of two, the mean is the middle) are low, middle and high, and none is below what was already produced. One alone has no spread: then the three are the same and <see cref="Ways"/> says 1.
/// </remarks>
/// <param name="SoFar">Produced in the full months of the year, and what of the current month is there.</param>
/// <param name="BySeason">Null where neither this year nor last year has anything.</param>
/// <param name="ByPlan">Null where no plan names the code.</param>
/// <param name="LastYear">Null where there was none.</param>
public sealed record Forecast(long SoFar, long? BySeason, long? ByPlan, long? LastYear)
{
    private const int MonthsOfYear = 12;

    private long[] Estimates => [.. new[] { BySeason, ByPlan, LastYear }.OfType<long>().Order()];

    /// <summary>How many ways could tell something: 0 to 3.</summary>
    public int Ways => Estimates.Length;

    public long Low => Math.Max(SoFar, Estimates.FirstOrDefault());
    public long High => Math.Max(SoFar, Estimates.LastOrDefault());

    public long Middle => Math.Max(SoFar, Estimates switch
    {
        [] => 0,
        [var only] => only,
        [var less, var more] => less + ((more - less) / 2),
        [_, var middle, ..] => middle,
    });

    /// <param name="months">Produced by month of the year, in grams; twelve.</param>
    /// <param name="before">The same of the year before.</param>
    /// <param name="gone">Full months of the year that are over: 0 to 12.</param>
    /// <param name="plan">What filed plans of the year say; null for none.</param>
    public static Forecast Of(IReadOnlyList<long> months, IReadOnlyList<long> before, int gone, long? plan)
    {
        var (full, all) = (Net(months.Take(gone)), Net(months));
        if (gone == MonthsOfYear) return new Forecast(all, all, null, null);
        var (same, last) = (Net(before.Take(gone)), Net(before));
        long? season = (gone, same, last) switch
        {
            (0, _, 0) => null,
            (0, _, _) => last,
            (_, > 0, _) => (long)((Int128)full * last / same),
            (_, _, > 0) => full + last,
            _ when full > 0 => full * MonthsOfYear / gone,
            _ => null,
        };
        return new Forecast(all, season, plan, last > 0 ? last : null);
    }

    // Corrections may take more away than came.
    private static long Net(IEnumerable<long> grams) => Math.Max(0, grams.Sum());
}
