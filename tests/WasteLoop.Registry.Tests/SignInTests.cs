using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Registry.People;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class SignInTests
{
    private const string Good = "grams-and-tonnes-1";

    [Fact]
    public async Task Lets_a_one_time_password_do_nothing_but_change_itself()
    {
        await using var registry = await StartWithParties();
        var oneTime = await Create(registry, "wangfang");
        var session = (await SignIn(registry, "wangfang", oneTime)).Need();
        Assert.True((bool)session["mustChangePassword"]!);
        Assert.Equal(["producer"], session["user"]!["roles"]!.AsArray().Select(role => (string)role!));

        var fresh = registry.Host.Anonymous().As((string)session["token"]!);
        Assert.Equal(403, (await fresh.Get("/api/registry/parties")).Status);
        Assert.Equal(403, (await fresh.Post("/api/registry/keys", new { name = "k", roles = new[] { "producer" }, expiresOn = "2026-12-31" })).Status);
        Assert.Equal("wangfang", (string?)(await fresh.Get("/api/registry/me")).Need()["userName"]);

        var changed = (await fresh.Post("/api/registry/me/password", new { old = oneTime, @new = Good })).Need();
        Assert.False((bool)changed["mustChangePassword"]!);
        Assert.Equal(200, (await registry.Host.Anonymous().As((string)changed["token"]!).Get("/api/registry/parties")).Status);
        Assert.Equal((401, "session.refused"), Of(await SignIn(registry, "wangfang", oneTime)));
        Assert.False((bool)(await SignIn(registry, "WangFang ", Good)).Need()["mustChangePassword"]!);
        // The first session ended with the password.
        Assert.Equal((401, "session.ended"), Of(await Renew(registry, (string)session["renewal"]!)));
    }

    [Fact]
    public async Task Refuses_a_name_with_the_character_NUL_though_signing_in_takes_no_key()
    {
        await using var registry = await StartWithParties();
        Assert.Equal((400, "text.nul"), Of(await registry.Host.Anonymous().PostText("/api/registry/sessions", """{"userName":"wang\u0000fang","password":"x"}""", "application/json")));
    }

    [Fact]
    public async Task Signs_tokens_that_name_party_region_and_roles()
    {
        await using var registry = await StartWithParties();
        var token = (string)(await Ready(registry, "wangfang"))["token"]!;
        var own = registry.Host.Anonymous().As(token);
        Assert.Equal("王芳", (string?)(await own.Get("/api/registry/parties/" + Repair)).Need()["contact"]);
        Assert.Null((await own.Get("/api/registry/parties/" + Plant)).Need()["contact"]);
        registry.Host.Clock.Advance(TokenSigner.Lifetime + TimeSpan.FromMinutes(1));
        Assert.Equal(401, (await own.Get("/api/registry/parties/" + Repair)).Status);
    }

    [Fact]
    public async Task Refuses_wrong_passwords_and_unknown_names_alike()
    {
        await using var registry = await StartWithParties();
        await Ready(registry, "wangfang");
        var wrong = await SignIn(registry, "wangfang", "wrong-password-1");
        var unknown = await SignIn(registry, "nobody", "wrong-password-1");
        var endless = await SignIn(registry, "wangfang", new string('x', 5_000));
        Assert.All([wrong, unknown, endless], reply => Assert.Equal((401, "session.refused"), Of(reply)));
        Assert.Equal((string?)wrong.Json["detail"], (string?)unknown.Json["detail"]);
        Assert.Equal((string?)wrong.Json["next"], (string?)unknown.Json["next"]);
        Assert.Equal((400, "session.incomplete"), Of(await registry.Host.Anonymous().Post("/api/registry/sessions", new { userName = "wangfang" })));
        Assert.Equal((400, "session.incomplete"), Of(await registry.Host.Anonymous().Post("/api/registry/sessions", new { userName = "wangfang", password = "x", key = "y" })));
    }

    [Fact]
    public async Task Locks_an_account_after_five_wrong_passwords_for_a_quarter_of_an_hour()
    {
        await using var registry = await StartWithParties();
        Limits(registry).TriesPerMinute = 1_000;
        await Ready(registry, "wangfang");
        for (var i = 0; i < 4; i++) Assert.Equal(401, (await SignIn(registry, "wangfang", "wrong-password-1")).Status);
        // A right one in between starts the count anew.
        Assert.True((await SignIn(registry, "wangfang", Good)).Ok);
        for (var i = 0; i < 5; i++) Assert.Equal(401, (await SignIn(registry, "wangfang", "wrong-password-1")).Status);
        Assert.Equal((401, "session.refused"), Of(await SignIn(registry, "wangfang", Good)));
        registry.Host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(401, (await SignIn(registry, "wangfang", Good)).Status);
        registry.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await SignIn(registry, "wangfang", Good)).Ok);
    }

    [Fact]
    public async Task Counts_wrong_passwords_that_come_at_once()
    {
        await using var registry = await StartWithParties();
        Limits(registry).TriesPerMinute = 1_000;
        await Ready(registry, "wangfang");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SignIn(registry, "wangfang", "wrong-password-1")));
        Assert.Equal(401, (await SignIn(registry, "wangfang", Good)).Status);
    }

    [Fact]
    public async Task Limits_the_tries_for_a_name()
    {
        await using var registry = await StartWithParties();
        await Ready(registry, "wangfang");
        Limits(registry).TriesPerMinute = 3;
        for (var i = 0; i < 3; i++) Assert.Equal(401, (await SignIn(registry, "guessed", "wrong-password-1")).Status);
        var refused = await SignIn(registry, "guessed", "wrong-password-1");
        Assert.Equal((429, "request.too-many"), Of(refused));
        Assert.True((await SignIn(registry, "wangfang", Good)).Ok);
    }

    [Fact]
    public async Task Limits_the_tries_from_an_address()
    {
        await using var registry = await Start();
        Limits(registry).TriesPerMinuteFromAddress = 3;
        for (var i = 0; i < 3; i++) Assert.Equal(401, (await SignIn(registry, "name" + i, "wrong-password-1")).Status);
        var refused = await SignIn(registry, "name4", "wrong-password-1");
        Assert.Equal((429, "request.too-many"), Of(refused));
    }

    [Fact]
    public async Task Renews_a_session_and_ends_it_when_a_spent_renewal_comes_again()
    {
        await using var registry = await StartWithParties();
        var first = (string)(await Ready(registry, "wangfang"))["renewal"]!;
        registry.Host.Clock.Advance(TimeSpan.FromDays(13));
        var renewed = (await Renew(registry, first)).Need();
        Assert.Equal(200, (await registry.Host.Anonymous().As((string)renewed["token"]!).Get("/api/registry/parties")).Status);
        var second = (string)renewed["renewal"]!;
        Assert.NotEqual(first, second);

        Assert.Equal((401, "session.reused"), Of(await Renew(registry, first)));
        Assert.Equal((401, "session.ended"), Of(await Renew(registry, second)));
    }

    [Fact]
    public async Task Ends_a_session_that_nobody_renewed()
    {
        await using var registry = await StartWithParties();
        var renewal = (string)(await Ready(registry, "wangfang"))["renewal"]!;
        registry.Host.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal((401, "session.ended"), Of(await Renew(registry, renewal)));
        Assert.Equal((401, "session.ended"), Of(await Renew(registry, "nonsense")));
    }

    [Fact]
    public async Task Signs_out()
    {
        await using var registry = await StartWithParties();
        var renewal = (string)(await Ready(registry, "wangfang"))["renewal"]!;
        Assert.Equal(204, (await registry.Host.Anonymous().Post("/api/registry/sessions/end", new { renewal = renewal[..^1] + "?" })).Status);
        Assert.Equal(204, (await registry.Host.Anonymous().Post("/api/registry/sessions/end", new { renewal = (string)(await Renew(registry, renewal)).Need()["renewal"]! })).Status);
        Assert.Equal((401, "session.ended"), Of(await Renew(registry, renewal)));
        Assert.Equal(204, (await registry.Host.Anonymous().Post("/api/registry/sessions/end", new { renewal })).Status);
    }

    [Fact]
    public async Task Keeps_one_of_two_renewals_that_come_at_once()
    {
        await using var registry = await StartWithParties();
        var renewal = (string)(await Ready(registry, "wangfang"))["renewal"]!;
        var replies = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Renew(registry, renewal)));
        Assert.Equal(1, replies.Count(reply => reply.Ok));
        Assert.Equal(1, replies.Count(reply => reply.Code == "session.reused"));
    }

    [Fact]
    public async Task Keeps_at_most_twenty_sessions_of_a_person()
    {
        await using var registry = await StartWithParties();
        Limits(registry).TriesPerMinute = 1_000;
        var first = (string)(await Ready(registry, "wangfang"))["renewal"]!;
        for (var i = 0; i < Session.PerUserMax; i++)
        {
            registry.Host.Clock.Advance(TimeSpan.FromSeconds(1));
            (await SignIn(registry, "wangfang", Good)).Need();
        }
        Assert.Equal((401, "session.ended"), Of(await Renew(registry, first)));
    }

    [Fact]
    public async Task Refuses_passwords_that_will_not_do()
    {
        await using var registry = await StartWithParties();
        var token = (string)(await Ready(registry, "wangfang"))["token"]!;
        var me = registry.Host.Anonymous().As(token);
        foreach (var weak in new[] { "short1", "only-letters-here", "1234567890123", "wangfang-2026-x", "UPPER-CASE-123", new string('a', 201) + "1" })
            Assert.Equal((422, "password.weak"), Of(await me.Post("/api/registry/me/password", new { old = Good, @new = weak })));
        Assert.Equal((422, "password.same"), Of(await me.Post("/api/registry/me/password", new { old = Good, @new = Good })));
        Assert.Equal((422, "password.wrong-old"), Of(await me.Post("/api/registry/me/password", new { old = "wrong-password-1", @new = "another-good-one-2" })));
        Assert.Equal((404, "password.no-account"), Of(await registry.Producer.Post("/api/registry/me/password", new { old = "x", @new = "y" })));
        Assert.Equal(401, (await registry.Host.Anonymous().Post("/api/registry/me/password", new { old = "x", @new = "y" })).Status);
    }

    [Fact]
    public async Task Locks_also_who_guesses_the_old_password()
    {
        await using var registry = await StartWithParties();
        var me = registry.Host.Anonymous().As((string)(await Ready(registry, "wangfang"))["token"]!);
        for (var i = 0; i < 5; i++) Assert.Equal(422, (await me.Post("/api/registry/me/password", new { old = "wrong-password-1", @new = "another-good-one-2" })).Status);
        Assert.Equal((422, "password.wrong-old"), Of(await me.Post("/api/registry/me/password", new { old = Good, @new = "another-good-one-2" })));
        Assert.Equal(401, (await SignIn(registry, "wangfang", Good)).Status);
    }

    [Fact]
    public async Task Keeps_no_secret_in_the_database()
    {
        await using var registry = await StartWithParties();
        var oneTime = await Create(registry, "wangfang");
        var secret = (string)(await registry.Producer.Post("/api/registry/keys", new { name = "地磅", roles = new[] { "producer" }, expiresOn = "2026-12-31" })).Need()["secret"]!;
        var renewal = (string)(await SignIn(registry, "wangfang", oneTime)).Need()["renewal"]!;

        await using var scope = registry.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        foreach (var table in await Tables(db))
            foreach (var hidden in new[] { oneTime, secret, renewal.Split('.')[1] })
                Assert.DoesNotContain(hidden, table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_the_first_administrator_once()
    {
        await using var registry = await Start();
        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FirstAdministrator.Ensure(registry.Host.Services, CancellationToken.None)));
        var oneTime = Assert.Single(made, password => password is not null)!;
        Assert.Null(await FirstAdministrator.Ensure(registry.Host.Services, CancellationToken.None));

        var session = (await SignIn(registry, "admin", oneTime)).Need();
        Assert.True((bool)session["mustChangePassword"]!);
        var token = (string)(await registry.Host.Anonymous().As((string)session["token"]!).Post("/api/registry/me/password", new { old = oneTime, @new = Good })).Need()["token"]!;
        Assert.Equal(200, (await registry.Host.Anonymous().As(token).Get("/api/registry/users")).Status);
    }

    internal static async Task<string> Create(RegistryHost registry, string userName) =>
        (string)(await registry.Admin.Post("/api/registry/users", new { userName, name = "王芳", party = Repair, roles = new[] { Role.Producer } })).Need()["oneTimePassword"]!;

    internal static Task<Reply> SignIn(RegistryHost registry, string userName, string password) => registry.Host.Anonymous().Post("/api/registry/sessions", new { userName, password });

    /// <summary>A user who has chosen the good password; the session that this opened.</summary>
    internal static async Task<JsonNode> Ready(RegistryHost registry, string userName)
    {
        var oneTime = await Create(registry, userName);
        var session = (await SignIn(registry, userName, oneTime)).Need();
        return (await registry.Host.Anonymous().As((string)session["token"]!).Post("/api/registry/me/password", new { old = oneTime, @new = Good })).Need();
    }

    private static Task<Reply> Renew(RegistryHost registry, string renewal) => registry.Host.Anonymous().Post("/api/registry/sessions/renew", new { renewal });

    private static RegistryOptions Limits(RegistryHost registry) => registry.Host.Services.GetRequiredService<IOptions<RegistryOptions>>().Value;

    private static (int, string?) Of(Reply reply) => (reply.Status, reply.Code);

    private static async Task<IReadOnlyList<string>> Tables(RegistryDb db) =>
    [
        string.Join('\n', (await db.Users.AsNoTracking().ToListAsync()).Select(row => System.Text.Json.JsonSerializer.Serialize(row))),
        string.Join('\n', (await db.Sessions.AsNoTracking().ToListAsync()).Select(row => System.Text.Json.JsonSerializer.Serialize(row))),
        string.Join('\n', (await db.MachineKeys.AsNoTracking().ToListAsync()).Select(row => System.Text.Json.JsonSerializer.Serialize(row))),
        string.Join('\n', (await db.Journal.AsNoTracking().ToListAsync()).Select(row => row.Payload)),
        string.Join('\n', (await db.GivenAnswers.AsNoTracking().ToListAsync()).Select(row => System.Text.Encoding.UTF8.GetString(row.Body))),
    ];
}
