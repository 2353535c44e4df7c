using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>Which event counts where, as an auditor reads it.</summary>
public sealed class FigureTests
{
    [Fact]
    public async Task A_drum_counts_at_every_link_where_and_when_it_was_there()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 100_001);
        told.NextMonth();
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (drum, 100_001));
        told.NextMonth();
        told.Treat("RUN-1", Firm.Plant, "R9", [(drum, 100_001)], Told.Product(90_000), Told.Loss(10_001));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(
        [
            "2026-11 330106 produced  100.001", "2026-11 330106 stored  100.001",
            "2026-12 330106 stored  -100.001", "2026-12 330106 transferred R9 100.001", "2026-12 330203 received R9 100.001", "2026-12 330203 stored  100.001",
            "2027-01 330203 stored  -100.001", "2027-01 330203 utilised R9 100.001",
        ], await Books.Figures(auditor, "month,county,link,method"));
        Assert.Empty(await Books.Findings(host));
        Assert.Empty(await Books.Differences(host));
    }

    [Fact]
    public async Task The_stock_is_the_sum_of_what_was_stored_up_to_the_month()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 70_000);
        told.Weighed(Firm.Maker, 30_000);
        told.NextMonth();
        told.Ship(Firm.Maker, Firm.Plant, (drum, 70_000));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["stored 100"], await Books.Figures(auditor, "link", "link=stored&to=2026-11"));
        Assert.Equal(["stored 30"], await Books.Figures(auditor, "link", "link=stored&to=2026-12"));
        Assert.Equal(["stored -70"], await Books.Figures(auditor, "link", "link=stored&from=2026-12&to=2026-12"));
    }

    [Fact]
    public async Task What_is_landfilled_burnt_and_used_stands_apart_by_the_runs_method()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        foreach (var (method, grams) in new[] { ("D1", 1_000L), ("D10", 2_000L), ("C1", 3_000L), ("R4", 4_000L), ("C3", 5_000L) })
        {
            var drum = told.Weighed(Firm.Plant, grams);
            told.Treat("RUN-" + method, Firm.Plant, method, [(drum, grams)], method == "D1" ? Told.Emplaced(grams) : Told.Loss(grams));
        }
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["disposed C1 3", "disposed D10 2", "landfilled D1 1", "produced  15", "utilised C3 5", "utilised R4 4"], await Books.Figures(auditor, "link,method"));
    }

    [Fact]
    public async Task A_residue_is_new_waste_of_the_plant_under_its_own_code()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 100_000);
        told.Deliver(Firm.Maker, Firm.Plant, "D10", (drum, 100_000));
        var ash = told.Label(Firm.Plant, Told.Ash, "residue");
        told.Treat("RUN-1", Firm.Plant, "D10", [(drum, 100_000)], Told.Residue(ash, 16_000), Told.Loss(84_000));
        told.Say(new ResidueFilled(ash, Firm.Plant.Site, "RUN-1", 16_000));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal([$"330106 {Told.Oil} registered 100", $"330203 {Told.Ash} key 16"], await Books.Figures(auditor, "county,code,class", "link=produced"));
        Assert.Equal([$"{Told.Ash} 16"], await Books.Figures(auditor, "code", "link=stored"));
    }

    [Fact]
    public async Task What_is_only_filled_together_counts_as_produced_once()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var (one, two) = (told.Weighed(Firm.Maker, 40_000), told.Weighed(Firm.Other, 60_000));
        told.Deliver(Firm.Maker, Firm.Carrier, "R9", (one, 40_000));
        told.Deliver(Firm.Other, Firm.Carrier, "R9", (two, 60_000));
        var tank = told.Label(Firm.Carrier, Told.Oil, "consolidated");
        told.Treat("RUN-1", Firm.Carrier, Told.Consolidation, [(one, 40_000), (two, 60_000)], Told.Residue(tank, 99_500, Told.Oil), Told.Loss(500));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["produced 100", "received 100", "stored 99.5", "transferred 100"], await Books.Figures(auditor, "link"));
    }

    [Fact]
    public async Task What_leaves_the_province_is_exported_and_not_transferred()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var (near, far) = (told.Weighed(Firm.Maker, 1_000), told.Weighed(Firm.Maker, 2_000));
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (near, 1_000));
        told.Deliver(Firm.Maker, Firm.Abroad, "R9", (far, 2_000));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["330000 exported 2", "330000 transferred 1"], await Books.Figures(auditor, "province,link", "link=exported,transferred"));
        Assert.Equal(["320000 received 2", "330000 received 1"], await Books.Figures(auditor, "province,link", "link=received"));
    }

    [Fact]
    public async Task What_was_refused_or_voided_is_no_transfer()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var (taken, refused, kept) = (told.Weighed(Firm.Maker, 1_000), told.Weighed(Firm.Maker, 2_000), told.Weighed(Firm.Maker, 4_000));
        var number = told.Ship(Firm.Maker, Firm.Plant, (taken, 1_000), (refused, 2_000));
        told.Decide(number, Firm.Plant, "R9", (taken, 1_000, true), (refused, 2_000, false));
        told.Say(new ManifestIssued("20263301900000", "draft-x", Firm.Maker.Party, Firm.Maker.Site, Firm.Carrier.Party, Firm.Plant.Party, Firm.Plant.Site, "R9", [new ManifestContainer(kept, Told.Oil, 4_000)], "00"));
        told.Say(new ManifestVoided("20263301900000", Firm.Maker.Party, [kept], "重开"));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["transferred 1"], await Books.Figures(auditor, "link", "link=transferred"));
        Assert.Equal(["330106 4", "330203 1"], await Books.Figures(auditor, "county", "link=stored"));
    }

    [Fact]
    public async Task A_store_that_ships_other_than_its_books_hold_closes_by_the_difference()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 1_000);
        var number = told.Ship(Firm.Maker, Firm.Plant, (drum, 1_030));
        told.Say(new ContainerDispatched(drum, Firm.Maker.Site, number, 1_000, 1_030, "HWCK1"));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Empty(await Books.Figures(auditor, "county", "link=stored"));
    }

    [Fact]
    public async Task The_class_is_that_of_the_plan_on_the_day_of_the_label()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Weighed(Firm.Maker, 1_000);
        told.Plan(Firm.Maker, 10m);
        told.Weighed(Firm.Maker, 2_000);
        told.Plan(Firm.Maker, 99.999999m);
        told.Weighed(Firm.Maker, 4_000);
        await told.To(host);
        told.Plan(Firm.Maker, 100m);
        told.Weighed(Firm.Maker, 8_000);
        await told.To(host);
        told.Weighed(Firm.Maker, 16_000);
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["key 24", "registered 1", "simplified 6"], await Books.Figures(auditor, "class", "link=produced"));
        Assert.Empty(await Books.Differences(host));
    }

    [Fact]
    public async Task Both_groupings_of_the_five_kinds_can_be_asked_for()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Weighed(Firm.Maker, 1_000);
        told.Weighed(Firm.Maker, 2_000, Told.Medical);
        told.Weighed(Firm.Maker, 4_000, "900-003-04");
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["agricultural 4", "industrial 1", "medical 2"], await Books.Figures(auditor, "stream", "link=produced"));
        Assert.Equal(["hazardous 7"], await Books.Figures(auditor, "kind", "link=produced"));
        Assert.Equal(["HW01 2"], await Books.Figures(auditor, "category", "link=produced&stream=medical"));
    }
}
