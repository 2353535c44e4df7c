using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class JoiningTests
{
    private const string Good = "grams-and-tonnes-1";
    private const string Header = "party,name,region,address,contact,phone,waste_codes";
    private static readonly string Barber = CreditCode.Compose("91330106MA27C0001").Value;
    private static readonly string Printer = CreditCode.Compose("91330108MA27C0002").Value;

    [Fact]
    public async Task A_firm_joins_by_a_collectors_code_in_one_request_and_works_at_once()
    {
        await using var registry = await StartWithLicensedCollector();
        var invited = (await Invite(registry, Barber)).Need();
        var code = (string)invited["code"]!;

        var shown = (await registry.Host.Anonymous().Post("/api/registry/joining/invitation", new { code = $" {code.ToUpperInvariant().Replace('-', ' ')} " })).Need();
        Assert.Equal((Barber, "小美汽修", "宁波北仑环保有限公司"), ((string)shown["party"]!, (string)shown["name"]!, (string)shown["collectorName"]!));
        Assert.NotEqual("", (string)shown["wastes"]![0]!["name"]!);

        var welcome = (await Accept(registry, code)).Need();
        Assert.Equal((Barber, Barber + "001"), ((string)welcome["party"]!, (string)welcome["site"]!));
        Assert.False((bool)welcome["session"]!["mustChangePassword"]!);
        var own = registry.Host.Anonymous().As((string)welcome["session"]!["token"]!);
        Assert.Equal("13900000000", (string?)(await own.Get("/api/registry/parties/" + Barber)).Need()["phone"]);
        Assert.Equal("330106", (string?)(await own.Get($"/api/registry/sites/{Barber}001")).Need()["region"]);
        Assert.Equal(["producer"], (await own.Get("/api/registry/me")).Need()["roles"]!.AsArray().Select(role => (string)role!));
        Assert.True((await registry.Host.Anonymous().Post("/api/registry/sessions", new { userName = "wang", password = Good })).Ok);

        var told = Assert.Single(await registry.Told(nameof(FirmJoined)));
        Assert.Equal((Barber, "invitation", Plant), ((string?)Node(told.Payload)["party"], (string?)Node(told.Payload)["how"], (string?)Node(told.Payload)["collector"]));
        Assert.Equal("900-214-08", (string?)Node(told.Payload)["wasteCodes"]![0]);
        Assert.Single(await registry.Told(nameof(FirmInvited)));
        // Neither password nor code stands in any journal entry.
        Assert.DoesNotContain(await registry.AllTold(), entry => entry.Payload.Contains(Good, StringComparison.Ordinal) || entry.Payload.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_is_good_once_until_its_last_day_and_not_after_it_was_taken_back()
    {
        await using var registry = await StartWithLicensedCollector();
        var first = (await Invite(registry, Barber)).Need();
        var second = (string)(await Invite(registry, Barber)).Need()["code"]!;
        Assert.Equal((404, "invitation.not-found"), Of(await Accept(registry, (string)first["code"]!)));
        Assert.Equal((404, "invitation.not-found"), Of(await Accept(registry, "aaaaa-bbbbb-ccccc")));

        registry.Host.Clock.Advance(TimeSpan.FromDays(91));
        var late = await Accept(registry, second);
        Assert.Equal((409, "invitation.expired", "joining.invitation-days"), (late.Status, late.Code, (string?)late.Json["rule"]));

        var third = (await Invite(registry, Barber)).Need();
        Assert.Equal((404, "invitation.not-found"), Of(await AsOtherCollector(registry).Post($"/api/registry/invitations/{third["invitation"]}/withdraw")));
        Assert.Equal(204, (await AsCollector(registry).Post($"/api/registry/invitations/{third["invitation"]}/withdraw")).Status);
        Assert.Equal((409, "invitation.expired"), Of(await Accept(registry, (string)third["code"]!)));
        Assert.Equal((409, "invitation.closed"), Of(await AsCollector(registry).Post($"/api/registry/invitations/{third["invitation"]}/withdraw")));

        var fourth = (string)(await Invite(registry, Barber)).Need()["code"]!;
        Assert.Equal(201, (await Accept(registry, fourth)).Status);
        Assert.Equal((409, "invitation.used"), Of(await Accept(registry, fourth, "another")));
    }

    [Fact]
    public async Task A_firm_that_is_not_registered_joins_by_itself_and_no_credit_code_opens_a_firm_that_is()
    {
        await using var registry = await StartWithLicensedCollector();
        var welcome = (await Join(registry, Printer, "printer")).Need();
        Assert.Equal(Printer + "001", (string)welcome["site"]!);
        Assert.Equal("self", (string?)Node(Assert.Single(await registry.Told(nameof(FirmJoined))).Payload)["how"]);

        // Registered without users: a code is needed. With users: nobody joins, invited or not.
        Assert.Equal((409, "joining.firm-registered"), Of(await Join(registry, Repair, "thief")));
        Assert.Equal((409, "joining.firm-has-users"), Of(await Join(registry, Printer, "thief")));
        Assert.Equal((409, "invitation.firm-has-users"), Of(await Invite(registry, Printer)));
        var code = (string)(await Invite(registry, Barber)).Need()["code"]!;
        Assert.Equal(201, (await Join(registry, Barber, "barber")).Status);
        Assert.Equal((409, "invitation.used"), Of(await Accept(registry, code, "thief")));
        Assert.Equal("overtaken", (string?)(await AsCollector(registry).Get("/api/registry/invitations")).Need()["items"]![0]!["state"]);
        Assert.Equal(2, (await registry.Told(nameof(FirmJoined))).Count);
    }

    [Fact]
    public async Task A_registered_firm_without_users_joins_by_code_and_its_record_stays_the_registers()
    {
        await using var registry = await StartWithLicensedCollector();
        var code = (string)(await Invite(registry, Repair)).Need()["code"]!;
        var own = registry.Host.Anonymous().As((string)(await Accept(registry, code)).Need()["session"]!["token"]!);
        var party = (await own.Get("/api/registry/parties/" + Repair)).Need();
        Assert.Equal(("杭州晨光汽车维修有限公司", "0571-88880001"), ((string?)party["name"], (string?)party["phone"]));
    }

    [Fact]
    public async Task A_firm_that_joined_enters_its_own_store_at_once()
    {
        await using var registry = await StartWithLicensedCollector();
        var own = registry.Host.Anonymous().As((string)(await Join(registry, Printer, "chen")).Need()["session"]!["token"]!);
        Assert.Equal(201, (await own.Put($"/api/registry/sites/{Printer}001/facilities/TS001", new { name = "危废间", kind = "storage", capacityKg = 500 })).Status);
        Assert.Equal(500m, (decimal)Assert.Single((await own.Get($"/api/registry/sites/{Printer}001/facilities")).Need()["items"]!.AsArray())!["capacityKg"]!);
        Assert.Equal((404, "facility.not-yours"), Of(await own.Put($"/api/registry/sites/{Barber}001/facilities/TS001", new { name = "危废间", kind = "storage", capacityKg = 500 })));
    }

    [Fact]
    public async Task Refuses_to_let_in_half_a_firm()
    {
        await using var registry = await StartWithLicensedCollector();
        registry.Host.Services.GetRequiredService<IOptions<RegistryOptions>>().Value.TriesPerMinute = 1_000;
        Assert.Equal(201, (await Join(registry, Printer, "wang")).Status);
        Assert.Equal((409, "user.name-taken"), Of(await Join(registry, Barber, "wang")));
        var weak = await Join(registry, Barber, "barber", "short1");
        Assert.Equal((422, "password.weak", "password"), (weak.Status, weak.Code, (string?)weak.Json["field"]));
        Assert.Equal((400, "credit-code.check"), Of(await Join(registry, Barber[..17] + (Barber[17] == '1' ? '2' : '1'), "barber")));
        Assert.Equal((422, "waste-code.unknown"), Of(await Join(registry, Barber, "barber", codes: ["999-999-08"])));
        Assert.Equal(404, (await registry.Admin.Get("/api/registry/parties/" + Barber)).Status);
        Assert.Equal(404, (await registry.Admin.Get($"/api/registry/sites/{Barber}001")).Status);
        Assert.Single(await registry.Told(nameof(FirmJoined)));
    }

    [Fact]
    public async Task Two_who_join_the_same_firm_at_once_make_one_firm_with_one_user()
    {
        await using var registry = await StartWithLicensedCollector();
        registry.Host.Services.GetRequiredService<IOptions<RegistryOptions>>().Value.TriesPerMinute = 1_000;
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Join(registry, Barber, "barber" + i)));
        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies.Where(reply => reply.Status != 201), reply => Assert.Equal(409, reply.Status));
        Assert.Single((await registry.Admin.Get("/api/registry/users?party=" + Barber)).Need()["items"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_tries_codes_is_slowed_down_as_at_the_sign_in()
    {
        await using var registry = await StartWithLicensedCollector();
        var tries = 0;
        while ((await Accept(registry, "aaaaa-bbbbb-ccccc")).Status == 404) tries++;
        Assert.Equal(registry.Host.Services.GetRequiredService<IOptions<RegistryOptions>>().Value.TriesPerMinute, tries);
        Assert.Equal((429, "request.too-many"), Of(await Join(registry, Barber, "barber")));
        Assert.Equal((429, "request.too-many"), Of(await registry.Host.Anonymous().Post("/api/registry/joining/invitation", new { code = "x" })));
    }

    [Fact]
    public async Task A_thousand_firms_are_invited_from_a_spreadsheet_and_bad_lines_are_told()
    {
        await using var registry = await StartWithLicensedCollector();
        var lines = Enumerable.Range(1, 1_000).Select(i => $"{Firm(i)},小微企业{i},33010{i % 2 + 5},某路 {i} 号,张三,1380000{i:0000},900-214-08;900-041-49").ToList();
        lines.Insert(500, $"{Firm(1)},重复,330106,某路,,,");
        lines.Insert(700, "9133010,坏行,330999,某路,,,999-999-99");
        lines.Add($"{Plant},自己,330206,某路,,,");
        var text = Header + "\n" + string.Join('\n', lines) + "\n";
        var answer = (await AsCollector(registry).PostText("/api/registry/invitations/file", text, "text/csv")).Need();
        var report = answer["report"]!;
        Assert.Equal((1_003, 1_000, 3), ((int)report["read"]!, (int)report["added"]!, (int)report["refused"]!));
        Assert.Equal(1_000, answer["invitations"]!.AsArray().Select(sent => (string)sent!["code"]!).Distinct().Count());
        Assert.Equal([(502, "import.duplicate", "party"), (702, "credit-code.format", "party"), (702, "region.unknown", "region"), (702, "waste-code.unknown", "waste_codes"), (1_004, "invitation.oneself", "party")],
            report["problems"]!.AsArray().Select(problem => ((int)problem!["line"]!, (string)problem["code"]!, (string)problem["field"]!)));

        // The same file again tells nothing and shows no code; a changed line is told and keeps its code.
        var told = (await registry.AllTold()).Count;
        var again = (await AsCollector(registry).PostText("/api/registry/invitations/file", text, "text/csv")).Need();
        Assert.Equal((1_000, 0), ((int)again["report"]!["unchanged"]!, again["invitations"]!.AsArray().Count));
        Assert.Equal(told, (await registry.AllTold()).Count);
        var changed = (await AsCollector(registry).PostText("/api/registry/invitations/file", $"{Header}\n{Firm(7)},新名字,330106,某路 7 号,张三,13800000007,\n", "text/csv")).Need();
        Assert.Equal((1, 0), ((int)changed["report"]!["changed"]!, changed["invitations"]!.AsArray().Count));
        Assert.Equal(201, (await Accept(registry, (string)answer["invitations"]![6]!["code"]!)).Status);

        var summary = (await AsCollector(registry).Get("/api/registry/invitations/summary")).Need();
        Assert.Equal((1_000, 1, 999), ((int)summary["invited"]!, (int)summary["joined"]!, (int)summary["open"]!));
        Assert.Equal(500, (int)(await AsCollector(registry).Get("/api/registry/invitations/summary?region=330105")).Need()["invited"]!);
        var page = (await AsCollector(registry).Get("/api/registry/invitations?state=accepted&limit=10")).Need();
        Assert.Equal(Firm(7), (string?)Assert.Single(page["items"]!.AsArray())!["party"]);
        Assert.Equal(400, (await AsCollector(registry).Get("/api/registry/invitations?state=lost")).Status);
    }

    [Fact]
    public async Task Only_licensed_collectors_invite_and_each_sees_its_own()
    {
        await using var registry = await StartWithLicensedCollector();
        await Invite(registry, Barber);
        Assert.Equal((422, "invitation.no-licence"), Of(await Invite(registry, Barber, AsOtherCollector(registry))));
        Assert.Equal((422, "invitation.no-licence"), Of(await AsOtherCollector(registry).PostText("/api/registry/invitations/file", Header + "\n", "text/csv")));
        Assert.Equal(403, (await Invite(registry, Barber, registry.Producer)).Status);
        Assert.Equal(403, (await registry.Producer.Get("/api/registry/invitations")).Status);
        Assert.Empty((await AsOtherCollector(registry).Get("/api/registry/invitations")).Need()["items"]!.AsArray());
        Assert.Equal(0, (int)(await AsOtherCollector(registry).Get("/api/registry/invitations/summary")).Need()["invited"]!);
        Assert.Single((await registry.Host.AsRegulator("330100").Get("/api/registry/invitations")).Need()["items"]!.AsArray());
        Assert.Empty((await registry.Host.AsRegulator("330200").Get("/api/registry/invitations")).Need()["items"]!.AsArray());
        Assert.Single((await registry.Auditor.Get("/api/registry/invitations")).Need()["items"]!.AsArray());
    }

    private static async Task<RegistryHost> StartWithLicensedCollector()
    {
        var registry = await StartWithParties();
        (await registry.Admin.Put("/api/registry/licences/3302000009", new
        {
            holder = Plant,
            kind = "collection",
            scopes = new[] { new { category = "HW08", mode = "all" } },
            methods = new[] { "R9" },
            yearlyTonnes = 500,
            validFrom = "2026-01-01",
            validTo = "2028-12-31",
        })).Need();
        return registry;
    }

    private static ApiClient AsCollector(RegistryHost registry) => registry.Host.AsParty(Plant, Role.Collector);

    private static ApiClient AsOtherCollector(RegistryHost registry) => registry.Host.AsParty(OtherCarrier, Role.Collector, Role.Dispatcher);

    private static string Firm(int i) => CreditCode.Compose($"91330106MA28{i:00000}").Value;

    private static Task<Reply> Invite(RegistryHost registry, string party, ApiClient? client = null) => (client ?? AsCollector(registry)).Post("/api/registry/invitations", new
    {
        party,
        name = "小美汽修",
        region = "330106",
        address = "文二路 2 号",
        contact = "王五",
        phone = "13800000000",
        wasteCodes = new[] { "90021408" },
    });

    private static Task<Reply> Accept(RegistryHost registry, string code, string userName = "wang") =>
        registry.Host.Anonymous().Post("/api/registry/joining/accept", new { code, userName, name = "王五", password = Good, phone = "13900000000" });

    private static Task<Reply> Join(RegistryHost registry, string party, string userName, string password = Good, string[]? codes = null) => registry.Host.Anonymous().Post("/api/registry/joining", new
    {
        party,
        firmName = "小微印刷",
        region = "330108",
        address = "滨江路 3 号",
        phone = "13700000000",
        userName,
        name = "陈六",
        password,
        wasteCodes = codes ?? [],
    });

    private static (int, string?) Of(Reply reply) => (reply.Status, reply.Code);

    private static JsonNode Node(string payload) => JsonNode.Parse(payload)!;
}
