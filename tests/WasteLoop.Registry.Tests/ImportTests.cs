using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

public sealed class ImportTests
{
    private const string PartiesHeader = "party,name,region,address,contact,phone";
    private const int LinesMany = 10_000;

    /// <summary>All eight files in normal form, in the order in which they refer to each other.</summary>
    private static readonly (string Kind, string Text)[] NormalForm =
    [
        ("parties", PartiesHeader + "\n" + string.Join('\n', new[]
        {
            $"{Carrier},杭州安运物流有限公司,330105,杭州市拱墅区,李强,\"+86 571 8888\"",
            $"{OtherCarrier},\"快运, \"\"特\"\"运\",330108,杭州市滨江区,,",
            $"{Repair},杭州晨光汽车维修有限公司,330106,杭州市西湖区,王芳,0571-88880001",
            $"{Plant},宁波北仑环保有限公司,330206,\"=1+1\",周敏,",
        }.Order(StringComparer.Ordinal)) + "\n"),
        ("sites", $"site,name,region,address\n{Repair}001,文三路维修厂,330106,文三路 1 号\n{Plant}001,北仑厂区,330206,北仑\n"),
        ("facilities", $"site,facility,name,kind,capacity_kg\n{Repair}001,TS001,危废暂存间,storage,3000\n{Plant}001,TS001,一号库,storage,500000.125\n{Plant}001,TS002,焚烧线,treatment,20000\n"),
        ("licences", $"licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to\n3302000001,{Plant},comprehensive,HW08:all;HW49:only 900-041-49 900-039-49;HW17:except 336-064-17,R9;D10,30000,2024-07-01,2029-06-30\n"
            + $"3302000002,{Plant},collection,HW31:only 900-052-31,R4,0.5,2025-01-01,2027-12-31\n"),
        ("transport-permits", $"permit,carrier,covers_hazardous_waste,valid_from,valid_to\n浙交运许可330100000001号,{Carrier},true,2024-01-01,2028-12-31\n"),
        ("vehicles", $"plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg\n浙A1234挂,{Carrier},330100012346,false,2025-01-01,2027-12-31,24000.5\n浙AD1234,{Carrier},330100012345,true,2025-01-01,2027-12-31,9990\n"),
        ("crew", $"certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to\n3301001990,{Carrier},赵强,driver,true,2023-05-01,2029-04-30\n3301001991,{Carrier},钱丽,escort,true,2023-05-01,2029-04-30\n"),
        ("users", $"user_name,name,party,region,roles\nhzbureau,西湖分局,,330106,regulator\nroot,管理员,,,administrator;auditor\nwangfang,王芳,{Repair},,producer\n"),
    ];

    [Fact]
    public async Task Gives_back_to_the_byte_what_it_took_in_and_takes_it_in_twice_without_a_trace()
    {
        await using var registry = await Start();
        foreach (var (kind, text) in NormalForm)
        {
            var report = (await registry.Admin.PostText("/api/registry/imports/" + kind, text, "text/csv")).Need();
            Assert.Equal("[]", report["problems"]!.ToJsonString());
            Assert.Equal(Counts(added: text.Count('\n') - 1), Counts(report));
            Assert.Equal(text, (await registry.Admin.Get("/api/registry/exports/" + kind)).Text);
        }
        var told = (await registry.AllTold()).Count;
        foreach (var (kind, text) in NormalForm)
        {
            var report = (await registry.Admin.PostText("/api/registry/imports/" + kind, text, "text/csv")).Need();
            Assert.Equal(Counts(unchanged: text.Count('\n') - 1), Counts(report));
        }
        Assert.Equal(told, (await registry.AllTold()).Count);

        // Into an empty register and out again.
        await using var other = await Start();
        foreach (var (kind, _) in NormalForm)
        {
            var exported = (await registry.Auditor.Get("/api/registry/exports/" + kind)).Text;
            (await other.Admin.PostText("/api/registry/imports/" + kind, exported, "text/csv")).Need();
            Assert.Equal(exported, (await other.Admin.Get("/api/registry/exports/" + kind)).Text);
        }
    }

