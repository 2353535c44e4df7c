using WasteLoop.Contracts.Declarations;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Tests;

/// <summary>Labels, weighs, corrects, ships, refuses, treats, fills together and moves at random, and counts by county and link as it goes, without any of the service's code.</summary>
internal sealed class History
{
    private readonly Random random;
    private readonly Told told = Told.WithRegister();
    private readonly Dictionary<string, long> counts = [];
    private readonly Dictionary<Firm, Dictionary<string, (long Grams, bool Own)>> stores = new() { [Firm.Maker] = [], [Firm.Other] = [], [Firm.Plant] = [], [Firm.Landfill] = [], [Firm.Abroad] = [] };
    private int runs;

    private History(int seed) => random = new Random(seed);

    public static (Told Told, IReadOnlyDictionary<string, long> Counts) Of(int seed, int steps)
    {
        var history = new History(seed);
        for (var step = 0; step < steps; step++) history.Step();
        return (history.told, history.counts);
    }

    private void Step()
    {
        Firm[] producers = [Firm.Maker, Firm.Other, Firm.Plant];
        if (random.Next(15) == 0) told.NextDay();
        if (random.Next(60) == 0) told.NextMonth();
        switch (random.Next(8))
        {
            case 0 or 1:
                var (at, mass) = (producers[random.Next(3)], random.NextInt64(1, 2_000_000));
                stores[at].Add(told.Weighed(at, mass, random.Next(3) == 0 ? Told.Medical : Told.Oil), (mass, true));
                Count(at, Link.Produced, mass);
                Count(at, Link.Stored, mass);
                break;
            case 2:
                Change(producers[random.Next(2)]);
                break;
            case 3:
                Move(producers[random.Next(2)], random.Next(4) == 0 ? Firm.Landfill : random.Next(4) == 0 ? Firm.Abroad : Firm.Plant);
                break;
            case 4:
                Move(Firm.Plant, Firm.Landfill);
                break;
            case 5:
                Treat(Firm.Plant, random.Next(2) == 0 ? "D10" : "R9", random.Next(2) == 0 ? Link.Disposed : Link.Utilised);
                break;
            case 6:
                Treat(Firm.Landfill, "D1", Link.Landfilled);
                break;
            case 7:
                told.Plan(producers[random.Next(2)], random.Next(1, 200));
                break;
        }
    }

    private void Count(Firm at, string link, long grams) => counts[$"{at.Region} {link}"] = counts.GetValueOrDefault($"{at.Region} {link}") + grams;

    private void Change(Firm firm)
    {
        if (stores[firm].Where(c => c.Value.Own).OrderBy(_ => random.Next()).FirstOrDefault() is not { Key: { } label, Value: var (grams, _) }) return;
        stores[firm].Remove(label);
        long put = 0;
        if (random.Next(2) == 0) told.Say(new ContainerWithdrawn(label, firm.Site, grams, "贴错"));
        else
        {
            put = random.NextInt64(1, 2_000_000);
            told.Say(new ContainerCorrected(label, firm.Site, grams, put, "抄错"));
            stores[firm].Add(label, (put, true));
        }
        Count(firm, Link.Produced, put - grams);
        Count(firm, Link.Stored, put - grams);
    }

    private void Move(Firm from, Firm to)
    {
        var load = Take(from, random.Next(1, 6));
        if (load.Length == 0) return;
        var number = told.Ship(from, to, load);
        Count(from, Link.Stored, -load.Sum(c => c.Grams));
        if (random.Next(8) == 0) return;
        var decided = load.Select(c => (c.Label, Grams: Math.Max(1, c.Grams + random.NextInt64(-500, 500)), Accepted: random.Next(6) > 0)).ToArray();
        told.Decide(number, to, "R9", decided);
        foreach (var (label, grams, _) in decided.Where(d => d.Accepted))
        {
            stores[to].Add(label, (grams, false));
            Count(to, Link.Stored, grams);
            Count(to, Link.Received, grams);
            Count(from, to.Region[..2] == from.Region[..2] ? Link.Transferred : Link.Exported, grams);
        }
    }

    private void Treat(Firm firm, string method, string link)
    {
        link = method switch { "D10" => Link.Disposed, "R9" => Link.Utilised, _ => link };
        var inputs = Take(firm, random.Next(1, 8));
        if (inputs.Length == 0) return;
        var total = inputs.Sum(c => c.Grams);
        Count(firm, Link.Stored, -total);
        var together = method != "D1" && random.Next(4) == 0;
        if (!together) Count(firm, link, total);
        var left = total;
        var outputs = new List<Contracts.Intake.RunOutput>();
        if (left > 1)
        {
            var part = random.NextInt64(1, left);
            left -= part;
            var residue = told.Label(firm, together ? Told.Oil : Told.Ash, together ? "consolidated" : "residue");
            outputs.Add(Told.Residue(residue, part));
            stores[firm].Add(residue, (part, false));
            Count(firm, Link.Stored, part);
            if (!together) Count(firm, Link.Produced, part);
        }
        outputs.Add(method == "D1" ? Told.Emplaced(left) : Told.Loss(left));
        told.Treat($"RUN-{++runs}", firm, together ? Told.Consolidation : method, inputs, [.. outputs]);
    }

    private (string Label, long Grams)[] Take(Firm firm, int count)
    {
        var chosen = stores[firm].OrderBy(_ => random.Next()).Take(count).Select(pair => (pair.Key, pair.Value.Grams)).ToArray();
        foreach (var (label, _) in chosen) stores[firm].Remove(label);
        return chosen;
    }
}
