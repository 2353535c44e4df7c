using System.Text.Json;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Handover;

namespace WasteLoop.Collection.Tests.Handover;

public sealed class HandoverCodeTests
{
    private const string Path = "/api/collection/handover-codes";

    [Fact]
    public void A_slip_of_the_finger_is_told_from_a_wrong_code_without_network()
    {
        for (var i = 0; i < 200; i++)
        {
            var digits = HandoverDigits.New();
            Assert.Equal(digits, HandoverDigits.Read(digits));
            Assert.Equal(digits, HandoverDigits.Read($" {digits[..4]} {digits[4..6]}-{digits[6..]} "));
            for (var place = 0; place < digits.Length; place++)
            {
                for (var other = '0'; other <= '9'; other++)
                    if (other != digits[place]) Assert.Null(HandoverDigits.Read(digits[..place] + other + digits[(place + 1)..]));
                // Two neighbours the wrong way round; Luhn does not see 09 and 90.
                if (place > 0 && digits[place] != digits[place - 1] && (digits[place - 1], digits[place]) is not (('0', '9') or ('9', '0')))
                    Assert.Null(HandoverDigits.Read(digits[..(place - 1)] + digits[place] + digits[place - 1] + digits[(place + 1)..]));
            }
        }
        Assert.All([null, "", "1234", "79927390", "799273980", "七九九二七三九八", "0000000a"], typed => Assert.Null(HandoverDigits.Read(typed)));
        // Worked out by hand: 0799273 from the right, every other one doubled, is 6, 7, 4, 9, 9, 7, 0; that makes 42, and 8 makes it 50.
        Assert.Equal("07992738", HandoverDigits.Read("07992738"));
    }

    [Fact]
    public async Task The_right_code_confirms_the_stop_in_the_persons_name()
    {
        await using var door = await Door.Open();
        await door.CodeFor("李师傅");
        var (id, digits) = await door.CodeFor("王师傅");
        Assert.Equal("applied", (string?)(await door.Collect(code: $"{digits[..4]} {digits[4..]}"))["status"]);

        var handover = (await door.Seen())["handover"]!;
        Assert.Equal(("confirmed", "已确认", "code", "王师傅"), ((string)handover["state"]!, (string)handover["stateName"]!, (string)handover["confirmation"]!, (string)handover["confirmedBy"]!));
        Assert.Null(handover["confirmationProblem"]);
        var told = Assert.Single(await door.County.Told("StopCollected"));
        Assert.Equal(("code", "王师傅"), ((string)told["confirmation"]!, (string)told["confirmedBy"]!));
        var codes = (await door.County.AsRepair.Get(Path)).Need()["items"]!.AsArray();
        Assert.Equal(id, (string?)codes.Single(code => code!["lastUsed"] is not null)!["id"]);
        Assert.Equal(["王师傅", "李师傅"], codes.Select(code => (string)code!["person"]!));
    }

