using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Backup and restore as docs/operations.md describes them, with the scripts and the executable.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task A_backup_taken_while_serving_verifies_an_older_listener_heals_and_an_older_teller_is_named()
    {
        var root = Directory.CreateTempSubdirectory("wasteloop-restore-").FullName;
        var (data, backup, restored) = (Path.Combine(root, "data"), Path.Combine(root, "backup"), Path.Combine(root, "restored"));
        try
        {
            await Succeeds("demo", "--days", "1", "--data", data);
            using (var server = WasteLoopProcess.Start("serve", "--data", data, "--address", "http://127.0.0.1:0", "--log", "Error"))
            {
                using var http = new HttpClient { BaseAddress = await server.Address() };
                await SignIn(http, "maker", "Huan-Bao-1-2026");
                await Label(http);
                // Writers go on while the copies are made.
                using var stop = new CancellationTokenSource();
                var writing = Task.Run(async () => { while (!stop.IsCancellationRequested) await Label(http); }, TestContext.Current.CancellationToken);
                await Script("backup.sh", "sqlite", data, backup);
                await stop.CancelAsync();
                await writing;
                await Label(http);
                await server.Kill();
            }
            await Script("restore.sh", "sqlite", backup, restored);
            await Succeeds("verify", "--data", restored);

            // Tracing only listens: older than its neighbours, it catches up.
            PutBack("tracing");
            await Succeeds("verify", "--data", data);

            // Declarations tells: older than its neighbours, its journal is short of what they have applied.
            PutBack("declarations");
            var (exitCode, report) = await WasteLoopProcess.Run("verify", "--data", data);
            Assert.Equal(1, exitCode);
            Assert.Contains("tracing.ledger has applied declarations/", report, StringComparison.Ordinal);
            Assert.Contains("which the declarations journal no longer holds (it ends at ", report, StringComparison.Ordinal);

            // Written to again until it is longer than before: nothing is skipped in silence.
            using (var server = WasteLoopProcess.Start("serve", "--data", data, "--address", "http://127.0.0.1:0", "--log", "Error"))
            {
                using var http = new HttpClient { BaseAddress = await server.Address() };
                await SignIn(http, "maker", "Huan-Bao-1-2026");
                for (var tries = 0; ; tries++)
                {
                    await Label(http);
                    var health = await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
                    if (health.Contains("in whose place the declarations journal holds another entry", StringComparison.Ordinal)) break;
                    Assert.True(tries < 2000, health);
                }
                await server.Kill();
            }
            (exitCode, report) = await WasteLoopProcess.Run("verify", "--data", data);
            Assert.Equal(1, exitCode);
            Assert.Contains("in whose place the declarations journal holds another entry", report, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        void PutBack(string service)
        {
            foreach (var suffix in new[] { "-wal", "-shm" }) File.Delete(Path.Combine(data, $"{service}.db{suffix}"));
            File.Copy(Path.Combine(backup, $"{service}.db"), Path.Combine(data, $"{service}.db"), overwrite: true);
        }
    }

    private static async Task SignIn(HttpClient http, string userName, string password)
    {
        using var response = await http.PostAsJsonAsync("/api/registry/sessions", new { userName, password });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)answer["token"]!);
    }

    private static async Task Label(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/declarations/containers");
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content = JsonContent.Create(new
        {
            site = "91330110MA2D00001W001",
            wasteCode = "900-214-08",
            form = "L",
            packaging = "DRUM",
            volumeLitres = 200,
            mainComponents = "废矿物油",
            harmfulComponents = "多环芳烃",
            precautions = "远离火源",
        });
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task Succeeds(params string[] arguments)
    {
        var (exitCode, output) = await WasteLoopProcess.Run(arguments);
        Assert.True(exitCode == 0, output);
    }

    private static async Task Script(string name, params string[] arguments)
    {
        var info = new ProcessStartInfo("bash") { RedirectStandardError = true };
        info.ArgumentList.Add(Path.Combine(Repository.Root, "infra", "backup", name));
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        using var script = Process.Start(info)!;
        var errors = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, errors);
    }
}
