using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Reporting.Reports;
using WasteLoop.Reporting.Reports.Schedules;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>Reports that arrive by themselves, once for each month, whatever runs or does not.</summary>
public sealed class ScheduleTests
{
    private const string Path = "/api/reporting/report-schedules";
    private static readonly DateTimeOffset FirstDue = new(2026, 12, 5, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_on_the_month_before_arrives_on_its_day_and_hour_and_once()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        var schedule = await Schedule(api);
        Assert.Equal(FirstDue, (DateTimeOffset)schedule["nextAt"]!);
        host.Clock.Set(FirstDue.AddMilliseconds(-1));
        await Tick(host);
        // A token of the month before has run out.
        using var then = host.AsRegulator("330100");
        Assert.Empty(await Ordered.List(then));
        host.Clock.Set(FirstDue);
        await Tick(host);
        await Tick(host);
        Assert.Equal(["2026-11 completed"], await Ordered.List(then, "?schedule=" + schedule["id"]));
        Assert.Equal(FirstDue.AddMonths(1), (DateTimeOffset)(await Books.All(then, Path)).Single()["nextAt"]!);
    }

    [Fact]
    public async Task Two_processes_that_find_it_due_at_once_order_it_once()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        await Schedule(api);
        host.Clock.Set(FirstDue.AddMonths(1));
        var (writer, wake) = (host.Services.GetRequiredService<ReportWriter>(), host.Services.GetRequiredService<ReportWake>());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new ScheduleClock(writer, wake, host.Clock).OrderDue(Stop)));
        await Tick(host);
        using var then = host.AsRegulator("330100");
        Assert.Equal(["2026-11 completed", "2026-12 completed"], (await Ordered.List(then)).Order());
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_report_of_a_schedule_on_a_period()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var lost = await Assert.ThrowsAsync<DbUpdateException>(() => host.Services.GetRequiredService<ReportWriter>().InTransaction("test", db =>
        {
            for (var i = 0; i < 2; i++) db.Reports.Add(Report.Order("figures", "330100", "2026-11", "x", "S-1", host.Clock.GetUtcNow().AddMilliseconds(i)).Report);
            return Task.FromResult(true);
        }, Stop));
        Assert.True(host.Services.GetRequiredService<DatabaseEngine>().IsDuplicateKey(lost));
    }

    [Fact]
    public async Task What_came_due_while_nothing_ran_is_made_at_the_start_one_for_each_month()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-test-").FullName;
        await using (var host = await TestHost.StartIn(folder, keepFolder: true, new ReportingService()))
        {
            using var api = host.AsRegulator("330100");
            await Schedule(api);
        }
        await using var again = await TestHost.StartIn(folder, keepFolder: false, new ReportingService());
        again.Clock.Set(FirstDue.AddMonths(2).AddDays(3));
        await Tick(again);
        await Tick(again);
        using var bureau = again.AsRegulator("330100");
        // Ordered in the same instant.
        Assert.Equal(["2026-11 completed", "2026-12 completed", "2027-01 completed"], (await Ordered.List(bureau)).Order());
    }

    [Fact]
    public async Task An_ended_schedule_orders_nothing_more_and_its_reports_stay()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        var id = (string)(await Schedule(api))["id"]!;
        host.Clock.Set(FirstDue);
        await Tick(host);
        using var then = host.AsRegulator("330100");
        Assert.Equal(204, (await then.Post($"{Path}/{id}/end")).Status);
        Assert.Equal((409, "schedule.ended"), ((await then.Post($"{Path}/{id}/end")).Status, (await then.Post($"{Path}/{id}/end")).Code));
        host.Clock.Set(FirstDue.AddMonths(3));
        await Tick(host);
        using var later = host.AsRegulator("330100");
        Assert.Equal(["2026-11 completed"], await Ordered.List(later));
        var ended = (await Books.All(later, Path)).Single();
        Assert.Equal((true, false), (ended["nextAt"] is null, ended["ended"] is null));
        Assert.Equal(["ReportScheduled", "ReportScheduleEnded"], await Ordered.Told(host, id));
    }

    [Theory]
    [InlineData("figures", "330100", 0, 8, 400, "schedule.day")]
    [InlineData("figures", "330100", 29, 8, 400, "schedule.day")]
    [InlineData("figures", "330100", 5, 24, 400, "schedule.hour")]
    [InlineData("other", "330100", 5, 8, 400, "report.kind")]
    [InlineData("figures", "330200", 5, 8, 404, "region.not-found")]
    public async Task What_makes_no_schedule_is_refused(string kind, string region, int day, int hour, int status, string code)
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        var reply = await api.Post(Path, new { kind, region, day, hour });
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Only_who_sees_the_region_sees_a_schedule_and_an_auditor_ends_none_of_anothers()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        using var other = host.AsRegulator("330200");
        using var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        using var firm = host.AsParty(Firm.Maker.Party, Role.Producer);
        var id = (string)(await Schedule(api))["id"]!;
        Assert.Empty(await Books.All(other, Path));
        Assert.Single(await Books.All(auditor, Path));
        Assert.Equal((404, "schedule.not-found"), ((await other.Post($"{Path}/{id}/end")).Status, (await other.Post($"{Path}/{id}/end")).Code));
        Assert.Equal("report.not-yours", (await auditor.Post($"{Path}/{id}/end")).Code);
        Assert.Equal((403, 403), ((await firm.Get(Path)).Status, (await firm.Post($"{Path}/{id}/end")).Status));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Schedule(ApiClient api) => (await api.Post(Path, new { kind = "figures", region = "330100", day = 5, hour = 8 })).Need();

    internal static async Task Tick(TestHost host)
    {
        await host.Services.GetRequiredService<ScheduleClock>().OrderDue(Stop);
        await host.Services.GetRequiredService<ReportRunner>().RunAll(Stop);
    }
}