    [Fact]
    public async Task A_wrong_a_missing_and_an_ended_code_take_the_confirmation_and_not_the_stop()
    {
        foreach (var which in new[] { "wrong", "slip", "missing", "ended", "others" })
        {
            await using var door = await Door.Open();
            var (id, digits) = await door.CodeFor("王师傅");
            if (which == "ended")
            {
                Assert.Equal(204, (await door.County.AsRepair.Post($"{Path}/{id}/end")).Status);
                door.County.Host.Clock.Advance(TimeSpan.FromMinutes(10));
            }
            var others = which == "others" ? (string)(await door.County.AsPrinter.Post(Path, new { person = "赵师傅" })).Need()["code"]! : "";
            var typed = which switch { "wrong" => digits == "00000000" ? "00000018" : "00000000", "slip" => digits[..^1] + (char)('0' + ((digits[^1] - '0' + 1) % 10)), "missing" => null, "others" => others, _ => digits };
            Assert.Equal("applied", (string?)(await door.Collect(code: typed))["status"]);

            foreach (var by in new[] { door.Fleet.Desk, door.County.AsRepair })
            {
                var stop = await door.Seen(by);
                Assert.Equal(("collected", "none", "code-wrong", "unconfirmed"), ((string)stop["state"]!, (string)stop["confirmation"]!, (string)stop["handover"]!["confirmationProblem"]!, (string)stop["handover"]!["state"]!));
                Assert.Null(stop["handover"]!["confirmedBy"]);
                Assert.Contains("不是该单位在用的交接码", (string)stop["handover"]!["confirmationProblemText"]!, StringComparison.Ordinal);
            }
            foreach (var path in new[] { "stops", "rounds/" + door.Round })
            {
                var english = await (await door.County.Host.GetBytes("/api/collection/" + path, County.CallerOf(County.Repair, Role.Producer), "en")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains("none of the firm's hand-over codes", english.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
                Assert.Contains("\"confirmationProblem\":\"code-wrong\"", english, StringComparison.Ordinal);
            }
            Assert.Empty((await door.Fleet.Desk.Get("/api/collection/conflicts")).Need()["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_right_code_has_no_problem_to_tell()
    {
        await using var door = await Door.Open();
        var (_, digits) = await door.CodeFor("王师傅");
        await door.Collect(code: digits);
        var handover = (await door.Seen(door.County.AsRepair))["handover"]!;
        Assert.Equal("code", (string?)handover["confirmation"]);
        Assert.Null(handover["confirmationProblem"]);
        Assert.Null(handover["confirmationProblemText"]);
    }

    [Fact]
    public async Task A_code_that_was_ended_later_still_counts_for_what_was_signed_before()
    {
        await using var door = await Door.Open();
        var (id, digits) = await door.CodeFor("王师傅");
        var then = door.Now;
        door.County.Host.Clock.Advance(TimeSpan.FromHours(3));
        (await door.County.AsRepair.Post($"{Path}/{id}/end")).Need();
        await door.Collect(code: digits, at: then.AddMinutes(1));
        Assert.Equal("王师傅", (string?)(await door.Seen())["handover"]!["confirmedBy"]);
    }

    [Fact]
    public async Task The_desk_may_enter_a_code_that_it_was_told()
    {
        await using var door = await Door.Open();
        var (_, digits) = await door.CodeFor("王师傅");
        var stop = (await door.Fleet.Desk.Post($"/api/collection/rounds/{door.Round}/stops/{door.Stop}/collected", new { containers = new[] { Door.Drum() }, confirmation = "code", code = digits })).Need()["stops"]![0]!;
        Assert.Equal(("code", "王师傅"), ((string)stop["confirmation"]!, (string)stop["handover"]!["confirmedBy"]!));
    }

    [Fact]
    public async Task A_code_is_shown_once_and_is_nowhere_afterwards()
    {
        await using var door = await Door.Open();
        var key = Guid.CreateVersion7().ToString("N");
        var digits = (string)(await door.County.AsRepair.Post(Path, new { person = "王师傅" }, key)).Need()["code"]!;
        Assert.Equal((409, "answer.shown-once"), County.Of(await door.County.AsRepair.Post(Path, new { person = "王师傅" }, key)));
        // One record takes effect, the next is in conflict with it.
        await door.Collect(code: digits);
        Assert.Equal("round.stop-decided", (string?)(await door.Collect(code: digits))["code"]);
        var conflict = Assert.Single((await door.Fleet.Desk.Get("/api/collection/conflicts")).Need()["items"]!.AsArray())!;
        Assert.Contains("\"code\":\"********\"", (string)conflict["payload"]!, StringComparison.Ordinal);
        Assert.Contains(Door.Drum().Label, (string)conflict["payload"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(digits, (await door.County.Host.AsAdministrator().Get("/api/collection/journal?limit=500")).Need().ToJsonString(), StringComparison.Ordinal);
        foreach (var path in new[] { Path, "/api/collection/stops", "/api/collection/rounds/" + door.Round })
            Assert.DoesNotContain(digits, (await door.County.AsRepair.Get(path)).Need().ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"round":"R","code":"12345674","stop":"S"}""", """{"round":"R","code":"********","stop":"S"}""")]
    [InlineData("""{ "Code" : 12345674, "photos":["code"] }""", """{ "Code" : ********, "photos":["code"] }""")]
    [InlineData("""{"\u0063ode":"12345674"}""", """{"\u0063ode":"********"}""")]
    [InlineData("""{"code":["12345674"]}""", """{"code":["********"]}""")]
    [InlineData("""{"code":null,"text":"甲"}""", """{"code":null,"text":"甲"}""")]
    [InlineData("code 12345674", "code ********")]
    public void A_code_in_a_signed_payload_is_shown_as_stars(string payload, string shown) => Assert.Equal(shown, MaskedPayload.Of(payload));

    [Fact]
    public async Task A_firm_keeps_at_most_twenty_codes_in_use_and_ends_them_itself()
    {
        await using var county = await County.Start();
        for (var i = 0; i < HandoverCode.InUseMax; i++) (await county.AsRepair.Post(Path, new { person = "师傅" + i })).Need();
        Assert.Equal((409, "handover.too-many"), County.Of(await county.AsRepair.Post(Path, new { person = "第廿一" })));
        Assert.Equal(201, (await county.AsPrinter.Post(Path, new { person = "赵师傅" })).Status);
        var first = (await county.AsRepair.Get(Path + "?limit=7")).Need();
        var second = (await county.AsRepair.Get($"{Path}?limit=200&cursor={Uri.EscapeDataString((string)first["next"]!)}")).Need();
        Assert.Equal((7, 13), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count));
        Assert.DoesNotContain("\"code\"", JsonSerializer.Serialize(first), StringComparison.Ordinal);
        var id = (string)first["items"]![0]!["id"]!;
        Assert.Equal((404, "handover.unknown"), County.Of(await county.AsPrinter.Post($"{Path}/{id}/end")));
        Assert.Equal(204, (await county.AsRepair.Post($"{Path}/{id}/end")).Status);
        Assert.Equal((409, "handover.ended"), County.Of(await county.AsRepair.Post($"{Path}/{id}/end")));
        Assert.Equal(201, (await county.AsRepair.Post(Path, new { person = "第廿一" })).Status);
        Assert.Equal((400, "text.empty"), County.Of(await county.AsPrinter.Post(Path, new { person = " " })));
        Assert.Single(await county.Told("HandoverCodeEnded"));
        foreach (var (role, party) in new[] { (Role.Collector, County.Collector), (Role.Driver, County.Collector), (Role.Plant, County.Other) })
        {
            Assert.Equal(403, (await county.Host.AsParty(party, role).Post(Path, new { person = "x" })).Status);
            Assert.Equal(403, (await county.Host.AsParty(party, role).Get(Path)).Status);
        }
    }
}
