using WasteLoop.Contracts.Collection;
using WasteLoop.Contracts.Registry;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>Coverage as the policy documents count it, and the rows behind each count.</summary>
public sealed class CoverageTests : IAsyncLifetime
{
    private TestHost host = null!;
    private Told told = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new ReportingService());
        told = Told.WithRegister();
        foreach (var firm in Firm.All) told.Say(new PartyRecorded(firm.Party, firm.Name, firm.Region, "路 1 号", "张三", "13800000000"));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_small_firm_is_covered_when_it_was_collected_from_or_holds_an_arrangement()
    {
        foreach (var firm in new[] { Firm.Maker, Firm.Other, Firm.Carrier }) told.Say(new FirmJoined(firm.Party, firm.Site, firm.Region, "self", null, null, []));
        var invited = Firm.Of(90, "上城汽修", "330102");
        var withdrawn = Firm.Of(91, "上城诊所", "330102");
        told.Say(new FirmInvited("I-1", invited.Party, invited.Name, invited.Region, Firm.Plant.Party, [], new DateOnly(2027, 1, 1)));
        told.Say(new FirmInvited("I-2", withdrawn.Party, withdrawn.Name, withdrawn.Region, Firm.Plant.Party, [], new DateOnly(2027, 1, 1)));
        told.Say(new InvitationWithdrawn("I-2", withdrawn.Party, Firm.Plant.Party));
        told.Ship(Firm.Maker, Firm.Plant, (told.Weighed(Firm.Maker, 30_000), 30_000));
        told.Say(new TermsRecorded(Firm.Plant.Party, "HT-1", Firm.Other.Party, null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []));
        // 11 t of its own in a year is no small firm.
        told.Say(new FirmJoined(Firm.Landfill.Party, Firm.Landfill.Site, "330106", "self", null, null, []));
        told.Weighed(Firm.Landfill, 11_000_000);
        told.Register(Firm.Landfill, "330106");
        await told.To(host);
        using var bureau = host.AsRegulator("330100");
        var coverage = (await bureau.Get("/api/reporting/coverage-figures?region=330100&year=2026")).Need();
        var figure = Some.Figure(coverage, 103);
        Assert.Equal((50m, "far", 100m), ((decimal)figure["value"]!, (string?)figure["grade"], (decimal)figure["target"]!["value"]!));
        foreach (var (count, rows) in new[] { ("small-firms", 4), ("small-firms-covered", 2) })
            Assert.Equal(rows, (await Books.All(bureau, $"/api/reporting/coverage-figures/rows?count={count}&region=330100&year=2026", limit: 1)).Count);
        // Neither the drum nor the contract was there in 2025; nobody had joined.
        Assert.Null((decimal?)Some.Figure((await bureau.Get("/api/reporting/coverage-figures?region=330100&year=2025")).Need(), 103)["value"]);
        Assert.Empty(await Books.Differences(host));
    }

    [Fact]
    public async Task A_standing_order_covers_until_it_ends()
    {
        told.Say(new FirmJoined(Firm.Maker.Party, Firm.Maker.Site, Firm.Maker.Region, "self", null, null, []));
        told.Say(new StandingOrderPlaced("O-1", Firm.Maker.Party, Firm.Maker.Site, Firm.Plant.Party, [], 2, [1], new DateOnly(2026, 11, 1), null));
        told.NextDay();
        told.Say(new StandingOrderEnded("O-1", Firm.Maker.Party));
        await told.To(host);
        using var bureau = host.AsRegulator("330100");
        async Task<decimal?> Covered(int year) => (decimal?)Some.Figure((await bureau.Get($"/api/reporting/coverage-figures?region=330106&year={year}")).Need(), 103)["value"];
        Assert.Equal((100m, 0m), (await Covered(2026), await Covered(2027)));
    }

    [Fact]
    public async Task Points_key_units_operators_and_capacity_count_by_the_register_and_what_was_weighed()
    {
        told.Say(new FacilityRecorded(Firm.Other.Site, "TS001", "贮存库", "storage", 10_000_000));
        told.Say(new LicenceRecorded("L-1", Firm.Other.Party, "collection", [], [], 100_000_000, new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31)));
        told.Say(new LicenceRecorded("L-2", Firm.Plant.Party, "comprehensive", [], ["R9", "D10"], 300_000_000_000, new DateOnly(2025, 1, 1), new DateOnly(2029, 12, 31)));
        told.Say(new LicenceRecorded("L-2", Firm.Plant.Party, "comprehensive", [], ["R9", "D10"], 500_000_000_000, new DateOnly(2025, 1, 1), new DateOnly(2029, 12, 31)));
        told.Plan(Firm.Maker, 200);
        told.Plan(Firm.Other, 150);
        told.Plan(Firm.Plant, 20);
        var drum = told.Weighed(Firm.Maker, 30_000);
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (drum, 30_000));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        var hangzhou = (await auditor.Get("/api/reporting/coverage-figures?region=330100&year=2026")).Need();
        Assert.Equal((7.69m, 50m, 0m), (Some.Value(hangzhou, 104), Some.Value(hangzhou, 105), Some.Value(hangzhou, 106)));
        var province = (await auditor.Get("/api/reporting/coverage-figures?region=330000&year=2026")).Need();
        Assert.Equal((1.11m, 50m, 50m, 20m), (Some.Value(province, 104), Some.Value(province, 105), Some.Value(province, 106), Some.Value(province, 107)));
        Assert.Equal("R9,D10 200000", string.Join(' ', province["capacityByMethod"]!.AsArray().Select(m => $"{m!["methods"]} {(decimal)m["tonnesPerYear"]!:0}")));
        Assert.Equal(30m, Some.Value((await auditor.Get("/api/reporting/coverage-figures?region=330200&year=2025")).Need(), 107));
        // Who is insured a regulator enters; the operators are the register's.
        (await auditor.Post("/api/reporting/statistics", Some.Statistic("insured-operators", "330000", 2026, "1", "家"))).Need();
        Assert.Equal(50m, Some.Value((await auditor.Get("/api/reporting/coverage-figures?region=330000&year=2026")).Need(), 44));
    }
}
