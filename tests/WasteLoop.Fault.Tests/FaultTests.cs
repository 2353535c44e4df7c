using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Fault.Tests.Machinery;
using WasteLoop.Host.Client;
using WasteLoop.Host.CommandLine;
using WasteLoop.Host.Demo;
using WasteLoop.Kernel;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Fault.Tests;

/// <summary>The demo's county on two replicas of every service, PostgreSQL and three brokers, while everything that can break breaks.</summary>
/// <remarks>WASTELOOP_FAULT_MINUTES goes through the faults again and again for that long; without it, once.</remarks>
public sealed class FaultTests(ITestOutputHelper output)
{
    private static readonly string[] Services = ["registry", "declarations", "manifests", "intake", "tracing", "collection", "reporting"];
    private static readonly TimeSpan HealWithin = TimeSpan.FromMinutes(2);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<string> table = [];

    [Fact]
    public async Task Whatever_breaks_no_acknowledged_write_is_lost_and_the_books_close()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-faults-").FullName;
        var minutes = double.Parse(Environment.GetEnvironmentVariable("WASTELOOP_FAULT_MINUTES") ?? "0");
        var log = Path.Combine(folder, "writes.jsonl");
        await using var disk = await SmallDisk.Mount(Path.Combine(folder, "small"));
        var installation = new Installation(folder);
        try
        {
            await installation.Start();
            Say($"started: {installation.Count} processes, PostgreSQL, {installation.Broker.Size} brokers");
            if (disk is not null) await installation.Database.MoveOnto("intake", disk.Path);
            else Say("no small disk: mounting one needs root; the fault 'fill the disk' is left out");

            using var http = new HttpClient(new WriteLog(log)) { BaseAddress = installation.Gateway.Address, Timeout = TimeSpan.FromSeconds(20) };
            using var anonymous = new ApiClient(http, new ApiClient.SeenPositions(), null, TimeSpan.FromMinutes(5));
            var (month, days) = await Prepare(anonymous, installation.OneTimePassword());
            Say("register, people and plans are in");

            var cancellationToken = TestContext.Current.CancellationToken;
            var working = month.Live(days);
            var mischief = new Mischief(installation);
            var faults = new Faults(installation, mischief, disk?.Path, moment: TimeSpan.FromSeconds(2), longWhile: minutes > 0 ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(15));
            do
            {
                foreach (var (name, fault) in faults.All())
                {
                    if (working.IsFaulted) break;
                    var (before, began) = (AcknowledgedWrites.Read(log).Count, clock.Elapsed);
                    await fault();
                    await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
                    Say($"{name}: {(clock.Elapsed - began).TotalSeconds:0.0} s, {AcknowledgedWrites.Read(log).Count - before} writes meanwhile{(working.IsCompletedSuccessfully ? " (the month was over)" : "")}");
                }
            }
            while (clock.Elapsed.TotalMinutes < minutes && !working.IsCompleted);
            await working;

            await Healed(installation);
            var writes = AcknowledgedWrites.Read(log);
            Assert.Empty(await AcknowledgedWrites.Missing(http, writes));
            Say($"all {writes.Count} acknowledged writes are there, each once; {mischief.Sent} chunks were sent again or out of order");

            var (exitCode, report) = await WasteLoopProcess.Run(installation.Settings, "verify");
            Say($"verify: {report.Split('\n').Count(line => line.StartsWith("ok", StringComparison.Ordinal))} checks passed");
            Assert.True(exitCode == 0, report);
        }
        catch
        {
            output.WriteLine(installation.Output);
            throw;
        }
        finally
        {
            await installation.DisposeAsync();
            Console.WriteLine(string.Join('\n', table));
        }
        // Kept when something went wrong, to be looked at.
        if (disk is not null) await disk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The county's register, users and plans; broken things come after, because a one-time password is shown once.</summary>
    private static async Task<(Month Month, int Days)> Prepare(ApiClient anonymous, string oneTimePassword)
    {
        var today = ChinaTime.DateOf(TimeProvider.System.GetUtcNow());
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var county = new County(first);
        var administrator = await Cast.SignIn(anonymous, "admin", oneTimePassword, "Huan-Bao-0-2026");
        foreach (var (kind, text) in county.Files())
        {
            var file = Path.GetTempFileName();
            await File.WriteAllTextAsync(file, text);
            Assert.Equal(0, await ImportCommand.Import(administrator, kind, file, TextWriter.Null));
            File.Delete(file);
        }
        var cast = new Cast(administrator, county);
        await cast.Arrive();
        var month = new Month(county, cast, administrator, first, TextWriter.Null);
        await month.FilePlans();
        return (month, 28);
    }

    /// <summary>Without any further help, every subscription comes to the end of every journal.</summary>
    private async Task Healed(Installation installation)
    {
        using var http = new HttpClient { BaseAddress = installation.Gateway.Address };
        var key = Convert.FromHexString(installation.Settings["WasteLoop__SigningKey"]);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer",
            new TokenSigner(key, TimeProvider.System).Sign(new Caller("tester", null, null, new HashSet<string> { Role.Auditor })));
        var began = clock.Elapsed;
        while (true)
        {
            var behind = new List<string>();
            foreach (var service in Services)
                foreach (var status in JsonNode.Parse(await http.GetStringAsync($"/api/{service}/subscriptions"))!.AsArray())
                    if ((long)status!["lag"]! > 0 || status["stoppedBy"] is not null) behind.Add(status.ToJsonString());
            if (behind.Count == 0) break;
            Assert.True(clock.Elapsed - began < HealWithin, "Still behind: " + string.Join('\n', behind));
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        Say($"every subscription is at the end of every journal after {(clock.Elapsed - began).TotalSeconds:0.0} s");
    }

    private void Say(string what)
    {
        table.Add($"{clock.Elapsed:mm\\:ss\\.f}  {what}");
        output.WriteLine(table[^1]);
    }
}