    [Fact]
    public async Task Takes_in_ten_thousand_parties_with_one_bad_line_in_a_hundred_within_seconds()
    {
        await using var registry = await Start();
        var text = new StringBuilder(PartiesHeader + "\n");
        for (var i = 0; i < LinesMany; i++)
        {
            var region = i % 100 == 50 ? "339999" : "330106";
            text.Append(CreditCode.Compose($"91330106{i:000000000}").Value).Append($",单位{i},{region},地址{i},联系人,0571\n");
        }

        var watch = Stopwatch.StartNew();
        var report = (await registry.Admin.PostText("/api/registry/imports/parties", text.ToString(), "text/csv")).Need();
        // A machine that also builds is slow; alone it takes about two seconds.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{LinesMany} lines in {watch.Elapsed.TotalSeconds:0.0} s");

        Assert.Equal(Counts(added: 9_900, refused: 100), Counts(report));
        var problems = report["problems"]!.AsArray();
        Assert.Equal(100, problems.Count);
        Assert.Equal((52, "region", "339999", "region.unknown"), ((int)problems[0]!["line"]!, (string?)problems[0]!["field"], (string?)problems[0]!["value"], (string?)problems[0]!["code"]));
        Assert.Equal(9_900, (await registry.Told(nameof(PartyRecorded))).Count);

        var again = (await registry.Admin.PostText("/api/registry/imports/parties", text.ToString(), "text/csv")).Need();
        Assert.Equal(Counts(unchanged: 9_900, refused: 100), Counts(again));
        Assert.Equal(9_900, (await registry.Told(nameof(PartyRecorded))).Count);
    }

    [Fact]
    public async Task Lists_every_problem_of_a_line_by_physical_line_and_field()
    {
        await using var registry = await Start();
        var report = await registry.Import("parties", PartiesHeader,
            $"{Repair},\"晨光\"\"维修\"\"\",330106,\"一行\n二行\",王芳,1", // lines 2 and 3
            "", // line 4
            $"123,,33,址,,", // line 5
            $"{Plant},环保,330206,址", // line 6
            $"{Carrier},安运,330105,址,,");
        Assert.Equal(Counts(added: 1, refused: 3), Counts(report));
        Assert.Equal(
            [
                "2 address text.line-break",
                "5 name text.empty", "5 party credit-code.format", "5 region region.format",
                "6  import.columns",
            ],
            report["problems"]!.AsArray().Select(p => $"{p!["line"]} {p["field"]} {p["code"]}").Order());
        Assert.Equal(5, (int)report["problemsTotal"]!);
    }

    [Fact]
    public async Task Explains_a_problem_in_the_language_of_the_caller_with_the_rule_behind_it()
    {
        await using var registry = await StartWithParties();
        var report = await registry.Import("licences", "licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to",
            $"L1,{Plant},collection,HW08:all,R9,100,2024-01-01,2029-01-01");
        var problem = Assert.Single(report["problems"]!.AsArray())!;
        Assert.Equal(("licence.period-too-long", "valid_to", "2029-01-01", "licence.years-collection"),
            ((string?)problem["code"], (string?)problem["field"], (string?)problem["value"], (string?)problem["rule"]));
        Assert.Contains("有效期", (string?)problem["message"]);
    }

    [Fact]
    public async Task Refuses_lines_that_name_what_is_not_registered_or_stand_twice()
    {
        await using var registry = await StartWithParties();
        var stranger = CreditCode.Compose("91330100MA27A0099").Value;
        var sites = await registry.Import("sites", "site,name,region,address", $"{Repair}001,厂,330106,址", $"{stranger}001,厂,330106,址", $"{Repair}001,厂二,330106,址");
        Assert.Equal(Counts(added: 1, refused: 2), Counts(sites));
        Assert.Equal(["3 site party.not-registered", "4 site import.duplicate"], Problems(sites));

        var facilities = await registry.Import("facilities", "site,facility,name,kind,capacity_kg", $"{Repair}001,TS001,库,storage,1", $"{Repair}002,TS001,库,storage,1", $"{Repair}001,TS002,库,shed,x");
        Assert.Equal(["3 site site.not-registered", "4 capacity_kg import.number", "4 kind facility.kind"], Problems(facilities).Order());
        Assert.Equal(Counts(added: 1, refused: 2), Counts(facilities));
    }

