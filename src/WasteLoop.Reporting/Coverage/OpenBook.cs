using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Coverage;

/// <summary>Takes down what a batch of entries means for sites' years and for open cases, and writes it in sets.</summary>
internal sealed class OpenBook(ReportingDb db)
{
    private const string Industrial = "industrial";
    private const string Consolidation = "consolidation";
    private const string Residue = "residue";

    private readonly Dictionary<(string Site, int Year, string What), (int Times, long Grams)> years = [];
    private readonly Dictionary<string, RoadLoad> roads = [];
    private readonly List<object> steps = [];

    /// <summary>What a run took from one batch.</summary>
    private sealed record Taken(string Label, string Site, long Grams, string Run);

    /// <summary>What was filled from a consolidating run, for the method of the largest of what went in.</summary>
    private sealed record Filled(string Label, string Site, long Grams, string Run);

    public void Count(string site, int year, string what, long grams = 0, int times = 1)
    {
        var known = years.GetValueOrDefault((site, year, what));
        years[(site, year, what)] = (known.Times + times, known.Grams + grams);
    }

    public void Depart(ManifestDeparted departed)
    {
        var known = roads.GetValueOrDefault(departed.Manifest);
        roads[departed.Manifest] = new RoadLoad
        {
            Manifest = departed.Manifest,
            Departed = true,
            Decided = known?.Decided ?? false,
            ReceiverSite = departed.ReceiverSite,
            Method = departed.Method,
            IndustrialGrams = departed.Containers.Where(c => IsIndustrial(c.WasteCode)).Sum(c => c.Grams),
        };
    }

    public void Decide(LoadDecided decided)
    {
        var known = roads.GetValueOrDefault(decided.Manifest);
        roads[decided.Manifest] = new RoadLoad
        {
            Manifest = decided.Manifest,
            Departed = known?.Departed ?? false,
            Decided = true,
            ReceiverSite = known?.ReceiverSite ?? "",
            Method = known?.Method ?? "",
            IndustrialGrams = known?.IndustrialGrams ?? 0,
        };
        steps.AddRange(decided.Containers.Where(c => c.Accepted && IsIndustrialLabel(c.Label))
            .Select(c => new HeldBatch { Label = c.Label, Site = decided.Site, Method = decided.Method, Grams = c.Grams }));
    }

    public void Treat(TreatmentCompleted run)
    {
        // Filled together it is still held, in another container.
        if (run.Method == Consolidation)
            steps.AddRange(run.Outputs.Where(o => o.Kind == Residue && o.Label is not null && IsIndustrialLabel(o.Label)).Select(o => new Filled(o.Label!, run.Site, o.Grams, run.Run)));
        steps.AddRange(run.Inputs.Select(i => new Taken(i.Label, run.Site, i.Grams, run.Run)));
    }

    public async Task Close(CancellationToken cancellationToken)
    {
        await WriteYears(cancellationToken);
        await WriteRoads(cancellationToken);
        await WriteHeld(cancellationToken);
        years.Clear();
        roads.Clear();
        steps.Clear();
    }

    private async Task WriteYears(CancellationToken cancellationToken)
    {
        var rows = new List<SiteYear>();
        foreach (var keys in years.Keys.Select(key => key.Site).Distinct().Chunk(ReportingDb.KeysPerQuery))
        {
            var known = (await db.SiteYears.AsNoTracking().Where(y => keys.Contains(y.Site)).ToListAsync(cancellationToken)).ToDictionary(y => (y.Site, y.Year, y.What));
            var sites = keys.ToHashSet();
            var touched = years.Keys.Where(key => sites.Contains(key.Site)).ToList();
            foreach (var same in touched.Where(known.ContainsKey).GroupBy(key => (key.Year, key.What)))
            {
                var ofSites = same.Select(key => key.Site).ToArray();
                await db.SiteYears.Where(y => y.Year == same.Key.Year && y.What == same.Key.What && ofSites.Contains(y.Site)).ExecuteDeleteAsync(cancellationToken);
            }
            rows.AddRange(touched.Select(key => new SiteYear
            {
                Site = key.Site,
                Year = key.Year,
                What = key.What,
                Times = years[key].Times + (known.GetValueOrDefault(key)?.Times ?? 0),
                Grams = years[key].Grams + (known.GetValueOrDefault(key)?.Grams ?? 0),
            }));
        }
        await db.Append(rows, cancellationToken);
    }

