using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Host.Demo;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>kill -9 while the demo runs, then serve the folder again.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_moment_the_plug_is_pulled_at_no_acknowledged_write_is_lost_or_doubled()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("WASTELOOP_SEED") ?? Random.Shared.Next(1_000_000).ToString());
        var rounds = int.Parse(Environment.GetEnvironmentVariable("WASTELOOP_CRASHES") ?? "2");
        output.WriteLine($"WASTELOOP_SEED={seed}");
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++) await CrashOnce(random);
    }

    private async Task CrashOnce(Random random)
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-crash-").FullName;
        var (data, log) = (Path.Combine(folder, "data"), Path.Combine(folder, "writes.jsonl"));
        try
        {
            int due = random.Next(50, 700);
            using (var demo = WasteLoopProcess.Start("demo", "--data", data, "--write-log", log))
            {
                // By writes, not by seconds: the moment does not depend on the machine's speed.
                while (!demo.HasExited && LinesOf(log).Count < due) await Task.Delay(random.Next(1, 40), TestContext.Current.CancellationToken);
                Assert.False(demo.HasExited, demo.Output);
                await demo.Kill();
            }
            var writes = LinesOf(log);
            output.WriteLine($"killed after {writes.Count} acknowledged writes");

            for (var start = 0; start < 2; start++)
            {
                using var server = WasteLoopProcess.Start("serve", "--data", data, "--address", "http://127.0.0.1:0", "--log", "Error");
                using var http = new HttpClient { BaseAddress = await server.Address() };
                // The first time the plug is pulled again in the middle of the questions.
                foreach (var write in start == 0 ? writes.Take(random.Next(writes.Count)) : writes) await IsStillThere(http, write, Renewed(write.Token, data));
                await server.Kill();
            }

            var (exitCode, report) = await WasteLoopProcess.Run("verify", "--data", data);
            Assert.True(exitCode == 0, report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same key gives the answer that was given before the crash, and does nothing again.</summary>
    private static async Task IsStillThere(HttpClient http, WriteLog.Line write, string token)
    {
        if (write.Path.EndsWith("/me/password", StringComparison.Ordinal))
        {
            await IsThePassword(http, write);
            return;
        }
        using var request = new HttpRequestMessage(new HttpMethod(write.Method), write.Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", write.Key);
        if (write.Body is not null) request.Content = new StringContent(write.Body, Encoding.UTF8, write.ContentType!);
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        // A password or key is shown once: asked again, the service says that it was done before.
        if (answer.Contains("answer.shown-once", StringComparison.Ordinal)) return;
        Assert.True((int)response.StatusCode == write.Status && answer == write.Answer, $"{write.Method} {write.Path}: was {write.Status} {write.Answer}, is {(int)response.StatusCode} {answer}");
        Assert.True(response.Headers.Contains("Idempotency-Replayed"), $"{write.Method} {write.Path} was done a second time");
    }

    /// <summary>The same caller's token, signed anew: the demo's clock runs days behind, and tokens live half an hour.</summary>
    private static string Renewed(string token, string data)
    {
        var old = new JsonWebTokenHandler().ReadJsonWebToken(token);
        string? Of(string claim) => old.Claims.FirstOrDefault(c => c.Type == claim)?.Value;
        var caller = new Caller(Of(TokenSigner.UserClaim)!, Of(TokenSigner.PartyClaim), Of(TokenSigner.RegionClaim), old.Claims.Where(c => c.Type == TokenSigner.RoleClaim).Select(c => c.Value).ToHashSet());
        return new TokenSigner(DataFolder.SigningKeyOf(data), TimeProvider.System).Sign(caller);
    }

    /// <summary>A changed password takes no key; that it was changed shows in signing in with it.</summary>
    private static async Task IsThePassword(HttpClient http, WriteLog.Line write)
    {
        var userName = (string)JsonNode.Parse(write.Answer)!["user"]!["userName"]!;
        var password = (string)JsonNode.Parse(write.Body!)!["new"]!;
        using var response = await http.PostAsJsonAsync("/api/registry/sessions", new { userName, password });
        Assert.True(response.IsSuccessStatusCode, $"{userName} cannot sign in with the password that was acknowledged");
    }

    private static List<WriteLog.Line> LinesOf(string log)
    {
        if (!File.Exists(log)) return [];
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        // A last line without its end was being written when the plug was pulled.
        return lines[..^1].Select(line => JsonSerializer.Deserialize<WriteLog.Line>(line)!).ToList();
    }
}
