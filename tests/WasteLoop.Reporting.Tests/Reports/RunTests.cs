using WasteLoop.Reporting.Reports;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>The life of a run: progress, cancelling, failing, two processes, a restart.</summary>
public sealed class RunTests
{
    private static readonly string[] OrderedCompleted = ["ReportOrdered", "ReportCompleted"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_shows_how_far_it_is_and_stops_when_it_is_cancelled_leaving_nothing()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        var (id, slow) = (await Ordered.Unknown(host, "slow"), new SlowReport());
        using var process = Ordered.Process(host, slow);
        var running = process.RunAll(Stop);
        await slow.Begun.Task;
        var view = (await api.Get("/api/reporting/reports/" + id)).Need();
        Assert.Equal(("running", "first"), ((string?)view["state"], (string?)view["phase"]));
        Assert.Equal((409, "report.not-completed"), ((await api.Get($"/api/reporting/reports/{id}/content")).Status, (await api.Get($"/api/reporting/reports/{id}/content")).Code));
        Assert.Equal(204, (await api.Post($"/api/reporting/reports/{id}/cancel")).Status);
        slow.GoOn.SetResult();
        await running;
        Assert.Equal("cancelled", (string?)(await api.Get("/api/reporting/reports/" + id)).Need()["state"]);
        Assert.Equal(0, await Ordered.Contents(host));
        Assert.Equal(["ReportOrdered", "ReportCancelled"], await Ordered.Told(host, id));
        Assert.Equal((409, "report.ended"), ((await api.Post($"/api/reporting/reports/{id}/cancel")).Status, (await api.Post($"/api/reporting/reports/{id}/cancel")).Code));
    }

    [Fact]
    public async Task Long_work_is_stopped_and_has_ended_when_the_report_is_found_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var (ended, told) = (false, 0);
        var work = Task.Run(async () =>
        {
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
            }
            finally
            {
                ended = true;
            }
            return 1;
        }, Stop);
        await Assert.ThrowsAsync<ReportLostException>(() => ReportReader.Meanwhile(work, stop, () => ++told == 3 ? throw new ReportLostException() : Task.CompletedTask, TimeSpan.FromMilliseconds(1)));
        Assert.Equal((true, 3), (ended, told));
    }

    [Fact]
    public async Task What_was_cancelled_before_its_turn_is_never_begun()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        var id = await Ordered.Unknown(host, "slow");
        Assert.Equal(204, (await api.Post($"/api/reporting/reports/{id}/cancel")).Status);
        using var process = Ordered.Process(host, SlowReport.Quick());
        await process.RunAll(Stop);
        Assert.Equal(["ReportOrdered", "ReportCancelled"], await Ordered.Told(host, id));
        Assert.Equal(0, await Ordered.Contents(host));
    }

    [Fact]
    public async Task Two_processes_compute_a_report_once_and_one_that_lost_its_claim_cannot_end_it()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var (id, slow) = (await Ordered.Unknown(host, "slow"), new SlowReport());
        using var first = Ordered.Process(host, slow);
        using var second = Ordered.Process(host, SlowReport.Quick());
        var running = first.RunAll(Stop);
        await slow.Begun.Task;
        await second.RunAll(Stop);
        Assert.Equal(0, await Ordered.Contents(host));
        // The first one says nothing for longer than its claim lasts.
        host.Clock.Advance(Report.Lease + TimeSpan.FromSeconds(1));
        await second.RunAll(Stop);
        Assert.Equal(OrderedCompleted, await Ordered.Told(host, id));
        slow.GoOn.SetResult();
        await running;
        Assert.Equal(OrderedCompleted, await Ordered.Told(host, id));
        Assert.Equal(1, await Ordered.Contents(host));
    }

    [Fact]
    public async Task Many_processes_at_once_complete_each_report_once()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add(await Ordered.Unknown(host, "slow"));
        var processes = Enumerable.Range(0, 4).Select(_ => Ordered.Process(host, SlowReport.Quick())).ToList();
        // On a server two may want the same one in the same moment: the one that loses says so and asks again.
        await Task.WhenAll(processes.Select(process => process.RunAll(Stop)));
        foreach (var id in ids) Assert.Equal(OrderedCompleted, await Ordered.Told(host, id));
        Assert.Equal(5, await Ordered.Contents(host));
        processes.ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task A_run_that_a_stop_cut_off_is_begun_anew_at_the_next_start_and_made_once()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-test-").FullName;
        string id;
        await using (var host = await TestHost.StartIn(folder, keepFolder: true, new ReportingService()))
        {
            (id, var slow) = (await Ordered.Unknown(host, "slow"), new SlowReport());
            using var process = Ordered.Process(host, slow);
            using var stopping = new CancellationTokenSource();
            var running = process.RunAll(stopping.Token);
            await slow.Begun.Task;
            await stopping.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }
        await using var again = await TestHost.StartIn(folder, keepFolder: false, new ReportingService());
        again.Clock.Advance(Report.Lease + TimeSpan.FromSeconds(1));
        using var api = again.AsRegulator("330100");
        Assert.Equal("running", (string?)(await api.Get("/api/reporting/reports/" + id)).Need()["state"]);
        using var after = Ordered.Process(again, SlowReport.Quick());
        await after.RunAll(Stop);
        Assert.Equal(OrderedCompleted, await Ordered.Told(again, id));
        Assert.Equal(1, await Ordered.Contents(again));
    }

    [Fact]
    public async Task Where_one_process_has_the_database_it_takes_up_at_once_what_the_one_before_left()
    {
        if (TestEngine.Name != "sqlite") Assert.Skip("A server database may have other processes: there the claim must run out.");
        await using var host = await TestHost.StartWith(new ReportingService());
        var (id, slow) = (await Ordered.Unknown(host, "slow"), new SlowReport());
        using var process = Ordered.Process(host, slow);
        using var stopping = new CancellationTokenSource();
        var running = process.RunAll(stopping.Token);
        await slow.Begun.Task;
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = Ordered.Process(host, SlowReport.Quick());
        await after.TakeBackUnfinished(Stop);
        await after.RunAll(Stop);
        Assert.Equal(OrderedCompleted, await Ordered.Told(host, id));
    }

    [Fact]
    public async Task What_fails_says_why_and_keeps_nothing()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        using var api = host.AsRegulator("330100");
        var (id, slow) = (await Ordered.Unknown(host, "slow"), new SlowReport());
        slow.GoOn.SetException(new Kernel.RuleViolationException("report.too-large", "表太大。", "Too large."));
        using var process = Ordered.Process(host, slow);
        await process.RunAll(Stop);
        var view = (await api.Get("/api/reporting/reports/" + id)).Need();
        Assert.Equal(("failed", "report.too-large", "表太大。"), ((string?)view["state"], (string?)view["failureCode"], (string?)view["failureZh"]));
        Assert.Equal(["ReportOrdered", "ReportFailed"], await Ordered.Told(host, id));
        Assert.Equal(0, await Ordered.Contents(host));
    }
}
