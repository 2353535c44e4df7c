using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests;

public sealed class RhythmTests
{
    [Fact]
    public void Falls_on_its_weekdays_of_its_weeks_and_on_no_other_day()
    {
        var rhythm = new Rhythm(3, [DayOfWeek.Tuesday, DayOfWeek.Sunday], new DateOnly(2026, 11, 18));
        var day = new DateOnly(2026, 1, 1);
        var days = new List<DateOnly>();
        while (days.Count < 5) days.Add(day = rhythm.OnOrAfter(day.AddDays(days.Count == 0 ? 0 : 1)));
        // The Sunday of the first week, then both days of every third week.
        Assert.Equal([new(2026, 11, 22), new(2026, 12, 8), new(2026, 12, 13), new(2026, 12, 29), new(2027, 1, 3)], days);
    }

    [Fact]
    public void For_any_rhythm_the_next_day_is_the_first_that_falls()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var starts = new DateOnly(2026, 1, 1).AddDays(random.Next(700));
            var rhythm = new Rhythm(random.Next(1, 27), [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(2) == 0).DefaultIfEmpty(DayOfWeek.Friday)], starts);
            var from = starts.AddDays(random.Next(-30, 400));
            var next = rhythm.OnOrAfter(from);
            Assert.True(next >= from && next >= starts && rhythm.Weekdays.Contains(next.DayOfWeek), $"seed {seed}, {i}");
            Assert.True(rhythm.OnOrAfter(next) == next, $"seed {seed}, {i}: not stable");
            Assert.True(next == rhythm.OnOrAfter(from.AddDays(random.Next(0, next.DayNumber - from.DayNumber + 1))), $"seed {seed}, {i}: another day lies between");
            // The same weekday of the same rhythm comes again exactly so many weeks later.
            Assert.True(rhythm.OnOrAfter(next.AddDays(7 * rhythm.EveryWeeks)) == next.AddDays(7 * rhythm.EveryWeeks), $"seed {seed}, {i}: no period");
        }
    }

    [Fact]
    public void A_public_holiday_gives_way_to_the_next_working_day_and_a_chosen_Saturday_stays()
    {
        Assert.Equal(new DateOnly(2026, 10, 8), Rhythm.Workable(new DateOnly(2026, 10, 6), WorkingDays.China));
        Assert.Equal(new DateOnly(2026, 11, 24), Rhythm.Workable(new DateOnly(2026, 11, 24), WorkingDays.China));
        Assert.Equal(new DateOnly(2026, 11, 21), Rhythm.Workable(new DateOnly(2026, 11, 21), WorkingDays.China));
    }
}
