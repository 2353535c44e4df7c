using System.Text.Json;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Registry.People;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class UserTests
{
    private const string Users = "/api/registry/users";

    [Fact]
    public async Task Tells_a_user_when_made_changed_closed_and_opened_and_never_a_secret()
    {
        await using var registry = await StartWithParties();
        var made = await registry.Admin.Post(Users, new { userName = "wangfang", name = "王芳", party = Repair, roles = new[] { "producer" } });
        Assert.Equal(201, made.Status);
        var user = Users + "/" + (string)made.Json["userId"]!;
        (await registry.Admin.Put(user, new { name = "王芳", party = Repair, roles = new[] { "producer" } })).Need();
        (await registry.Admin.Put(user, new { name = "王芳芳", party = Plant, roles = new[] { "plant", "producer" } })).Need();
        foreach (var action in new[] { "/deactivate", "/deactivate", "/activate", "/activate" }) Assert.Equal(204, (await registry.Admin.Post(user + action)).Status);
        (await registry.Admin.Post(user + "/reset-password")).Need();

        var told = (await registry.Told(nameof(UserRecorded))).ConvertAll(entry => JsonSerializer.Deserialize<UserRecorded>(entry.Payload, JsonSerializerOptions.Web)!);
        Assert.Equal(["王芳 True", "王芳芳 True", "王芳芳 False", "王芳芳 True"], told.Select(u => $"{u.Name} {u.Active}"));
        Assert.Equal((Plant, null, "plant,producer"), (told[1].Party, told[1].Region, string.Join(',', told[1].Roles)));
        var read = (await registry.Admin.Get(user)).Need();
        Assert.Equal(("wangfang", "王芳芳", true), ((string?)read["userName"], (string?)read["name"], (bool)read["active"]!));
    }

    [Fact]
    public async Task Shuts_a_closed_account_out_and_lets_it_in_again()
    {
        await using var registry = await StartWithParties();
        var session = await SignInTests.Ready(registry, "wangfang");
        var user = Users + "/" + (string)session["user"]!["userId"]!;
        (await registry.Admin.Post(user + "/deactivate")).Need();
        Assert.Equal(401, (await SignInTests.SignIn(registry, "wangfang", "grams-and-tonnes-1")).Status);
        Assert.Equal("session.ended", (await registry.Host.Anonymous().Post("/api/registry/sessions/renew", new { renewal = (string)session["renewal"]! })).Code);
        Assert.Equal("key.by-person-only", (await registry.Host.Anonymous().As((string)session["token"]!).Post("/api/registry/keys", new { name = "k", roles = new[] { "producer" }, expiresOn = "2026-12-31" })).Code);
        (await registry.Admin.Post(user + "/activate")).Need();
        Assert.True((await SignInTests.SignIn(registry, "wangfang", "grams-and-tonnes-1")).Ok);
    }

    [Fact]
    public async Task Opens_a_locked_account_by_a_new_one_time_password()
    {
        await using var registry = await StartWithParties();
        var id = (string)(await SignInTests.Ready(registry, "wangfang"))["user"]!["userId"]!;
        for (var i = 0; i < 5; i++) await SignInTests.SignIn(registry, "wangfang", "wrong-password-1");
        var oneTime = (string)(await registry.Admin.Post($"{Users}/{id}/reset-password")).Need()["oneTimePassword"]!;
        Assert.True((bool)(await SignInTests.SignIn(registry, "wangfang", oneTime)).Need()["mustChangePassword"]!);
    }

    [Fact]
    public async Task Refuses_users_that_are_not_right()
    {
        await using var registry = await StartWithParties();
        async Task Refused(int status, string code, string userName = "wangfang", string name = "王芳", string? party = null, string? region = null, string[]? roles = null) =>
            Assert.Equal((status, code), Of(await registry.Admin.Post(Users, new { userName, name, party, region, roles = roles ?? ["producer"] })));

        await Refused(400, "user.name-format", userName: "王芳", party: Repair);
        await Refused(400, "user.name-format", userName: "ab", party: Repair);
        await Refused(400, "text.empty", name: "", party: Repair);
        await Refused(400, "user.party-missing");
        await Refused(400, "user.party-unused", party: Repair, roles: ["auditor"]);
        await Refused(400, "user.region-missing", roles: ["regulator"]);
        await Refused(400, "user.region-unused", party: Repair, region: "330106");
        await Refused(400, "region.unknown", region: "339999", roles: ["regulator"]);
        await Refused(400, "roles.none", party: Repair, roles: []);
        await Refused(400, "role.unknown", party: Repair, roles: ["king"]);
        await Refused(400, "role.twice", party: Repair, roles: ["producer", "producer"]);
        await Refused(400, "credit-code.format", party: "123");
        await Refused(422, "party.not-registered", party: CreditCode.Compose("91330100MA27A0099").Value);
        await SignInTests.Create(registry, "wangfang");
        await Refused(409, "user.name-taken", userName: "WANGFANG", party: Repair);
        foreach (var action in new[] { "reset-password", "deactivate", "activate" })
            Assert.Equal((404, "user.unknown"), Of(await registry.Admin.Post($"{Users}/none/{action}")));
        Assert.Equal((404, "user.unknown"), Of(await registry.Admin.Put(Users + "/none", new { name = "王", roles = new[] { "auditor" } })));
        Assert.Equal(404, (await registry.Admin.Get(Users + "/none")).Status);
    }

    [Fact]
    public async Task Makes_one_of_two_users_of_a_name_that_come_at_once()
    {
        await using var registry = await StartWithParties();
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => registry.Admin.Post(Users, new { userName = "wangfang", name = "王芳", party = Repair, roles = new[] { "producer" } })));
        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.Equal(4, replies.Count(reply => reply.Status == 409));
        Assert.Single(await registry.Told(nameof(UserRecorded)));
    }

    [Fact]
    public async Task Shows_a_one_time_password_once_even_to_the_same_key()
    {
        await using var registry = await StartWithParties();
        var body = new { userName = "wangfang", name = "王芳", party = Repair, roles = new[] { "producer" } };
        Assert.Equal(201, (await registry.Admin.Post(Users, body, key: "k1")).Status);
        Assert.Equal((409, "answer.shown-once"), Of(await registry.Admin.Post(Users, body, key: "k1")));
        Assert.Single(await registry.Told(nameof(UserRecorded)));
    }

    [Fact]
    public async Task Administrators_who_close_each_other_at_once_leave_one()
    {
        await using var registry = await StartWithParties();
        var ids = new List<string>();
        foreach (var name in new[] { "first", "second", "third", "fourth" }) ids.Add(await MakeAdministrator(registry, name));
        var replies = await Task.WhenAll(ids.Select(id => registry.Admin.Post($"{Users}/{id}/deactivate")));
        Assert.Equal(3, replies.Count(reply => reply.Ok));
        Assert.Equal((409, "user.last-administrator"), Of(replies.Single(reply => !reply.Ok)));
    }

    [Fact]
    public async Task Keeps_the_last_administrator()
    {
        await using var registry = await StartWithParties();
        var first = await MakeAdministrator(registry, "first");
        Assert.Equal((409, "user.last-administrator"), Of(await registry.Admin.Post($"{Users}/{first}/deactivate")));
        Assert.Equal((409, "user.last-administrator"), Of(await registry.Admin.Put($"{Users}/{first}", new { name = "一", roles = new[] { "auditor" } })));
        await MakeAdministrator(registry, "second");
        Assert.Equal(204, (await registry.Admin.Post($"{Users}/{first}/deactivate")).Status);
    }

    [Fact]
    public async Task Pages_through_users_for_administrators_and_auditors_only()
    {
        await using var registry = await StartWithParties();
        foreach (var name in new[] { "anna", "bert", "cora" }) await SignInTests.Create(registry, name);
        var first = (await registry.Auditor.Get(Users + "?limit=2")).Need();
        Assert.Equal(["anna", "bert"], first["items"]!.AsArray().Select(item => (string)item!["userName"]!));
        var second = (await registry.Auditor.Get(Users + "?limit=2&cursor=" + Uri.EscapeDataString((string)first["next"]!))).Need();
        Assert.Equal(["cora"], second["items"]!.AsArray().Select(item => (string)item!["userName"]!));

        foreach (var other in new[] { registry.Producer, registry.Dispatcher, registry.Host.AsRegulator("330000") })
        {
            Assert.Equal(403, (await other.Get(Users)).Status);
            Assert.Equal(403, (await other.Post(Users, new { userName = "dora", name = "朵", party = Repair, roles = new[] { "producer" } })).Status);
            Assert.Equal(403, (await other.Post(Users + "/x/reset-password")).Status);
        }
        Assert.Equal(403, (await registry.Auditor.Post(Users + "/x/deactivate")).Status);
        Assert.Equal(401, (await registry.Host.Anonymous().Get("/api/registry/me")).Status);
        Assert.Equal(404, (await registry.Producer.Get("/api/registry/me")).Status);
    }

    [Fact]
    public async Task Does_on_the_command_line_what_the_endpoints_do()
    {
        await using var registry = await StartWithParties();
        var services = registry.Host.Services;
        var oneTime = await UserAdministration.Create(services, "wangfang", "王芳", ["producer"], Repair, null, CancellationToken.None);
        Assert.True((await SignInTests.SignIn(registry, "wangfang", oneTime)).Ok);
        var reset = await UserAdministration.ResetPassword(services, "WangFang", CancellationToken.None);
        Assert.Equal(401, (await SignInTests.SignIn(registry, "wangfang", oneTime)).Status);
        Assert.True((await SignInTests.SignIn(registry, "wangfang", reset)).Ok);

        Assert.Equal("wangfang", Assert.Single(await UserAdministration.List(services, CancellationToken.None)).UserName);
        Assert.Equal("command-line", Assert.Single(await registry.Told(nameof(UserRecorded))).User);
        Assert.Equal("user.unknown", (await Assert.ThrowsAsync<RuleViolationException>(() => UserAdministration.ResetPassword(services, "nobody", CancellationToken.None))).Code);
        Assert.Equal("user.name-taken", (await Assert.ThrowsAsync<RuleViolationException>(() => UserAdministration.Create(services, "wangfang", "王", ["auditor"], null, null, CancellationToken.None))).Code);
    }

    [Fact]
    public async Task A_users_file_that_would_leave_nobody_to_administer_is_refused_whole()
    {
        await using var registry = await StartWithParties();
        await registry.Import("users", "user_name,name,party,region,roles", "root,管理员,,,administrator");
        var refused = await registry.Admin.PostText("/api/registry/imports/users", "user_name,name,party,region,roles\nnew,新人,,,auditor\nroot,管理员,,,auditor\n", "text/csv");
        Assert.Equal((409, "user.last-administrator"), (refused.Status, refused.Code));
        Assert.Equal("user_name,name,party,region,roles\nroot,管理员,,,administrator\n", (await registry.Admin.Get("/api/registry/exports/users")).Text);
    }

    [Fact]
    public async Task Imports_users_who_cannot_sign_in_until_given_a_password()
    {
        await using var registry = await StartWithParties();
        var report = await registry.Import("users", "user_name,name,party,region,roles",
            $"WangFang,王芳,{Repair},,producer", "bureau,分局,,330106,regulator", "x,名,,,king", $"noparty,名,,,producer", $"noregion,名,,,regulator", $"unused,名,{Repair},330106,auditor");
        Assert.Equal(ImportTests.Counts(added: 2, refused: 4), ImportTests.Counts(report));
        Assert.Equal(["4 roles role.unknown", "4 user_name user.name-format", "5 party user.party-missing", "6 region user.region-missing", "7 party user.party-unused"], ImportTests.Problems(report).Order());

        var users = (await registry.Admin.Get("/api/registry/users?party=" + Repair)).Need()["items"]!.AsArray();
        Assert.Equal(("wangfang", false), ((string?)Assert.Single(users)!["userName"], (bool)users[0]!["hasPassword"]!));
        Assert.Equal("session.refused", (await registry.Host.Anonymous().Post("/api/registry/sessions", new { userName = "wangfang", password = "" })).Code);

        var id = (string)users[0]!["userId"]!;
        var oneTime = (string)(await registry.Admin.Post($"/api/registry/users/{id}/reset-password")).Need()["oneTimePassword"]!;
        Assert.True((await registry.Host.Anonymous().Post("/api/registry/sessions", new { userName = "wangfang", password = oneTime })).Ok);
        // Importing the file again leaves the password alone.
        Assert.Equal(1, (int)(await registry.Import("users", "user_name,name,party,region,roles", $"wangfang,王芳,{Repair},,producer"))["unchanged"]!);
        Assert.True((await registry.Host.Anonymous().Post("/api/registry/sessions", new { userName = "wangfang", password = oneTime })).Ok);
    }

    [Fact]
    public async Task Names_people_of_the_own_firm_and_of_offices_to_offices_and_nobody_else()
    {
        await using var registry = await StartWithParties();
        var ids = new List<string>();
        foreach (var (userName, party, region, role) in new (string, string?, string?, string)[] { ("worker", Repair, null, Role.Producer), ("chief", null, "330106", Role.Regulator), ("driver", Carrier, null, Role.Driver) })
            ids.Add((string)(await registry.Admin.Post(Users, new { userName, name = userName + "-name", party, region, roles = new[] { role } })).Need()["userId"]!);
        var ask = "/api/registry/names?" + string.Join('&', ids.Append("nobody").Select(id => "id=" + id));
        Assert.Equal("worker-name", await Names(registry.Producer));
        Assert.Equal("driver-name", await Names(registry.Dispatcher));
        Assert.Equal("chief-name", await Names(registry.Host.AsRegulator("330200")));
        Assert.Equal("worker-name chief-name driver-name", await Names(registry.Auditor));
        Assert.Equal("", await Names(registry.Host.AsParty(Plant, Role.Plant)));
        Assert.Equal(401, (await registry.Host.Anonymous().Get(ask)).Status);
        Assert.Equal((400, "names.many"), Of(await registry.Admin.Get("/api/registry/names?" + string.Join('&', Enumerable.Repeat("id=x", 101)))));

        async Task<string> Names(ApiClient client) => string.Join(' ', (await client.Get(ask)).Need().AsArray().Select(person => (string?)person!["name"]));
    }

    private static async Task<string> MakeAdministrator(RegistryHost registry, string userName) =>
        (string)(await registry.Admin.Post(Users, new { userName, name = "管理员", roles = new[] { Role.Administrator } })).Need()["userId"]!;

    private static (int, string?) Of(Reply reply) => (reply.Status, reply.Code);
}
