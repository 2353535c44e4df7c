using WasteLoop.Reporting.Capacity.Demand;

namespace WasteLoop.Reporting.Tests.Capacity;

/// <summary>What a year will bring: by season, by plan, by last year.</summary>
public sealed class ForecastTests
{
    private static readonly long[] Nothing = new long[12];

    [Fact]
    public void By_season_the_months_gone_are_divided_by_their_share_of_last_year()
    {
        // Last year 30 of 120 came in the first three months; this year 60 did.
        var forecast = Forecast.Of([20, 20, 20, 7, 0, 0, 0, 0, 0, 0, 0, 0], [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10], gone: 3, plan: null);
        Assert.Equal((67L, 240L, 120L, 2), (forecast.SoFar, forecast.BySeason, forecast.LastYear, forecast.Ways));
        Assert.Equal((120L, 180L, 240L), (forecast.Low, forecast.Middle, forecast.High));
    }

    [Fact]
    public void The_middle_of_three_is_between_the_least_and_the_greatest()
    {
        var forecast = Forecast.Of([20, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0], [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10], gone: 3, plan: 200);
        Assert.Equal((120L, 200L, 240L, 3), (forecast.Low, forecast.Middle, forecast.High, forecast.Ways));
    }

    [Fact]
    public void Without_last_year_the_months_go_on_as_they_were() =>
        Assert.Equal((48L, 48L, 48L, 1), OfSpread(Forecast.Of([4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0], Nothing, gone: 3, plan: null)));

    [Fact]
    public void Where_last_year_had_nothing_in_those_months_its_rest_is_added() =>
        Assert.Equal(12 + 90L, Forecast.Of([4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 10, 10, 10, 10, 10, 10, 10, 10, 10], gone: 3, plan: null).BySeason);

    [Fact]
    public void A_plan_alone_has_no_spread() => Assert.Equal((500L, 500L, 500L, 1), OfSpread(Forecast.Of(Nothing, Nothing, gone: 10, plan: 500)));

    [Fact]
    public void Nothing_known_is_nothing() => Assert.Equal((0L, 0L, 0L, 0), OfSpread(Forecast.Of(Nothing, Nothing, gone: 5, plan: null)));

    [Fact]
    public void What_was_produced_already_is_never_undercut()
    {
        var forecast = Forecast.Of([0, 0, 0, 0, 900, 0, 0, 0, 0, 0, 0, 0], Nothing, gone: 4, plan: 100);
        Assert.Equal((900L, 900L, 900L), (forecast.Low, forecast.Middle, forecast.High));
    }

    [Fact]
    public void Low_middle_and_high_are_in_order_whatever_happened()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            long[] Year() => [.. Enumerable.Range(0, 12).Select(_ => random.Next(4) == 0 ? 0 : random.NextInt64(-5, 1_000))];
            var gone = random.Next(0, 13);
            var forecast = Forecast.Of(Year(), Year(), gone, random.Next(2) == 0 ? null : random.NextInt64(0, 20_000));
            Assert.True(forecast.SoFar <= forecast.Low && forecast.Low <= forecast.Middle && forecast.Middle <= forecast.High, forecast.ToString());
        }
    }

    private static (long, long, long, int) OfSpread(Forecast forecast) => (forecast.Low, forecast.Middle, forecast.High, forecast.Ways);
}
