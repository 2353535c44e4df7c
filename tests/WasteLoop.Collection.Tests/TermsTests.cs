using WasteLoop.Collection.Firms;
using WasteLoop.Contracts.Collection;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class TermsTests
{
    private const string Header = "number,firm,county,valid_from,valid_to,waste_code,from_kg,fen_per_kg";

    [Fact]
    public async Task A_contract_prices_a_request_by_code_and_amount()
    {
        await using var county = await County.Start();
        Assert.Equal(201, (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 300), (Oil, 1_000, 120), (Filters, 0, 500)))).Status);
        var small = (await county.AsRepair.Post("/api/collection/requests", Ask(kg: 180.333m))).Need();
        // 180.333 kg at 300 fen: 54 099.9 fen, rounded to the whole fen.
        Assert.Equal((300L, 54_100L, "HT-1", false), Price(small));
        Assert.Equal((54_100L, true), ((long)small["estimate"]!["fen"]!, (bool)small["estimate"]!["complete"]!));
        Assert.Equal((120L, 120_000L, "HT-1", false), Price((await county.AsRepair.Post("/api/collection/requests", Ask(kg: 1_000))).Need()));
        var counted = (await county.AsRepair.Post("/api/collection/requests", Ask(code: Filters, kg: null, containers: 2))).Need();
        Assert.Equal((500L, null, false), ((long)counted["items"]![0]!["price"]!["fenPerKg"]!, (long?)counted["items"]![0]!["price"]!["fen"], (bool)counted["estimate"]!["complete"]!));
    }

    [Fact]
    public async Task A_pooled_offer_is_for_all_firms_of_its_county_and_gives_way_to_a_contract()
    {
        await using var county = await County.Start();
        (await county.AsCollector.Put("/api/collection/terms/BJ-1", Offer(Xihu, (Oil, 0, 200), (Filters, 0, 400)))).Need();
        (await county.AsCollector.Put("/api/collection/terms/BJ-2", Offer("330100", (Oil, 0, 250)))).Need();
        Assert.Equal((200L, 36_000L, "BJ-1", true), Price((await county.AsRepair.Post("/api/collection/requests", Ask())).Need()));
        Assert.Equal((250L, 45_000L, "BJ-2", true), Price((await county.AsPrinter.Post("/api/collection/requests", Ask())).Need()));
        (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, -50)))).Need();
        // The collector pays for the oil; what the contract does not name the offer does.
        Assert.Equal((-50L, -9_000L, "HT-1", false), Price((await county.AsRepair.Post("/api/collection/requests", Ask())).Need()));
        Assert.Equal((400L, 72_000L, "BJ-1", true), Price((await county.AsRepair.Post("/api/collection/requests", Ask(code: Filters))).Need()));
        county.Host.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Null((await county.AsRepair.Post("/api/collection/requests", Ask())).Need()["items"]![0]!["price"]);
    }

    [Fact]
    public async Task Each_side_sees_its_own_terms_and_nobody_changes_anothers()
    {
        await using var county = await County.Start();
        (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 300)))).Need();
        (await county.AsCollector.Put("/api/collection/terms/BJ-1", Offer(Binjiang, (Oil, 0, 250)))).Need();
        (await county.AsOther.Put("/api/collection/terms/HT-1", Contract(Printer, (Oil, 0, 900)))).Need();
        async Task<string[]> Seen(Host.Client.ApiClient who) => [.. (await who.Get("/api/collection/terms")).Need()["items"]!.AsArray().Select(terms => $"{terms!["collector"]}/{terms["number"]}")];
        Assert.Equal([Collector + "/BJ-1", Collector + "/HT-1"], await Seen(county.AsCollector));
        Assert.Equal([Other + "/HT-1"], await Seen(county.AsOther));
        Assert.Equal([Collector + "/HT-1"], await Seen(county.AsRepair));
        Assert.Equal([Collector + "/BJ-1", Other + "/HT-1"], await Seen(county.AsPrinter));
        Assert.Equal(3, (await Seen(county.Host.AsAdministrator())).Length);
        Assert.Equal(403, (await county.AsRepair.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 1)))).Status);
        Assert.Equal(403, (await county.Host.AsRegulator("330100").Get("/api/collection/terms")).Status);
        Assert.Equal((409, "terms.other-side"), Of(await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Printer, (Oil, 0, 1)))));
    }

    [Fact]
    public async Task Terms_that_say_the_same_again_tell_nothing()
    {
        await using var county = await County.Start();
        Assert.Equal(201, (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 300)))).Status);
        Assert.Equal(200, (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 300)))).Status);
        Assert.Equal(200, (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 310)))).Status);
        Assert.Equal([300L, 310L], (await county.Told(nameof(TermsRecorded))).Select(told => (long)told["prices"]![0]!["fenPerKg"]!));
    }

    [Fact]
    public async Task Refuses_terms_that_cannot_be_right()
    {
        await using var county = await County.Start();
        Task<Host.Client.Reply> Put(object terms, string number = "HT-9") => county.AsCollector.Put("/api/collection/terms/" + number, terms);
        var price = new[] { new { wasteCode = Oil, fromKg = 0, fenPerKg = 1 } };
        Assert.Equal((400, "terms.firm-or-county"), Of(await Put(new { validFrom = "2026-01-01", validTo = "2026-12-31", prices = price })));
        Assert.Equal((400, "terms.firm-or-county"), Of(await Put(new { firm = Repair, county = Xihu, validFrom = "2026-01-01", validTo = "2026-12-31", prices = price })));
        Assert.Equal((400, "validity.order"), Of(await Put(new { firm = Repair, validFrom = "2026-12-31", validTo = "2026-01-01", prices = price })));
        Assert.Equal((400, "terms.prices"), Of(await Put(Contract(Repair))));
        Assert.Equal((400, "terms.price-twice"), Of(await Put(Contract(Repair, (Oil, 0, 1), ("90021408", 0, 2)))));
        Assert.Equal((400, "terms.price"), Of(await Put(Contract(Repair, (Oil, 0, 1_000_001)))));
        Assert.Equal((422, "terms.oneself"), Of(await Put(Contract(Collector, (Oil, 0, 1)))));
        Assert.Equal((400, "terms.number"), Of(await Put(Contract(Repair, (Oil, 0, 1)), "a%20b")));
        Assert.Equal((422, "terms.firm-unknown"), Of(await Put(Contract(Kernel.CreditCode.Compose("91330106MA27C0099").Value, (Oil, 0, 1)))));
    }

    [Fact]
    public async Task A_spreadsheet_of_contracts_goes_in_by_number_and_bad_ones_stay_out_whole()
    {
        await using var county = await County.Start();
        var invited = Kernel.CreditCode.Compose("91330106MA27C0098").Value;
        await county.Tell(Invited(invited, Xihu, Collector, Oil));
        var text = string.Join('\n', Header,
            $"HT-1,{Repair},,2026-01-01,2026-12-31,{Oil},0,300",
            $"HT-1,{Repair},,2026-01-01,2026-12-31,{Oil},1000,120",
            $"HT-2,{invited},,2026-01-01,2026-12-31,{Oil},0,300",
            $"BJ-1,,330106,2026-01-01,2026-12-31,{Oil},0,200",
            $"HT-3,{Printer},,2026-01-01,2026-12-31,{Oil},0,300",
            $"HT-3,{Printer},,2026-01-01,2026-12-31,{Oil},much,300",
            $"HT-4,{Printer},,2026-01-01,2026-12-31,{Oil},0,300",
            $"HT-4,{Repair},,2026-01-01,2026-12-31,{Filters},0,300",
            $"HT-5,{Collector},,2026-01-01,2026-12-31,{Oil},0,300") + "\n";
        var report = (await county.AsCollector.PostText("/api/collection/terms/file", text, "text/csv")).Need();
        Assert.Equal((9, 4, 5), ((int)report["read"]!, (int)report["added"]!, (int)report["refused"]!));
        Assert.Equal([(6, "terms.incomplete"), (7, "import.number"), (8, "terms.incomplete"), (9, "terms.differ"), (10, "terms.oneself")],
            report["problems"]!.AsArray().Select(problem => ((int)problem!["line"]!, (string)problem["code"]!)));
        Assert.Equal((120L, 240_000L, "HT-1", false), Price((await county.AsRepair.Post("/api/collection/requests", Ask(kg: 2_000))).Need()));
        var told = (await county.Told(nameof(TermsRecorded))).Count;
        var again = (await county.AsCollector.PostText("/api/collection/terms/file", text, "text/csv")).Need();
        Assert.Equal((4, 5), ((int)again["unchanged"]!, (int)again["refused"]!));
        Assert.Equal(told, (await county.Told(nameof(TermsRecorded))).Count);
    }

    [Fact]
    public async Task Collectors_are_offered_when_their_licences_cover_all_that_is_ticked()
    {
        await using var county = await County.Start();
        (await county.AsOther.Put("/api/collection/terms/BJ-1", Offer(Xihu, (Oil, 0, 200)))).Need();
        async Task<(string, string)[]> Found(string query) => [.. (await county.AsRepair.Get("/api/collection/collectors?" + query)).Need().AsArray().Select(found => ((string)found!["code"]!, (string)found["terms"]!))];
        Assert.Equal([(Other, "pooled-offer"), (Collector, "none")], await Found($"wasteCode={Oil}"));
        Assert.Equal([(Collector, "none")], await Found($"wasteCode={Oil}&wasteCode={Filters}"));
        Assert.Empty(await Found($"wasteCode={Acid}&wasteCode={Filters}"));
        Assert.Empty(await Found($"wasteCode={Oil}&on=2029-01-01"));
        (await county.AsCollector.Put("/api/collection/terms/HT-1", Contract(Repair, (Oil, 0, 300)))).Need();
        Assert.Equal([(Collector, "contract"), (Other, "pooled-offer")], await Found($"wasteCode={Oil}"));
        Assert.Equal((400, "request.items"), Of(await county.AsRepair.Get("/api/collection/collectors")));
    }

    [Theory]
    [InlineData(1, 499, 0)]
    [InlineData(1, 500, 1)]
    [InlineData(1_000, 150, 150)]
    [InlineData(3, -500, -2)]
    [InlineData(1_000_000_000_000, 1_000_000, 1_000_000_000_000_000)]
    public void Fen_are_rounded_half_away_from_zero_and_do_not_overflow(long grams, long fenPerKg, long fen) => Assert.Equal(fen, PriceList.FenOf(grams, fenPerKg));

    private static object Contract(string firm, params (string Code, decimal FromKg, long Fen)[] prices) =>
        new { firm, validFrom = "2026-01-01", validTo = "2026-12-31", prices = prices.Select(price => new { wasteCode = price.Code, fromKg = price.FromKg, fenPerKg = price.Fen }) };

    private static object Offer(string county, params (string Code, decimal FromKg, long Fen)[] prices) =>
        new { county, validFrom = "2026-01-01", validTo = "2026-12-31", prices = prices.Select(price => new { wasteCode = price.Code, fromKg = price.FromKg, fenPerKg = price.Fen }) };

    private static (long, long?, string, bool) Price(System.Text.Json.Nodes.JsonNode request)
    {
        var price = request["items"]![0]!["price"]!;
        return ((long)price["fenPerKg"]!, (long?)price["fen"], (string)price["terms"]!, (bool)price["pooled"]!);
    }
}