    private async Task WriteRoads(CancellationToken cancellationToken)
    {
        var rows = new List<RoadLoad>();
        foreach (var keys in roads.Keys.Chunk(ReportingDb.KeysPerQuery))
        {
            var known = await db.RoadLoads.AsNoTracking().Where(r => keys.Contains(r.Manifest)).ToDictionaryAsync(r => r.Manifest, cancellationToken);
            if (known.Count > 0) await db.RoadLoads.Where(r => keys.Contains(r.Manifest)).ExecuteDeleteAsync(cancellationToken);
            foreach (var key in keys)
            {
                var (now, before) = (roads[key], known.GetValueOrDefault(key));
                var (departed, decided) = (now.Departed || before is { Departed: true }, now.Decided || before is { Decided: true });
                if (departed && decided) continue;
                rows.Add(now);
            }
        }
        await db.Append(rows, cancellationToken);
    }

    private async Task WriteHeld(CancellationToken cancellationToken)
    {
        var labels = steps.Select(LabelOf).Distinct().ToList();
        var held = new Dictionary<(string Label, string Site), HeldBatch>();
        foreach (var keys in labels.Chunk(ReportingDb.KeysPerQuery))
            foreach (var batch in await db.HeldBatches.AsNoTracking().Where(h => keys.Contains(h.Label)).ToListAsync(cancellationToken)) held.Add((batch.Label, batch.Site), batch);
        var stored = held.Keys.Select(key => key.Label).ToHashSet();
        var filled = new Dictionary<string, List<Filled>>();
        var largest = new Dictionary<string, HeldBatch>();
        foreach (var step in steps)
        {
            switch (step)
            {
                case HeldBatch accepted:
                    held[(accepted.Label, accepted.Site)] = accepted;
                    break;
                case Filled output:
                    if (!filled.TryGetValue(output.Run, out var outputs)) filled[output.Run] = outputs = [];
                    outputs.Add(output);
                    break;
                case Taken taken when held.GetValueOrDefault((taken.Label, taken.Site)) is { } batch:
                    if (!largest.TryGetValue(taken.Run, out var most) || batch.Grams > most.Grams) largest[taken.Run] = batch;
                    held.Remove((taken.Label, taken.Site));
                    if (batch.Grams > taken.Grams) held.Add((batch.Label, batch.Site), new HeldBatch { Label = batch.Label, Site = batch.Site, Method = batch.Method, Grams = batch.Grams - taken.Grams });
                    // The outputs come before the inputs in the list; each takes the method of the largest input heard so far.
                    foreach (var output in filled.GetValueOrDefault(taken.Run) ?? [])
                        held[(output.Label, output.Site)] = new HeldBatch { Label = output.Label, Site = output.Site, Method = largest[taken.Run].Method, Grams = output.Grams };
                    break;
            }
        }
        foreach (var keys in stored.Chunk(ReportingDb.KeysPerQuery)) await db.HeldBatches.Where(h => keys.Contains(h.Label)).ExecuteDeleteAsync(cancellationToken);
        await db.Append([.. held.Values], cancellationToken);
    }

    private static string LabelOf(object step) => step switch { HeldBatch accepted => accepted.Label, Filled output => output.Label, Taken taken => taken.Label, _ => throw new InvalidOperationException("A step of another kind.") };

    private static bool IsIndustrialLabel(string label) => LabelCode.TryParse(label, out var code) && IsIndustrial(code.Waste.Value);

    private static bool IsIndustrial(string wasteCode) => WasteStreams.Of(WasteStreams.ByOrigin, wasteCode) == Industrial;
}
