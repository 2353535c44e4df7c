using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class ChinaTimeTests
{
    [Fact]
    public void Starts_the_day_eight_hours_before_UTC()
    {
        Assert.Equal(new DateOnly(2025, 3, 14), ChinaTime.DateOf(new DateTimeOffset(2025, 3, 13, 16, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2025, 3, 13), ChinaTime.DateOf(new DateTimeOffset(2025, 3, 13, 15, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2025, 3, 13, 16, 0, 0, TimeSpan.Zero), ChinaTime.StartOf(new DateOnly(2025, 3, 14)));
    }

    [Fact]
    public void Gives_a_day_its_first_and_last_microsecond_in_UTC() => Prop.ForAll(Some.Dates.ToArbitrary(), date =>
    {
        var (start, end) = (ChinaTime.StartOf(date), ChinaTime.EndOf(date));
        return start.Offset == TimeSpan.Zero && end.Offset == TimeSpan.Zero
            && ChinaTime.DateOf(start) == date && ChinaTime.DateOf(end) == date
            && ChinaTime.DateOf(start.AddMicroseconds(-1)) == date.AddDays(-1)
            && ChinaTime.DateOf(end.AddMicroseconds(1)) == date.AddDays(1);
    }).QuickCheckThrowOnFailure();
}