    [Fact]
    public async Task Refuses_values_that_cannot_be_read()
    {
        await using var registry = await StartWithParties();
        var vehicles = await registry.Import("vehicles", "plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg",
            $"浙AD1234,{Carrier},C1,yes,2025/01/01,,1e3", $"浙AD1235,{Carrier},C1,true,2025-01-01,2024-01-01,0", $"浙AD1236,{Carrier},C1,true,2025-01-01,2026-01-01,1.0001");
        Assert.Equal(
            [
                "2 covers_hazardous_waste import.flag", "2 load_max_kg import.number", "2 valid_from import.date", "2 valid_to import.date",
                "3 load_max_kg mass.zero", "3 valid_to validity.order", "4 load_max_kg mass.precision",
            ], Problems(vehicles).Order());
        Assert.Equal(Counts(refused: 3), Counts(vehicles));

        var licences = await registry.Import("licences", "licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to",
            $"L1,{Plant},comprehensive,HW08,R9,1,2025-01-01,2026-01-01", $"L2,{Plant},comprehensive,,,1,2025-01-01,2026-01-01", $"L3,{Plant},comprehensive,HW08:only 900-041-49,R99,1,2025-01-01,2026-01-01");
        Assert.Equal(["2 scopes scope.format", "3 methods method.count", "3 scopes scope.count", "4 methods method.unknown", "4 scopes scope.code-category"], Problems(licences).Order());
    }

    [Fact]
    public async Task Refuses_a_licence_line_that_moves_the_licence_to_another_holder()
    {
        await using var registry = await StartWithParties();
        const string Header = "licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to";
        await registry.Import("licences", Header, $"L1,{Plant},comprehensive,HW08:all,R9,1,2025-01-01,2026-01-01");
        var report = await registry.Import("licences", Header, $"L1,{Carrier},comprehensive,HW08:all,R9,1,2025-01-01,2026-01-01", $"L2,{Carrier},comprehensive,HW08:all,R9,1,2025-01-01,2026-01-01");
        Assert.Equal(["2 holder licence.not-transferable"], Problems(report));
        Assert.Equal(Counts(added: 1, refused: 1), Counts(report));
        Assert.Equal(Plant, (string?)(await registry.Admin.Get("/api/registry/licences/L1")).Need()["holder"]);
    }

    [Fact]
    public async Task Counts_changes_and_tells_them()
    {
        await using var registry = await StartWithParties();
        var report = await registry.Import("parties", "phone,party,name,region,address,contact", $"1,{Repair},晨光,330106,址,王", $"1,{Plant},环保,330206,址,周");
        Assert.Equal(Counts(changed: 2), Counts(report));
        Assert.Equal(6, (await registry.Told(nameof(PartyRecorded))).Count);
    }

