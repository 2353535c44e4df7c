using Microsoft.EntityFrameworkCore;
using WasteLoop.Contracts.Intake;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>That the books notice when someone lays hands on them, and bear large runs.</summary>
public sealed class BookTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verification_finds_a_changed_balance_and_names_it()
    {
        await using var host = await Treated();
        var label = await Books.In(host, db => db.Balances.Where(b => b.Kind == "product").Select(b => b.Batch).FirstAsync(Stop));
        await Books.In(host, db => db.Balances.Where(b => b.Kind == "product" && b.Batch == label).ExecuteUpdateAsync(set => set.SetProperty(b => b.Grams, b => b.Grams + 7), Stop));
        var findings = await Books.Findings(host);
        Assert.Contains($"Batch {label}: the balance of product:{Firm.Plant.Site} differs by -7 g from the sum of its postings.", findings);
        Assert.Contains($"Batch {label}: its balances sum to 7 g instead of 0.", findings);
        Assert.NotEmpty(await Books.Differences(host));
    }

    [Fact]
    public async Task Verification_finds_a_removed_posting_and_a_removed_balance()
    {
        await using var host = await Treated();
        await Books.In(host, db => db.Postings.Where(p => p.Kind == "loss").ExecuteDeleteAsync(Stop));
        await Books.In(host, db => db.Balances.Where(b => b.Kind == "product").ExecuteDeleteAsync(Stop));
        var findings = await Books.Findings(host);
        Assert.Contains(findings, finding => finding.Contains("balance of loss:", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("balance of product:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verification_finds_changed_edges_and_conversions()
    {
        await using var host = await Treated();
        await Books.In(host, db => db.Edges.Where(e => e.Kind == "residue").ExecuteUpdateAsync(set => set.SetProperty(e => e.Grams, e => e.Grams - 1), Stop));
        var findings = await Books.Findings(host);
        Assert.Contains(findings, finding => finding.StartsWith("Run RUN-1: the edges of input ", StringComparison.Ordinal) && finding.EndsWith("by 1 g.", StringComparison.Ordinal));
        Assert.Contains("Run RUN-1: the edges of output 2 miss its mass by 2 g.", findings);
        await Books.In(host, db => db.Balances.Where(b => b.Kind == "converted" && b.Grams > 0).ExecuteUpdateAsync(set => set.SetProperty(b => b.Grams, b => b.Grams + 5), Stop));
        Assert.Contains("Run RUN-1: 10 g more went into residues than came out of them.", await Books.Findings(host));
    }

    [Fact]
    public async Task Verification_names_a_store_from_which_more_was_taken_than_had_come()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var label = told.Weighed(Firm.Maker, 1_000);
        told.Ship(Firm.Maker, Firm.Plant, (label, 1_500));
        await told.To(host);
        Assert.Equal([$"Batch {label}: store:{Firm.Maker.Site} holds -500 g; more was taken than had come."], await Books.Findings(host));
        using var admin = host.AsAdministrator();
        Assert.Equal(-0.5m, (decimal)(await admin.Get($"/api/tracing/batches/{label}")).Need()["closing"]!["differenceKg"]!);
    }

    [Fact]
    public async Task A_residue_of_a_thousand_parents_is_traced_both_ways()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var parents = Enumerable.Range(0, 1_000).Select(i => (Label: told.Weighed(Firm.Plant, 1_000 + i), Grams: 1_000L + i)).ToArray();
        var total = parents.Sum(p => p.Grams);
        var ash = told.Label(Firm.Plant, Told.Ash, "residue");
        told.Treat("RUN-1", Firm.Plant, parents, Told.Residue(ash, total / 3), Told.Product(total / 3), Told.Loss(total - (total / 3 * 2)));
        told.Treat("RUN-2", Firm.Plant, [(ash, total / 3)], Told.Emplaced(total / 3));
        await told.To(host);

        using var admin = host.AsAdministrator();
        var back = (await admin.Get($"/api/tracing/batches/{ash}/backward")).Need();
        var nodes = back["nodes"]!.AsArray();
        Assert.Equal(1_001, nodes.Count);
        Assert.Equal(1_000, back["edges"]!.AsArray().Count);
        var shares = MassShares.Matrix([.. parents.Select(p => p.Grams)], [total / 3, total / 3, total - (total / 3 * 2)]);
        var byLabel = nodes.ToDictionary(node => (string)node!["label"]!, node => (decimal)node!["massKg"]!);
        for (var i = 0; i < parents.Length; i++) Assert.Equal(shares[i, 0] / 1000m, byLabel[parents[i].Label]);
        Assert.Equal(total / 3 / 1000m, (decimal)back["sources"]!["generatedKg"]!);
        Assert.Equal(0m, (decimal)back["sources"]!["differenceKg"]!);

        var one = (await admin.Get($"/api/tracing/batches/{parents[500].Label}/forward")).Need();
        Assert.True((bool)one["closing"]!["closed"]!);
        Assert.Equal(0m, (decimal)one["closing"]!["differenceKg"]!);
        Assert.Empty(await Books.Findings(host));
    }

    [Fact]
    public async Task Equal_shares_of_every_input_are_in_every_output_whatever_the_order_of_a_container_in_the_run()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var (a, b) = (told.Weighed(Firm.Plant, 10_000), told.Weighed(Firm.Plant, 5_000));
        // The same container emptied in two goes is one parent.
        told.Say(Firm.Plant, new TreatmentCompleted("RUN-1", Firm.Plant.Site, Firm.Plant.Party, "TR001", "R9",
            [new RunInput(a, "", 4_000), new RunInput(b, "", 5_000), new RunInput(a, "", 6_000)], [Told.Product(12_000), Told.Loss(3_000)]));
        await told.To(host);
        using var plant = host.AsParty(Firm.Plant.Party, Chassis.People.Role.Plant);
        var run = (await plant.Get("/api/tracing/runs/RUN-1")).Need();
        Assert.Equal([10m, 5m], run["inputs"]!.AsArray().Select(input => (decimal)input!["massKg"]!));
        Assert.Equal([8m, 4m], run["matrix"]!.AsArray().Select(row => (decimal)row![0]!));
        Assert.Empty(await Books.Findings(host));
    }

    private static async Task<TestHost> Treated()
    {
        var host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var (a, b) = (told.Weighed(Firm.Plant, 10_000), told.Weighed(Firm.Plant, 5_000));
        var ash = told.Label(Firm.Plant, Told.Ash, "residue");
        told.Treat("RUN-1", Firm.Plant, [(a, 10_000), (b, 5_000)], Told.Product(6_000), Told.Residue(ash, 6_000), Told.Loss(3_000));
        await told.To(host);
        Assert.Empty(await Books.Findings(host));
        return host;
    }
}
