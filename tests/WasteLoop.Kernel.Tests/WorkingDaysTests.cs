using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class WorkingDaysTests
{
    private static int AcceptDays(DateOnly on) => Rulebook.Embedded.Get("manifest.accept-working-days", on).Int;

    [Fact]
    public void Five_from_a_plain_Thursday_end_on_the_next_Thursday()
    {
        var receipt = new DateOnly(2025, 6, 12);
        Assert.Equal(DayOfWeek.Thursday, receipt.DayOfWeek);
        Assert.Equal(new DateOnly(2025, 6, 19), WorkingDays.China.Add(receipt, AcceptDays(receipt)));
    }

    // 2025: 1 to 8 October free, Saturday 11 October worked. 2024: 1 to 7 October free, Saturday 12 October worked.
    [Theory]
    [InlineData("2025-09-30", "2025-10-14")]
    [InlineData("2024-09-30", "2024-10-12")]
    public void Five_from_30_September_skip_the_holiday_and_count_the_shifted_Saturday(string receipt, string due)
    {
        var day = DateOnly.Parse(receipt);
        Assert.Equal(DateOnly.Parse(due), WorkingDays.China.Add(day, AcceptDays(day)));
    }

    [Theory]
    [InlineData("2021-10-09", true)]
    [InlineData("2022-05-07", true)]
    [InlineData("2023-01-03", true)]
    [InlineData("2023-01-27", false)]
    [InlineData("2024-05-11", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    public void Follow_the_arrangements_of_the_State_Council(string date, bool worked) =>
        Assert.Equal(worked, WorkingDays.China.IsWorkingDay(DateOnly.Parse(date)));

    [Fact]
    public void Are_known_for_2021_to_2026_only()
    {
        Assert.Equal(Enumerable.Range(2021, 6), Enumerable.Range(2000, 100).Where(WorkingDays.China.Covers));
        Assert.True(WorkingDays.China.IsWorkingDay(new DateOnly(2030, 10, 1)));
        Assert.False(WorkingDays.China.IsWorkingDay(new DateOnly(2030, 10, 5)));
    }

    [Fact]
    public void Shift_only_weekends_and_name_every_holiday_of_a_year() => Assert.All(
        BuiltIn.Rows("working_days.csv").GroupBy(fields => fields[0][..4]),
        year =>
        {
            Assert.All(
                year.Where(fields => fields[1] == "workday"),
                fields => Assert.Contains(DateOnly.Parse(fields[0]).DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }));
            Assert.Superset(
                new HashSet<string> { "元旦", "春节", "清明", "劳动节", "端午", "国庆节" }, year.Select(fields => fields[2]).ToHashSet());
        });

    [Fact]
    public void Add_counts_exactly_the_working_days_after_the_day() => Prop.ForAll(
        Some.Dates.ToArbitrary(),
        Gen.Choose(1, 90).ToArbitrary(),
        (from, count) =>
        {
            var due = WorkingDays.China.Add(from, count);
            var counted = Enumerable.Range(1, due.DayNumber - from.DayNumber).Count(days => WorkingDays.China.IsWorkingDay(from.AddDays(days)));
            return counted == count && WorkingDays.China.IsWorkingDay(due);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_refuses_periods_without_an_end()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.China.Add(new DateOnly(2025, 1, 1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.China.Add(new DateOnly(2025, 1, 1), 3_661));
    }

    [Fact]
    public void Can_be_supplied_for_later_years()
    {
        using var tables = new TemporaryTables().With(
            "working_days.csv", "date,kind,name,source,certainty", "2027-10-01,holiday,国庆节,x,C", "2027-10-09,workday,国庆节,x,C");
        var days = WorkingDays.Load(tables.Path);
        Assert.True(days.Covers(2027) && days.Covers(2026));
        Assert.False(days.IsWorkingDay(new DateOnly(2026, 10, 1)));
        Assert.False(days.IsWorkingDay(new DateOnly(2027, 10, 1)));
        Assert.True(days.IsWorkingDay(new DateOnly(2027, 10, 9)));
    }

    [Fact]
    public void Do_not_start_with_a_kind_of_day_that_does_not_exist()
    {
        using var tables = new TemporaryTables().With("working_days.csv", "date,kind,name,source,certainty", "2027-10-01,free,国庆节,x,C");
        Assert.Throws<InvalidDataException>(() => WorkingDays.Load(tables.Path));
    }
}
