using Microsoft.EntityFrameworkCore;
using WasteLoop.Testing;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;

namespace WasteLoop.Tracing.Tests;

/// <summary>Random histories: no gram is lost, whatever happens and in whatever order it is heard.</summary>
public sealed class RandomHistoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task No_gram_is_lost(int given)
    {
        var seed = given == 0 ? Random.Shared.Next() : given;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        try
        {
            var told = History(seed, steps: 250);
            await using var host = await TestHost.StartWith(new TracingService());
            await told.To(host);
            Assert.Empty(await Books.Findings(host));
            Assert.Empty(await Books.Differences(host));
            await SumsToZeroOnEveryDay(host);
            await WhatWentForwardCameBackward(host);
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
        var told = History(seed, steps: 120);
        await using var inOrder = await TestHost.StartWith(new TracingService());
        await told.To(inOrder);
        var expected = await Books.Rows(inOrder);

        for (var shuffle = 0; shuffle < 3; shuffle++)
        {
            var random = new Random((seed * 100) + shuffle);
            await using var host = await TestHost.StartWith(new TracingService());
            await told.ByTurns(host, random, 30);
            Assert.Equal(expected, await Books.Rows(host));
        }
    }

    private static async Task SumsToZeroOnEveryDay(TestHost host)
    {
        var days = (await Books.In(host, db => db.Postings.Select(p => p.At).ToListAsync(Stop))).Select(Kernel.ChinaTime.DateOf).Distinct().ToList();
        Assert.NotEmpty(days);
        foreach (var day in days)
        {
            var sums = await Books.In(host, db => Legs.Of(db, new AsOf(day)).GroupBy(leg => leg.Batch).Select(g => g.Sum(leg => leg.Grams)).ToListAsync(Stop));
            Assert.All(sums, sum => Assert.Equal(0, sum));
        }
        var last = await Books.In(host, db => Legs.Of(db, new AsOf(days.Max())).GroupBy(leg => new { leg.Kind, leg.Place, leg.Batch })
            .Select(g => new { g.Key.Kind, g.Key.Place, g.Key.Batch, Grams = g.Sum(leg => leg.Grams) }).ToListAsync(Stop));
        var kept = await Books.In(host, db => db.Balances.Select(b => new { b.Kind, b.Place, b.Batch, b.Grams }).ToListAsync(Stop));
        Assert.Equal(kept.OrderBy(b => $"{b.Kind}{b.Place}{b.Batch}", StringComparer.Ordinal), last.OrderBy(b => $"{b.Kind}{b.Place}{b.Batch}", StringComparer.Ordinal));
    }

    /// <summary>All that sources put in, followed forward, is all that lies or ended anywhere, followed backward.</summary>
    private static async Task WhatWentForwardCameBackward(TestHost host)
    {
        var labels = await Books.In(host, db => db.Batches.OrderBy(b => b.Label).Select(b => b.Label).ToListAsync(Stop));
        var generated = await Books.In(host, db => db.Batches.Where(b => b.Origin == "generated").Select(b => b.Label).ToListAsync(Stop));
        var down = await Books.In(host, db => Graph.Down(db, labels, AsOf.Now, Graph.DepthMax, Graph.NodesMax, Stop));
        var up = await Books.In(host, db => Graph.Up(db, labels, AsOf.Now, Graph.DepthMax, Graph.NodesMax, Stop));

        long forwardGenerated = 0, forwardFinal = 0, visits = 0;
        var generations = 0;
        foreach (var label in generated)
        {
            var descent = Descent.Of(down, label);
            Assert.Equal(0, descent.Difference);
            Assert.Equal(0, descent.NotFollowed);
            Assert.Equal(descent.Closed, descent.ClosurePercent == 100);
            forwardGenerated += descent.Produced;
            forwardFinal += descent.Final;
            visits += descent.Nodes.Count;
            generations = Math.Max(generations, descent.Levels.Values.Max());
        }
        Assert.InRange(generations, 2, int.MaxValue);
        // A batch's own share is exact; over all batches the shares of a mixture meet the mixture to a gram a batch and residue.
        string[] finals = [Account.Product, Account.Emplaced, Account.Loss];
        var final = await Books.In(host, db => db.Balances.Where(b => finals.Contains(b.Kind)).SumAsync(b => b.Grams, Stop));
        Assert.InRange(Math.Abs(final - forwardFinal), 0, visits);
        var produced = -await Books.In(host, db => db.Balances.Where(b => b.Kind == Account.Origin).SumAsync(b => b.Grams, Stop));
        Assert.Equal(produced, forwardGenerated);

        long backward = 0, gained = 0;
        foreach (var label in labels)
        {
            var ascent = Ascent.Of(up, label);
            Assert.Equal(0, ascent.Difference);
            // What was passed on is a part of the batch's descendants; what rests or ended here is counted here.
            var passedOn = down.EdgesOf(label).Where(e => e.Child.Length > 0).Sum(e => e.Grams);
            backward += ascent.Mass - passedOn;
            gained += down.StandingsOf(label).Where(s => s.Kind == Account.Variance && s.Grams < 0).Sum(s => -s.Grams);
        }
        Assert.Equal(produced + gained, backward);

        // Of each direct parent a run's residue holds exactly what its edge says.
        foreach (var edge in labels.SelectMany(down.EdgesOf).Where(e => e.Child.Length > 0))
            Assert.Equal(edge.Grams, Ascent.Of(up, edge.Child).Edges[up.EdgesOf(edge.Child).Single(e => e.Parent == edge.Parent && e.Output == edge.Output)]);
    }

    /// <summary>Labels, weighs, corrects, issues, voids, ships, leaves behind, weighs again, refuses, treats and makes residues of residues, at random.</summary>
    private static Told History(int seed, int steps)
    {
        var random = new Random(seed);
        var told = Told.WithRegister();
        Firm[] producers = [Firm.Maker, Firm.Other, Firm.Plant];
        var stores = new Dictionary<Firm, Dictionary<string, long>> { [Firm.Maker] = [], [Firm.Other] = [], [Firm.Plant] = [], [Firm.Landfill] = [] };
        var runs = 0;
        for (var step = 0; step < steps; step++)
        {
            if (random.Next(20) == 0) told.NextDay();
            switch (random.Next(6))
            {
                case 0 or 1:
                    var at = producers[random.Next(producers.Length)];
                    var mass = random.NextInt64(1, 2_000_000);
                    stores[at].Add(told.Weighed(at, mass), mass);
                    break;
                case 2:
                    Change(producers[random.Next(2)]);
                    break;
                case 3:
                    Move(producers[random.Next(2)], random.Next(4) == 0 ? Firm.Landfill : Firm.Plant);
                    break;
                case 4:
                    Move(Firm.Plant, Firm.Landfill);
                    break;
                case 5:
                    Treat(random.Next(3) == 0 ? Firm.Landfill : Firm.Plant);
                    break;
            }
        }
        return told;

        void Change(Firm firm)
        {
            if (Take(firm, 1) is not [var (label, grams)]) return;
            if (random.Next(2) == 0)
            {
                told.Say(firm, new Contracts.Declarations.ContainerWithdrawn(label, firm.Site, grams, "贴错"));
                return;
            }
            var put = random.NextInt64(1, 2_000_000);
            told.Say(firm, new Contracts.Declarations.ContainerCorrected(label, firm.Site, grams, put, "抄错"));
            stores[firm].Add(label, put);
        }

        void Move(Firm from, Firm to)
        {
            var load = Take(from, random.Next(1, 6));
            if (load.Length == 0) return;
            if (random.Next(6) == 0)
            {
                var given = told.Issue(from, to, load);
                told.Say(from, new Contracts.Manifests.ManifestVoided(given, from.Party, [.. load.Select(c => c.Label)], "重开"));
            }
            var number = told.Issue(from, to, load);
            var left = load.Length > 1 && random.Next(6) == 0 ? load[^1..] : [];
            load = load[..^left.Length];
            told.Depart(number, from, to, load, [.. left.Select(c => c.Label)]);
            foreach (var (label, grams) in left) stores[from].Add(label, grams);
            if (random.Next(8) == 0) return;
            told.Arrive(number, to, [.. load.Select(c => c.Label)]);
            for (var times = random.Next(1, 3); times > 0; times--)
            {
                var nets = load.Select(c => (c.Label, Book: c.Grams, Net: Math.Max(1, c.Grams + random.NextInt64(-500, 500)))).ToArray();
                told.Weigh(number, to, nets);
                load = [.. nets.Select(n => (n.Label, n.Net))];
            }
            if (random.Next(8) == 0) return;
            var decisions = load.Select(c => (c.Label, c.Grams, Reason: random.Next(6) == 0 ? "不符" : null)).ToArray();
            told.Decide(number, to, decisions);
            foreach (var (label, grams, reason) in decisions) if (reason is null) stores[to].Add(label, grams);
        }

        void Treat(Firm firm)
        {
            var inputs = Take(firm, random.Next(1, 8)).Select(c =>
            {
                // Sometimes a part stays in the container.
                var used = random.Next(4) == 0 ? random.NextInt64(1, c.Grams + 1) : c.Grams;
                if (used < c.Grams) stores[firm].Add(c.Label, c.Grams - used);
                return (c.Label, used);
            }).ToArray();
            if (inputs.Length == 0) return;
            var left = inputs.Sum(c => c.used);
            var outputs = new List<Contracts.Intake.RunOutput>();
            for (var more = random.Next(0, 4); more > 0 && left > 1; more--)
            {
                var part = random.NextInt64(1, left);
                left -= part;
                if (random.Next(2) == 0) outputs.Add(random.Next(2) == 0 ? Told.Product(part) : Told.Loss(part));
                else
                {
                    var label = told.Label(firm, Told.Ash, "residue");
                    outputs.Add(Told.Residue(label, part));
                    stores[firm].Add(label, part);
                }
            }
            outputs.Add(Told.Emplaced(left));
            told.Treat($"RUN-{++runs}", firm, inputs, [.. outputs]);
        }

        (string Label, long Grams)[] Take(Firm firm, int count)
        {
            var chosen = stores[firm].OrderBy(_ => random.Next()).Take(count).Select(pair => (pair.Key, pair.Value)).ToArray();
            foreach (var (label, _) in chosen) stores[firm].Remove(label);
            return chosen;
        }
    }
}
