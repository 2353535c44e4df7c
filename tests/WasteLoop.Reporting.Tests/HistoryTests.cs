using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WasteLoop.Reporting.Figures;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>Random histories: the figures are those of a plain count, whatever happens and in whatever order it is heard.</summary>
public sealed class HistoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    public async Task Every_figure_is_that_of_a_plain_count(int given)
    {
        var seed = given == 0 ? Random.Shared.Next() : given;
        try
        {
            var (told, counts) = History.Of(seed, steps: 250);
            await using var host = await TestHost.StartWith(new ReportingService());
            await told.To(host);
            using var auditor = host.AsAdministrator();
            Assert.Equal(counts.Where(count => count.Value != 0).Select(count => $"{count.Key} {count.Value / 1000m:0.###}").Order(StringComparer.Ordinal),
                (await Books.Figures(auditor, "county,link")).Order(StringComparer.Ordinal));
            Assert.Empty(await Books.Findings(host));
            Assert.Empty(await Books.Differences(host));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task The_order_in_which_sources_are_heard_does_not_matter(int seed)
    {
        var (told, _) = History.Of(seed, steps: 120);
        await using var inOrder = await TestHost.StartWith(new ReportingService());
        await told.To(inOrder);
        var expected = await Books.Rows(inOrder);
        var waited = 0;
        for (var shuffle = 0; shuffle < 3; shuffle++)
        {
            var random = new Random((seed * 100) + shuffle);
            await using var host = await TestHost.StartWith(new ReportingService());
            await told.ByTurns(host, random, 60, async () => waited += await Books.In(host, db => db.WaitingFacts.CountAsync(Stop)));
            Assert.Equal(expected, await Books.Rows(host));
        }
        Assert.NotEqual(0, waited);
    }

    [Fact]
    public async Task Cells_are_as_many_as_places_and_codes_however_many_batches_there_are()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        for (var i = 0; i < 400; i++) told.Weighed(i % 2 == 0 ? Firm.Maker : Firm.Other, 1_000 + i);
        await told.To(host);
        Assert.Equal((800, 4), await Books.In(host, async db => (await db.Facts.CountAsync(Stop), await db.Cells.CountAsync(c => c.Level == "full", Stop))));
    }

    [Theory]
    [InlineData("yearly")]
    [InlineData("kinds")]
    public async Task A_level_that_an_earlier_version_did_not_have_is_filled_at_the_start(string missing)
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var (told, _) = History.Of(7, steps: 200);
        await told.To(host);
        var rows = await Books.Rows(host);
        await Books.In(host, async db =>
        {
            await db.Cells.Where(c => c.Level == missing).ExecuteDeleteAsync(Stop);
            // One that this version no longer has.
            return await db.Cells.Where(c => c.Level == "counties").ExecuteUpdateAsync(set => set.SetProperty(c => c.Level, "of-before"), Stop);
        });
        Assert.NotEqual(rows, await Books.Rows(host));
        await host.Services.GetServices<IHostedService>().OfType<LevelsAtStart>().Single().StartAsync(Stop);
        Assert.Equal(rows, await Books.Rows(host));
        Assert.Empty(await Books.Differences(host));
    }

    [Fact]
    public async Task Verification_finds_a_figure_that_was_laid_hands_on()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Weighed(Firm.Maker, 1_000);
        await told.To(host);
        var key = Cell.KeyOf("2026-11", "330106", Told.Oil, "registered", Link.Produced, "");
        await Books.In(host, db => db.Cells.Where(c => c.Key == key).ExecuteUpdateAsync(set => set.SetProperty(c => c.Grams, 1_007), Stop));
        var findings = await Books.Findings(host);
        Assert.Contains($"Cell {key}: its facts hold -7 g and 0 rows more than it says.", findings);
        // And every coarser sum that it belongs to.
        Assert.Equal(6, findings.Count);
        Assert.Contains(findings, finding => finding.StartsWith("Level years, ", StringComparison.Ordinal) && finding.EndsWith(": holds 1000 g where the cells hold 1007 g.", StringComparison.Ordinal));
        Assert.NotEmpty(await Books.Differences(host));
    }

    [Fact]
    public async Task Verification_names_what_is_in_no_figure_because_its_site_was_never_told()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = new Told();
        var drum = told.Weighed(Firm.Maker, 1_000);
        await told.To(host);
        Assert.Equal([$"Fact declarations/2/0: the label, site or manifest of batch {drum} was never told; 1000 g are in no figure.",
            $"Fact declarations/2/1: the label, site or manifest of batch {drum} was never told; 1000 g are in no figure."], await Books.Findings(host));
        told.Register(Firm.Maker, Firm.Maker.Region);
        await told.To(host);
        Assert.Empty(await Books.Findings(host));
    }
}
