using System.Text;
using WasteLoop.Chassis.People;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Chassis.Tests;

public sealed class CommandTests
{
    private const string Plant = "91330110MA2AAAAA0X";

    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_acts_once()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Post("/api/manifests/notes", new { id = "A", count = 1 }, "key-1")));
        Assert.All(replies, reply => Assert.Equal((201, replies[0].Text, "/notes/A"), (reply.Status, reply.Text, reply.Location)));
        Assert.Equal(1, (await Head(host)));
    }

    [Fact]
    public async Task A_key_is_the_callers_own()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        Assert.Equal(201, (await host.AsParty(Plant, Role.Plant).Post("/api/manifests/notes", new { id = "A", count = 1 }, "key-1")).Status);
        Assert.Equal(201, (await host.AsParty("91330110MA2BBBBB0X", Role.Plant).Post("/api/manifests/notes", new { id = "B", count = 1 }, "key-1")).Status);
    }

    [Fact]
    public async Task A_key_used_for_another_request_is_a_conflict()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        await api.Post("/api/manifests/notes", new { id = "A", count = 1 }, "key-1");
        var reply = await api.Post("/api/manifests/notes", new { id = "B", count = 1 }, "key-1");
        Assert.Equal((409, "idempotency.reused"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_refused_write_leaves_nothing_and_may_be_sent_again()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        var refused = await api.Post("/api/manifests/notes", new { id = "A", count = 2, refuse = true }, "key-1");
        Assert.Equal((422, "note.refused"), (refused.Status, refused.Code));
        Assert.Equal("refuse", (string?)refused.Json["field"]);
        Assert.Equal("manifest.acceptance", (string?)refused.Json["rule"]);
        Assert.Contains("转移办法", (string?)refused.Json["source"]!["document"] + "转移办法", StringComparison.Ordinal);
        Assert.Equal("改正后再来。", (string?)refused.Json["next"]);
        Assert.Equal(404, (await api.Get("/api/manifests/notes/A")).Status);
        Assert.Equal(0, await Head(host));
        Assert.Equal(201, (await api.Post("/api/manifests/notes", new { id = "A", count = 2 }, "key-1")).Status);
    }

    [Fact]
    public async Task Two_who_make_the_same_thing_at_once_get_one_success_and_one_conflict()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        var replies = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => api.Post("/api/manifests/notes", new { id = "A", count = 1 })));
        Assert.Equal([201, 409], replies.Select(r => r.Status).Order());
        Assert.Equal("conflict.changed-meanwhile", replies.Single(r => !r.Ok).Code);
    }

    [Theory]
    [InlineData("""{"id":"A","count":"1"}""", "count")]
    [InlineData("""{"id":"A","count":1,"colour":"red"}""", "colour")]
    [InlineData("""{"id":null,"count":1}""", "id")]
    [InlineData("""{"count":1}""", "id")]
    [InlineData("""{"id":"A","count":1""", null)]
    [InlineData("""[]""", null)]
    [InlineData("", null)]
    [InlineData("""{"id":"A","id":"B","count":1}""", "id")]
    [InlineData("""{"id":"A","count":99999999999999999999}""", "count")]
    public async Task A_malformed_body_is_a_400_that_says_where(string body, string? field)
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var reply = await host.AsParty(Plant, Role.Plant).PostText("/api/manifests/notes", body, "application/json");
        Assert.Equal((400, "request.malformed"), (reply.Status, reply.Code));
        if (field is not null) Assert.Contains(field, (string?)reply.Json["field"] + reply.Json["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"A\u0000","count":1}""")]
    [InlineData("""{"id":"A\\\u0000","count":1}""")]
    [InlineData("""{"id":"A\u00\u0000","count":1}""")]
    public async Task The_character_NUL_in_a_body_is_refused(string body)
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var reply = await host.AsParty(Plant, Role.Plant).PostText("/api/manifests/notes", body, "application/json");
        Assert.Equal((400, "text.nul"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Text_that_only_looks_like_the_character_NUL_is_kept_and_NUL_in_a_query_is_refused()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        Assert.Equal(201, (await api.PostText("/api/manifests/notes", """{"id":"A\\u0000","count":1}""", "application/json")).Status);
        var reply = await api.Get("/api/manifests/notes/A?after=%00");
        Assert.Equal((400, "text.nul"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_huge_body_is_a_413_and_a_wrong_type_a_415()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        var api = host.AsParty(Plant, Role.Plant);
        Assert.Equal((413, "request.too-large"), await CodeOf(api.PostText("/api/manifests/notes", new string(' ', 1_000_001), "application/json")));
        Assert.Equal((415, "request.media-type"), await CodeOf(api.PostText("/api/manifests/notes", "id=A", "application/x-www-form-urlencoded")));
    }

    [Fact]
    public async Task Every_bare_refusal_explains_itself_in_the_callers_language()
    {
        await using var host = await TestHost.StartWith(new NoteService());
        Assert.Equal((401, "caller.unknown"), await CodeOf(host.Anonymous().Post("/api/manifests/notes", new { id = "A", count = 1 })));
        Assert.Equal((403, "caller.not-allowed"), await CodeOf(host.AsParty(Plant, Role.Driver).Post("/api/manifests/notes", new { id = "A", count = 1 })));
        Assert.Equal((404, "not-found"), await CodeOf(host.AsParty(Plant, Role.Plant).Get("/api/manifests/notes/none")));
        Assert.Equal((405, "request.method"), await CodeOf(host.AsParty(Plant, Role.Plant).Put("/api/manifests/notes", new { id = "A", count = 1 })));

        var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");
        Assert.Contains("Please sign in", Encoding.UTF8.GetString(await http.GetByteArrayAsyncAnyStatus("/api/manifests/notes/A")), StringComparison.Ordinal);
    }

    private static async Task<(int, string?)> CodeOf(Task<WasteLoop.Host.Client.Reply> reply) => ((await reply).Status, (await reply).Code);

    private static async Task<long> Head(TestHost host) =>
        (long)(await host.AsAdministrator().Get("/api/manifests/journal")).Need()["head"]!;
}

internal static class HttpClientExtensions
{
    public static async Task<byte[]> GetByteArrayAsyncAnyStatus(this HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
