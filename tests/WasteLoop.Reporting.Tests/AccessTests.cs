using WasteLoop.Chassis.People;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>Who sees which figures: a bureau its region, auditors and administrators all, a firm none.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private static readonly string[] Paths = ["/api/reporting/aggregates?by=county,link", "/api/reporting/aggregates/batches", "/api/reporting/aggregates/changes?since=2026-11-01&by=county,link"];
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        var drum = told.Weighed(Firm.Maker, 100_000);
        told.Weighed(Firm.Other, 50_000);
        told.Deliver(Firm.Maker, Firm.Plant, "R9", (drum, 100_000));
        await told.To(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_firm_sees_no_figures_whatever_it_does()
    {
        foreach (var role in Role.OfParty)
        {
            using var firm = host.AsParty(Firm.Maker.Party, role);
            foreach (var path in Paths) Assert.Equal(403, (await firm.Get(path)).Status);
        }
    }

    [Fact]
    public async Task Nobody_sees_anything_without_signing_in()
    {
        using var anonymous = host.Anonymous();
        foreach (var path in Paths) Assert.Equal(401, (await anonymous.Get(path)).Status);
    }

    [Theory]
    [InlineData("330106", "330106")]
    [InlineData("330100", "330106 330110")]
    [InlineData("330000", "330106 330110 330203")]
    [InlineData("330203", "330203")]
    [InlineData("330400", "")]
    [InlineData("320000", "")]
    public async Task A_bureau_sees_its_own_region_and_nothing_beside_it(string region, string counties)
    {
        using var bureau = host.AsRegulator(region);
        foreach (var path in Paths)
        {
            var items = await Books.All(bureau, path);
            Assert.Equal(counties, string.Join(' ', items.Select(item => (string?)(item["key"] ?? item)["county"]).Distinct().Order()));
        }
    }

    [Fact]
    public async Task A_bureau_that_names_anothers_region_finds_nothing()
    {
        using var bureau = host.AsRegulator("330106");
        foreach (var path in Paths)
            foreach (var other in new[] { "330110", "330203" })
                Assert.Empty(await Books.All(bureau, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}region={other}"));
        // The whole province, asked by a county, is the county's own part.
        Assert.Equal(["330106 100"], await Books.Figures(bureau, "county", "region=330000&link=produced"));
        Assert.Equal(["100"], (await Books.Figures(bureau, "link", "link=produced&asOf=2026-12-31")).Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public async Task Auditors_and_administrators_see_all()
    {
        using var auditor = host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        using var administrator = host.AsAdministrator();
        foreach (var api in new[] { auditor, administrator })
            Assert.Equal(["330106 100", "330110 50"], await Books.Figures(api, "county", "link=produced"));
    }

    [Fact]
    public async Task A_bureau_without_a_region_sees_nothing()
    {
        using var nowhere = host.As(new Caller("nowhere", null, null, new HashSet<string> { Role.Regulator }));
        foreach (var path in Paths) Assert.Empty(await Books.All(nowhere, path));
    }
}
