using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class KeyTests
{
    private const string Keys = "/api/registry/keys";
    private static readonly object Own = new { name = "地磅 1 号", roles = new[] { "producer" }, expiresOn = "2027-12-31" };

    [Fact]
    public async Task Signs_a_machine_in_with_its_key_until_revoked()
    {
        await using var registry = await StartWithParties();
        var made = await registry.Producer.Post(Keys, Own);
        Assert.Equal(201, made.Status);
        var secret = (string)made.Json["secret"]!;
        Assert.StartsWith("wlk_", secret);

        var session = (await SignIn(registry, secret)).Need();
        Assert.Null(session["renewal"]);
        Assert.Equal(Repair, (string?)session["user"]!["party"]);
        var machine = registry.Host.Anonymous().As((string)session["token"]!);
        Assert.Equal("王芳", (string?)(await machine.Get("/api/registry/parties/" + Repair)).Need()["contact"]);
        Assert.Equal("地磅 1 号", (string?)(await machine.Get("/api/registry/me")).Need()["name"]);
        Assert.Equal((422, "key.by-person-only"), Of(await machine.Post(Keys, Own)));
        Assert.Equal((404, "password.no-account"), Of(await machine.Post("/api/registry/me/password", new { old = "x", @new = "y" })));

        var revoke = $"{Keys}/{(string)made.Json["keyId"]!}/revoke";
        Assert.Equal(204, (await registry.Producer.Post(revoke)).Status);
        Assert.Equal(204, (await registry.Producer.Post(revoke)).Status);
        Assert.Equal((401, "session.refused"), Of(await SignIn(registry, secret)));
        Assert.Equal(2, (await registry.Told(nameof(UserRecorded))).Count);
    }

    [Fact]
    public async Task Ends_a_key_after_its_last_day_in_China()
    {
        await using var registry = await StartWithParties();
        var secret = (string)(await registry.Producer.Post(Keys, new { name = "k", roles = new[] { "producer" }, expiresOn = "2026-11-16" })).Need()["secret"]!;
        registry.Host.Clock.Set(ChinaTime.EndOf(new DateOnly(2026, 11, 16)));
        Assert.True((await SignIn(registry, secret)).Ok);
        registry.Host.Clock.Set(ChinaTime.StartOf(new DateOnly(2026, 11, 17)));
        Assert.Equal(401, (await SignIn(registry, secret)).Status);
    }

    [Fact]
    public async Task Refuses_secrets_that_are_none()
    {
        await using var registry = await StartWithParties();
        var secret = (string)(await registry.Producer.Post(Keys, Own)).Need()["secret"]!;
        foreach (var wrong in new[] { "", "wlk_", secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), secret[..36], "wlk_" + new string('0', 32) + "_x", new string('x', 10_000) })
            Assert.Equal((401, "session.refused"), Of(await SignIn(registry, wrong)));
    }

    [Fact]
    public async Task Gives_a_key_no_more_than_its_maker_may_do()
    {
        await using var registry = await StartWithParties();
        Assert.Equal((422, "key.beyond-own-roles"), Of(await registry.Producer.Post(Keys, new { name = "k", roles = new[] { "plant" }, expiresOn = "2027-12-31" })));
        Assert.Equal((422, "key.beyond-own-roles"), Of(await registry.Producer.Post(Keys, new { name = "k", roles = new[] { "administrator" }, expiresOn = "2027-12-31" })));
        Assert.Equal((404, "key.not-yours"), Of(await registry.Producer.Post(Keys, new { name = "k", party = Plant, roles = new[] { "producer" }, expiresOn = "2027-12-31" })));
        foreach (var other in new[] { registry.Auditor, registry.Host.AsRegulator("330000") }) Assert.Equal(403, (await other.Post(Keys, Own)).Status);
        Assert.Equal(401, (await registry.Host.Anonymous().Post(Keys, Own)).Status);
    }

    [Fact]
    public async Task Refuses_keys_that_are_not_right()
    {
        await using var registry = await StartWithParties();
        async Task Refused(int status, string code, string name = "k", string? party = null, string? region = null, string role = "producer", string expiresOn = "2027-12-31") =>
            Assert.Equal((status, code), Of(await registry.Admin.Post(Keys, new { name, party, region, roles = new[] { role }, expiresOn })));
        await Refused(400, "key.expiry", party: Repair, expiresOn: "2026-11-15");
        await Refused(400, "key.expiry", party: Repair, expiresOn: "2029-12-31");
        await Refused(400, "user.party-missing");
        await Refused(400, "user.region-missing", role: "regulator");
        await Refused(400, "text.empty", name: " ", party: Repair);
        await Refused(422, "party.not-registered", party: CreditCode.Compose("91330100MA27A0099").Value);
        Assert.True((await registry.Admin.Post(Keys, new { name = "局端", region = "330100", roles = new[] { "regulator" }, expiresOn = "2027-12-31" })).Ok);
        Assert.True((await registry.Admin.Post(Keys, new { name = "厂端", party = Plant, roles = new[] { "plant" }, expiresOn = "2027-12-31" })).Ok);
    }

    [Fact]
    public async Task Shows_and_revokes_keys_of_the_own_firm_only()
    {
        await using var registry = await StartWithParties();
        var id = (string)(await registry.Producer.Post(Keys, Own)).Need()["keyId"]!;
        Assert.Single((await registry.Producer.Get(Keys)).Need()["items"]!.AsArray());
        Assert.Single((await registry.Auditor.Get(Keys + "?party=" + Repair)).Need()["items"]!.AsArray());
        Assert.DoesNotContain("wlk_", (await registry.Admin.Get(Keys)).Text);

        var stranger = registry.Host.AsParty(Plant, Role.Plant);
        Assert.Empty((await stranger.Get(Keys + "?party=" + Repair)).Need()["items"]!.AsArray());
        Assert.Equal((404, "key.unknown"), Of(await stranger.Post($"{Keys}/{id}/revoke")));
        Assert.Equal((404, "key.unknown"), Of(await registry.Admin.Post($"{Keys}/none/revoke")));
        Assert.Equal(403, (await registry.Host.AsRegulator("330000").Get(Keys)).Status);
        Assert.Equal(204, (await registry.Admin.Post($"{Keys}/{id}/revoke")).Status);
    }

    [Fact]
    public async Task Shows_a_secret_once_even_to_the_same_key()
    {
        await using var registry = await StartWithParties();
        Assert.Equal(201, (await registry.Producer.Post(Keys, Own, key: "k1")).Status);
        Assert.Equal((409, "answer.shown-once"), Of(await registry.Producer.Post(Keys, Own, key: "k1")));
        Assert.Single((await registry.Producer.Get(Keys)).Need()["items"]!.AsArray());
    }

    private static Task<Reply> SignIn(RegistryHost registry, string key) => registry.Host.Anonymous().Post("/api/registry/sessions", new { key });

    private static (int, string?) Of(Reply reply) => (reply.Status, reply.Code);
}