    [Theory]
    [InlineData("party,name,region,address,contact\n", "import.header")]
    [InlineData("party,name,region,address,contact,phone,fax\n", "import.header")]
    [InlineData("party,name,region,address,contact,contact\n", "import.header")]
    [InlineData("", "import.empty")]
    [InlineData("\ufeff" + PartiesHeader + "\n", "import.bom")]
    public async Task Refuses_a_file_that_is_not_the_file(string text, string code)
    {
        await using var registry = await Start();
        var reply = await registry.Admin.PostText("/api/registry/imports/parties", text, "text/csv");
        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Refuses_a_file_in_another_encoding_and_one_too_large()
    {
        await using var registry = await Start();
        var gbk = new byte[] { 0xBA, 0xBC, 0xD6, 0xDD, (byte)'\n' };
        var (status, body) = await Send(registry, gbk);
        Assert.Equal((400, "import.encoding"), (status, (string?)body["code"]));

        var (tooLarge, problem) = await Send(registry, new byte[Chassis.Import.CsvBody.BytesMax + 1]);
        Assert.Equal((413, "request.too-large"), (tooLarge, (string?)problem["code"]));
        // Far more than other writes may carry, and yet admitted.
        var large = PartiesHeader + "\n" + string.Concat(Enumerable.Repeat(new string('x', 15_000) + "\n", 100));
        var (admitted, report) = await Send(registry, Encoding.UTF8.GetBytes(large));
        Assert.Equal((200, Counts(refused: 100)), (admitted, Counts(report)));
    }

    [Fact]
    public async Task Refuses_a_file_of_too_many_lines()
    {
        await using var registry = await Start();
        var reply = await registry.Admin.PostText("/api/registry/imports/parties", PartiesHeader + new string('\n', Chassis.Import.CsvText.LinesMax + 2), "text/csv");
        Assert.Equal((400, "import.too-many-lines"), Of(reply));
    }

    [Fact]
    public async Task Lists_broken_quotes_as_a_problem_of_their_line()
    {
        await using var registry = await Start();
        var report = await registry.Import("parties", PartiesHeader, $"{Repair},晨\"光,330106,址,,", $"{Plant},环保,330206,址,,", $"{Carrier},\"安运,330105,址,,");
        Assert.Equal(["2  import.quotes", "4  import.quotes"], Problems(report));
        Assert.Equal(Counts(added: 1, refused: 2), Counts(report));

        var reply = await registry.Admin.PostText("/api/registry/imports/parties", PartiesHeader + $"\n{Repair},\"{new string('x', 30_000)}", "text/csv");
        Assert.Equal((400, "import.quotes"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Lists_no_more_than_a_thousand_problems_but_counts_all()
    {
        await using var registry = await Start();
        var report = await registry.Import("parties", [PartiesHeader, .. Enumerable.Repeat("x,,x,,,", 600)]);
        Assert.Equal(Counts(refused: 600), Counts(report));
        Assert.Equal(1_000, report["problems"]!.AsArray().Count);
        Assert.Equal(2_400, (int)report["problemsTotal"]!);
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
        Assert.Equal(Counts(added: 2, refused: 4), Counts(report));
        Assert.Equal(["4 roles role.unknown", "4 user_name user.name-format", "5 party user.party-missing", "6 region user.region-missing", "7 party user.party-unused"], Problems(report).Order());

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
    public async Task Lets_only_the_administrator_import_and_the_auditor_export()
    {
        await using var registry = await StartWithParties();
        foreach (var other in new[] { registry.Producer, registry.Dispatcher, registry.Host.AsRegulator("330000") })
        {
            Assert.Equal(403, (await other.PostText("/api/registry/imports/parties", PartiesHeader + "\n", "text/csv")).Status);
            Assert.Equal(403, (await other.Get("/api/registry/exports/users")).Status);
        }
        Assert.Equal(403, (await registry.Auditor.PostText("/api/registry/imports/parties", PartiesHeader + "\n", "text/csv")).Status);
        Assert.Equal(200, (await registry.Auditor.Get("/api/registry/exports/parties")).Status);
        Assert.Equal(401, (await registry.Host.Anonymous().Get("/api/registry/exports/parties")).Status);
        Assert.Equal((404, "import.kind"), Of(await registry.Admin.Get("/api/registry/exports/trucks")));
        Assert.Equal((404, "import.kind"), Of(await registry.Admin.PostText("/api/registry/imports/trucks", PartiesHeader, "text/csv")));
        Assert.Equal((415, "request.media-type"), Of(await registry.Admin.PostText("/api/registry/imports/parties", PartiesHeader, "text/plain")));
    }

    [Fact]
    public async Task Answers_a_repeated_import_from_its_key()
    {
        await using var registry = await Start();
        using var http = new HttpClient { BaseAddress = registry.Host.Address };
        var token = registry.Host.Services.GetService(typeof(TokenSigner)) is TokenSigner signer ? signer.Sign(new Caller("admin", null, null, new HashSet<string> { Role.Administrator })) : "";
        async Task<string> SendOnce()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/registry/imports/parties") { Content = new StringContent($"{PartiesHeader}\n{Repair},晨光,330106,址,,\n", Encoding.UTF8, "text/csv") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add("Idempotency-Key", "the-same");
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        var first = await SendOnce();
        Assert.Equal(first, await SendOnce());
        Assert.Contains("\"added\":1", first);
    }

    private static string Counts(int added = 0, int changed = 0, int unchanged = 0, int refused = 0) =>
        $"read {added + changed + unchanged + refused}, added {added}, changed {changed}, unchanged {unchanged}, refused {refused}";

    private static string Counts(JsonNode report) =>
        $"read {report["read"]}, added {report["added"]}, changed {report["changed"]}, unchanged {report["unchanged"]}, refused {report["refused"]}";

    private static IEnumerable<string> Problems(JsonNode report) => report["problems"]!.AsArray().Select(p => $"{p!["line"]} {p["field"]} {p["code"]}");

    private static (int, string?) Of(Host.Client.Reply reply) => (reply.Status, reply.Code);

    private static async Task<(int Status, JsonNode Body)> Send(RegistryHost registry, byte[] bytes)
    {
        using var http = new HttpClient { BaseAddress = registry.Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/registry/imports/parties") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var signer = (TokenSigner)registry.Host.Services.GetService(typeof(TokenSigner))!;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signer.Sign(new Caller("admin", null, null, new HashSet<string> { Role.Administrator })));
        // So that a body that is too large is refused before it is sent.
        request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
