using System.Net;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>The commands as their user types them, in processes of their own.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task The_demo_lives_through_its_month_and_leaves_books_that_verify_and_serve_open()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-demo-").FullName;
        var data = Path.Combine(folder, "data");
        try
        {
            var (exitCode, output) = await WasteLoopProcess.Run("demo", "--data", data);
            Assert.True(exitCode == 0, output);
            foreach (var badDay in new[] { "rejected:", "weighing difference:", "voided:", "corrected by reversal:", "manifest.loading", "transport-papers", "receiver-licence" }) Assert.Contains(badDay, output, StringComparison.Ordinal);
            Assert.Contains("100", output, StringComparison.Ordinal);
            foreach (var collecting in new[] { "400 small firms", "has no network from now on", "in disorder and twice", "its stops will expire", "cancelled: round", "on the road: round", "conflict: round.stop-decided", " expired", " removed", "small001" })
                Assert.Contains(collecting, output, StringComparison.Ordinal);
            foreach (var reason in new[] { "skipped: not-in", "skipped: no-access", "skipped: other", "refused: wrong-waste", "refused: too-heavy", "refused: bad-packaging", "refused: no-label", "refused: unsafe" }) Assert.Contains(reason, output, StringComparison.Ordinal);

            (exitCode, output) = await WasteLoopProcess.Run("verify", "--data", data);
            Assert.True(exitCode == 0, output);

            Assert.Equal((1, true), await Refused("demo", "--data", data));
            Assert.Equal((1, true), await Refused("verify", "--data", Path.Combine(folder, "nowhere")));

            var export = Path.Combine(folder, "export");
            (exitCode, output) = await WasteLoopProcess.Run("export", export, "--data", data);
            Assert.True(exitCode == 0, output);
            var before = Directory.GetFiles(export).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
            (exitCode, output) = await WasteLoopProcess.Run("import", export, "--data", Path.Combine(folder, "other"));
            Assert.True(exitCode == 0, output);
            (exitCode, _) = await WasteLoopProcess.Run("export", export, "--data", Path.Combine(folder, "other"));
            Assert.Equal(before, Directory.GetFiles(export).ToDictionary(file => Path.GetFileName(file), File.ReadAllText));

            using var server = WasteLoopProcess.Start("serve", "--data", data, "--address", "http://127.0.0.1:0", "--log", "Error");
            using var http = new HttpClient { BaseAddress = await server.Address() };
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/docs/index.html", TestContext.Current.CancellationToken)).StatusCode);

            // A second process may not have the folder, but the other commands talk to the one that has it.
            Assert.Equal((1, true), await Refused("serve", "--data", data));
            (exitCode, output) = await WasteLoopProcess.Run("user", "list", "--data", data);
            Assert.True(exitCode == 0 && output.Contains("bureau", StringComparison.Ordinal), output);
            (exitCode, output) = await WasteLoopProcess.Run("user", "create", "new-auditor", "--role", "auditor", "--data", data);
            Assert.True(exitCode == 0 && output.Contains("one-time password", StringComparison.Ordinal), output);
            Assert.Equal((1, true), await Refused("user", "create", "x", "--role", "king", "--data", data));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_province_comes_out_as_it_was_put_in()
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-province-").FullName;
        try
        {
            var (exitCode, output) = await WasteLoopProcess.Run("demo", "--province", "--producers", "1000", "--data", Path.Combine(folder, "data"));
            Assert.True(exitCode == 0, output);
            Assert.Contains("1000 producers and 229 plants in 90 counties", output, StringComparison.Ordinal);
            Assert.Contains("Every figure is what was put in, to the gram.", output, StringComparison.Ordinal);
            (exitCode, output) = await WasteLoopProcess.Run("verify", "--data", Path.Combine(folder, "data"));
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The exit code, and whether it said why in a line or two instead of a stack trace.</summary>
    private static async Task<(int ExitCode, bool SaysWhy)> Refused(params string[] arguments)
    {
        var (exitCode, output) = await WasteLoopProcess.Run(arguments);
        return (exitCode, output.Trim().Length > 10 && !output.Contains("   at ", StringComparison.Ordinal));
    }
}
