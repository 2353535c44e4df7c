using WasteLoop.Contracts.Declarations;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>A correction changes exactly its figures, and what was known before stays readable with the entry that changed it.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task A_correction_changes_the_month_of_the_wrong_mass_and_no_other_figure()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 100_000);
        told.Weighed(Firm.Other, 50_000);
        await told.To(host);
        using var auditor = host.AsAdministrator();
        var before = await Books.Figures(auditor, "month,county,code,class,link,method");
        told.NextMonth();
        told.Say(new ContainerCorrected(drum, Firm.Maker.Site, 100_000, 90_000, "抄错"));
        await told.To(host);
        var after = await Books.Figures(auditor, "month,county,code,class,link,method");
        Assert.Equal([$"2026-11 330106 {Told.Oil} registered produced  100", $"2026-11 330106 {Told.Oil} registered stored  100"], before.Except(after));
        Assert.Equal([$"2026-11 330106 {Told.Oil} registered produced  90", $"2026-11 330106 {Told.Oil} registered stored  90"], after.Except(before));
    }

    [Fact]
    public async Task As_of_a_day_the_figure_is_what_was_known_then_and_the_change_names_its_entries()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 100_000);
        var wrong = told.Weighed(Firm.Other, 50_000);
        told.NextMonth();
        told.Say(new ContainerCorrected(drum, Firm.Maker.Site, 100_000, 90_000, "抄错"));
        told.Say(new ContainerWithdrawn(wrong, Firm.Other.Site, 50_000, "贴错"));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["330106 100", "330110 50"], await Books.Figures(auditor, "county", "link=produced&asOf=2026-11-16"));
        Assert.Equal(["330106 90"], await Books.Figures(auditor, "county", "link=produced"));
        Assert.Empty(await Books.Figures(auditor, "county", "link=produced&asOf=2026-11-15"));

        var changes = (await auditor.Get("/api/reporting/aggregates/changes?since=2026-11-16&by=month,county&link=produced")).Need()["items"]!.AsArray();
        Assert.Equal(["2026-11 330106 100 90 -10", "2026-11 330110 50 0 -50"],
            changes.Select(c => $"{c!["key"]!["month"]} {c["key"]!["county"]} {(decimal)c["thenKg"]!:0} {(decimal)c["nowKg"]!:0} {(decimal)c["changeKg"]!:0}"));
        var entries = await Books.All(auditor, "/api/reporting/aggregates/batches?since=2026-11-16&link=produced&region=330106");
        Assert.Equal(["corrected -100", "corrected 90"], entries.Select(e => $"{e["why"]} {(decimal)e["massKg"]!:0}"));
        Assert.All(entries, entry => Assert.Equal(drum, (string?)entry["label"]));
        var first = await Books.All(auditor, "/api/reporting/aggregates/batches?asOf=2026-11-16&link=produced&region=330106");
        Assert.Equal(["weighed"], first.Select(e => (string?)e["why"]));
        Assert.Empty(await Books.All(auditor, "/api/reporting/aggregates/changes?since=2026-12-31&by=month,county"));
    }

    [Fact]
    public async Task A_site_that_the_register_moves_takes_its_figures_along_and_leaves_none()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 100_000);
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (drum, 100_000));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(["330106 transferred 100", "330203 received 100"], await Books.Figures(auditor, "county,link", "link=transferred,received"));
        // 海曙 was written for Suzhou by mistake: now it is another province.
        told.Register(Firm.Plant, "320500");
        told.Register(Firm.Maker, "330108");
        await told.To(host);
        Assert.Equal(["320500 received 100", "330108 exported 100"], await Books.Figures(auditor, "county,link", "link=transferred,received,exported"));
        Assert.Empty(await Books.Figures(auditor, "county", "region=330106"));
        Assert.Empty(await Books.Findings(host));
        Assert.Empty(await Books.Differences(host));
    }
}
