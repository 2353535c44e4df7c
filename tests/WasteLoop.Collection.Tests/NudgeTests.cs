using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;
using WasteLoop.Testing;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class NudgeTests
{
    private static readonly DateOnly[] Monthly = [Today.AddDays(-94), Today.AddDays(-62), Today.AddDays(-32)];

    [Fact]
    public void The_storage_clock_comes_before_habits()
    {
        Assert.Equal(new Nudge(Oil, NudgeReason.StorageClock, Today.AddDays(-335), 30), Of(Today.AddDays(-335), Monthly));
        Assert.Equal(NudgeReason.Rhythm, Of(Today.AddDays(-334), Monthly)!.Reason);
        // Past the limit the days left are negative: the hint stays.
        Assert.Equal(-5, Of(Today.AddDays(-370))!.Days);
    }

    [Fact]
    public void A_habit_needs_three_pickups_and_its_usual_days()
    {
        Assert.Equal(new Nudge(Oil, NudgeReason.Rhythm, Today.AddDays(-32), 32), Of(null, Monthly));
        Assert.Null(Of(null, [Today.AddDays(-92), Today.AddDays(-60), Today.AddDays(-28)]));
        Assert.Null(Of(null, [Today.AddDays(-40), Today.AddDays(-32)]));
        // Several pickups within a week are no rhythm.
        Assert.Null(Of(null, [Today.AddDays(-43), Today.AddDays(-41), Today.AddDays(-40)]));
    }

    [Fact]
    public void A_season_is_the_same_time_of_an_earlier_year_when_it_was_quiet_since()
    {
        var lastYear = new DateOnly(2025, 11, 28);
        Assert.Equal(new Nudge(Oil, NudgeReason.Season, lastYear, 0), Of(null, [lastYear]));
        Assert.Null(Of(null, [new DateOnly(2025, 12, 2)]));
        Assert.Null(Of(null, [lastYear, Today.AddDays(-59)]));
        Assert.Equal(NudgeReason.Season, Of(null, [lastYear, Today.AddDays(-60)])!.Reason);
        Assert.Null(Of(null, []));
    }

    [Fact]
    public async Task A_firm_is_nudged_from_its_own_history_until_it_asks()
    {
        await using var county = await County.Start();
        await county.Stored(Repair, Oil);
        await county.Stored(Printer, Filters);
        Assert.Empty((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray());
        county.Host.Clock.Advance(TimeSpan.FromDays(340));
        var nudge = Assert.Single((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray())!;
        Assert.Equal((Oil, "storage-clock", 25, "pickup.store-days", "2026-11-16"), ((string)nudge["wasteCode"]!, (string)nudge["reason"]!, (int)nudge["days"]!, (string)nudge["rule"]!, (string)nudge["since"]!));
        Assert.Contains("2026-11-16", (string)nudge["text"]!, StringComparison.Ordinal);
        await county.Asked(county.AsRepair);
        Assert.Empty((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray());
        Assert.Equal(403, (await county.AsCollector.Get("/api/collection/nudges")).Status);
    }

    [Fact]
    public async Task What_left_on_manifests_makes_a_rhythm()
    {
        await using var county = await County.Start();
        for (var i = 0; i < 3; i++)
        {
            await county.Left(await county.Stored(Repair, Oil), Repair);
            county.Host.Clock.Advance(TimeSpan.FromDays(30));
        }
        var nudge = Assert.Single((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray())!;
        Assert.Equal(("rhythm", 30), ((string)nudge["reason"]!, (int)nudge["days"]!));
    }

    [Fact]
    public async Task What_left_about_this_time_of_last_year_is_called_to_mind_in_either_language()
    {
        await using var county = await County.Start();
        await county.Left(await county.Stored(Repair, Oil), Repair);
        county.Host.Clock.Set(TestHost.Start.AddYears(1).AddDays(-16));
        Assert.Empty((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray());
        county.Host.Clock.Advance(TimeSpan.FromDays(1));
        var nudge = Assert.Single((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray())!;
        Assert.Equal((Oil, "season", "2026-11-16", null), ((string)nudge["wasteCode"]!, (string)nudge["reason"]!, (string)nudge["since"]!, (string?)nudge["rule"]));
        Assert.Equal("往年同期（2026-11-16）贵单位申请过收运。", (string?)nudge["text"]);
        var english = JsonNode.Parse(await (await county.Host.GetBytes("/api/collection/nudges", CallerOf(Repair, Role.Producer), "en")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("About this time, on 2026-11-16, you had it fetched.", (string?)english[0]!["text"]);
        await county.Asked(county.AsRepair);
        Assert.Empty((await county.AsRepair.Get("/api/collection/nudges")).Need().AsArray());
    }

    private static Nudge? Of(DateOnly? oldest, params DateOnly[] pickups) => Nudge.For(Oil, oldest, storeDays: 365, warnDays: 30, pickups, Today);
}
