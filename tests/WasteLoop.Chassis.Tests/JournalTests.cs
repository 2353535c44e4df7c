using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Chassis.Tests;

public sealed class JournalTests
{
    private const string Plant = "91330110MA2AAAAA0X";

    [Fact]
    public async Task Sequences_have_no_gap_and_hashes_chain_whatever_order_commits_end_in()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => api.Post("/api/manifests/notes", new { id = $"N{i}", count = 3 })));
        await host.CatchUp();

        var (rows, findings) = await Verify(host);
        Assert.Equal(120, rows);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task An_answer_names_the_position_of_its_last_entry()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Token(host));
        var response = await http.PostAsync("/api/manifests/notes", new StringContent("""{"id":"A","count":5}""", null, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal("manifests/5", response.Headers.GetValues("Journal-Position").Single());
    }

    [Theory]
    [InlineData("Payload", "'{{\"manifest\":\"B\"}}'")]
    [InlineData("Subject", "'B'")]
    [InlineData("Type", "'ManifestClosed'")]
    [InlineData("Tick", "\"Tick\" + 1")]
    [InlineData("OccurredAt", "\"OccurredAt\" + 1")]
    [InlineData("RecordedAt", "\"RecordedAt\" + 1")]
    [InlineData("Version", "2")]
    [InlineData("User", "'someone'")]
    [InlineData("Party", "NULL")]
    [InlineData("Device", "'x'")]
    [InlineData("Hash", "replace(\"Hash\", substring(\"Hash\", 1, 1), CASE substring(\"Hash\", 1, 1) WHEN 'a' THEN 'b' ELSE 'a' END)")]
    [InlineData("PreviousHash", "'0'")]
    [InlineData("OccurredAt", "'not a time'")]
    public async Task A_changed_byte_in_any_column_names_that_row_and_no_other(string column, string value)
    {
        Assert.SkipWhen(value == "'not a time'" && TestEngine.Name != "sqlite", "A server's column takes nothing but its type.");
        await using var host = await TestHost.StartWith(new NoteService());
        await host.AsParty(Plant, Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 5 });
        await host.CatchUp();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoteDb>();
        var id = await db.Journal.Where(e => e.Sequence == 3).Select(e => e.Id).SingleAsync(TestContext.Current.CancellationToken);
#pragma warning disable EF1002 // the test's own constants
        await db.Database.ExecuteSqlRawAsync($"UPDATE {db.TableOf<JournalEntry>()} SET \"{column}\" = {value} WHERE \"Sequence\" = 3", TestContext.Current.CancellationToken);
#pragma warning restore EF1002

        var (_, findings) = await Verify(host);
        Assert.Contains(findings, finding => finding.Contains(id, StringComparison.Ordinal));
        var others = await db.Journal.Where(e => e.Id != id).Select(e => e.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(findings, finding => others.Any(other => finding.Contains($"row {other} ", StringComparison.Ordinal) && finding.Contains("does not match", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_removed_row_is_missed_in_the_middle_and_at_the_end()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        await host.AsParty(Plant, Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 5 });
        await host.CatchUp();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoteDb>();
        await db.Journal.Where(e => e.Sequence == 2 || e.Sequence == 5).ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        var (_, findings) = await Verify(host);
        Assert.Contains(findings, finding => finding.Contains("sequence 2 to 2 is missing", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("head says 5, the last row is 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_lets_an_outsider_compute_the_chain_again()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        await host.AsParty(Plant, Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 3 });
        var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        var feed = (await auditor.Get("/api/manifests/journal?from=2&limit=2")).Need();
        Assert.Equal(3, (long)feed["head"]!);
        Assert.Equal([2L, 3L], feed["entries"]!.AsArray().Select(e => (long)e!["sequence"]!));
        Assert.Equal((string?)feed["entries"]![0]!["hash"], (string?)feed["entries"]![1]!["previousHash"]);
        Assert.Equal(403, (await host.AsParty(Plant, Role.Plant).Get("/api/manifests/journal")).Status);
    }

    private static async Task<(long Rows, IReadOnlyList<string> Findings)> Verify(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await VerifyJournal.Check(scope.ServiceProvider.GetRequiredService<NoteDb>(), "manifests", CancellationToken.None);
    }

    private static string Token(TestHost host) =>
        host.Services.GetRequiredService<TokenSigner>().Sign(new Caller("u", Plant, null, new HashSet<string> { Role.Plant }));
}
