using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Figures;

/// <summary>Batches, sites, manifests and plans, as a batch of entries tells of them: taken down in their order, written and looked up in sets.</summary>
internal sealed class Known(ReportingDb db)
{
    private readonly List<SitePlan> plans = [];
    private readonly List<Labelled> labels = [];
    private readonly Dictionary<string, string> weighed = [];
    private readonly Dictionary<string, KnownSite> sites = [];
    private readonly Dictionary<string, KnownManifest> manifests = [];

    /// <summary>A label as it was told, with as many plans heard before it in this batch of entries.</summary>
    /// <param name="Class">The generator's class as it was told; null to judge it by the plan.</param>
    internal sealed record Labelled(string Label, string Site, string Region, string WasteCode, string Origin, DateOnly FilledOn, int PlansBefore, string? Class = null);

    /// <summary>What a batch of entries brought.</summary>
    /// <param name="MovedSites">Known before, in another region.</param>
    internal sealed record Come(IReadOnlyCollection<string> Labels, IReadOnlyCollection<string> Sites, IReadOnlyCollection<string> Manifests, IReadOnlyCollection<string> MovedSites)
    {
        public bool Nothing => Labels.Count + Sites.Count + Manifests.Count == 0;
    }

    public void Add(SitePlan plan) => plans.Add(plan);

    public void Label(string label, string site, string region, string wasteCode, string origin, DateOnly filledOn) =>
        labels.Add(new Labelled(label, site, region, wasteCode, origin, filledOn, plans.Count));

    /// <summary>A batch whose generator's class is told with it.</summary>
    public void Label(string label, string site, string region, string wasteCode, DateOnly filledOn, string unitClass) =>
        labels.Add(new Labelled(label, site, region, wasteCode, "", filledOn, plans.Count, unitClass));

    /// <summary>The month of a batch's first weighing, which is in the same journal as its label.</summary>
    public void Weigh(string label, string month) => weighed[label] = month;

    public void Put(KnownSite site) => sites[site.Site] = site;

    /// <summary>The first word on a manifest stays.</summary>
    public void Keep(KnownManifest manifest) => manifests.TryAdd(manifest.Manifest, manifest);

    /// <summary>Writes what was taken down, and says what came.</summary>
    public async Task<Come> Write(CancellationToken cancellationToken)
    {
        await WriteBatches(cancellationToken);
        var moved = await WriteSites(cancellationToken);
        await WriteManifests(cancellationToken);
        var come = new Come(labels.ConvertAll(l => l.Label), [.. sites.Keys], [.. manifests.Keys], moved);
        plans.Clear();
        labels.Clear();
        weighed.Clear();
        sites.Clear();
        manifests.Clear();
        return come;
    }

    /// <summary>All that is known of what the facts stand on.</summary>
    public async Task<Ground> Look(IReadOnlyCollection<WaitingFact> facts, CancellationToken cancellationToken)
    {
        var (batches, ofManifests, ofSites) = (new Dictionary<string, KnownBatch>(), new Dictionary<string, KnownManifest>(), new Dictionary<string, KnownSite>());
        foreach (var keys in facts.Select(f => f.Batch).Distinct().Chunk(ReportingDb.KeysPerQuery))
            foreach (var batch in await db.Batches.AsNoTracking().Where(b => keys.Contains(b.Label)).ToListAsync(cancellationToken)) batches.Add(batch.Label, batch);
        foreach (var keys in facts.Select(f => f.Manifest).OfType<string>().Distinct().Chunk(ReportingDb.KeysPerQuery))
            foreach (var manifest in await db.Manifests.AsNoTracking().Where(m => keys.Contains(m.Manifest)).ToListAsync(cancellationToken)) ofManifests.Add(manifest.Manifest, manifest);
        var named = facts.Select(f => f.Site).Concat(facts.Select(f => f.OtherSite).OfType<string>()).Concat(ofManifests.Values.Select(m => m.MoverSite)).Where(site => site.Length > 0);
        foreach (var keys in named.Distinct().Chunk(ReportingDb.KeysPerQuery))
            foreach (var site in await db.Sites.AsNoTracking().Where(s => keys.Contains(s.Site)).ToListAsync(cancellationToken)) ofSites.Add(site.Site, site);
        return new Ground(batches, ofSites, ofManifests);
    }

    /// <summary>The manifests of those sites that facts wait for.</summary>
    public async Task<List<string>> ManifestsFrom(IReadOnlyCollection<string> moverSites, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var keys in moverSites.Chunk(ReportingDb.KeysPerQuery))
            found.AddRange(await db.WaitingFacts.Join(db.Manifests, f => f.Manifest, m => m.Manifest, (f, m) => m).Where(m => keys.Contains(m.MoverSite)).Select(m => m.Manifest).Distinct().ToListAsync(cancellationToken));
        return found;
    }

    private async Task WriteBatches(CancellationToken cancellationToken)
    {
        var planned = await WritePlans(cancellationToken);
        var written = new Dictionary<string, KnownBatch>();
        foreach (var label in labels)
            written.Add(label.Label, new KnownBatch
            {
                Label = label.Label,
                Site = label.Site,
                WasteCode = label.WasteCode,
                Class = label.Class ?? GeneratorClass.Of(label.Origin, Planned(label), label.FilledOn, label.Region),
            });
        foreach (var keys in weighed.Keys.Where(label => !written.ContainsKey(label)).Chunk(ReportingDb.KeysPerQuery))
        {
            foreach (var batch in await db.Batches.AsNoTracking().Where(b => keys.Contains(b.Label)).ToListAsync(cancellationToken)) written.Add(batch.Label, batch);
            await db.Batches.Where(b => keys.Contains(b.Label)).ExecuteDeleteAsync(cancellationToken);
        }
        foreach (var (label, month) in weighed)
            if (written.TryGetValue(label, out var batch)) batch.WeighedMonth = month;
        await db.Append([.. written.Values], cancellationToken);

        long? Planned(Labelled label) =>
            plans.Take(label.PlansBefore).LastOrDefault(p => p.Site == label.Site && p.Year == label.FilledOn.Year)?.ProducedGrams
                ?? (planned.TryGetValue((label.Site, label.FilledOn.Year), out var grams) ? grams : null);
    }

    /// <summary>Writes the newest plans. Returns what was planned before them by the sites whose containers were labelled.</summary>
    private async Task<Dictionary<(string Site, int Year), long>> WritePlans(CancellationToken cancellationToken)
    {
        var planned = new Dictionary<(string, int), long>();
        foreach (var keys in labels.Select(l => l.Site).Concat(plans.Select(p => p.Site)).Distinct().Chunk(ReportingDb.KeysPerQuery))
            foreach (var plan in await db.SitePlans.AsNoTracking().Where(p => keys.Contains(p.Site)).ToListAsync(cancellationToken)) planned.Add((plan.Site, plan.Year), plan.ProducedGrams);
        var newest = plans.GroupBy(p => (p.Site, p.Year)).ToDictionary(g => g.Key, g => g.Last());
        foreach (var ofYear in newest.Values.Where(p => planned.ContainsKey((p.Site, p.Year))).GroupBy(p => p.Year))
            foreach (var keys in ofYear.Select(p => p.Site).Chunk(ReportingDb.KeysPerQuery))
                await db.SitePlans.Where(p => p.Year == ofYear.Key && keys.Contains(p.Site)).ExecuteDeleteAsync(cancellationToken);
        await db.Append([.. newest.Values], cancellationToken);
        return planned;
    }

    private async Task<List<string>> WriteSites(CancellationToken cancellationToken)
    {
        var moved = new List<string>();
        foreach (var keys in sites.Keys.Chunk(ReportingDb.KeysPerQuery))
        {
            var were = await db.Sites.Where(s => keys.Contains(s.Site)).ToDictionaryAsync(s => s.Site, s => s.Region, cancellationToken);
            moved.AddRange(were.Where(was => sites[was.Key].Region != was.Value).Select(was => was.Key));
            if (were.Count > 0) await db.Sites.Where(s => keys.Contains(s.Site)).ExecuteDeleteAsync(cancellationToken);
            await db.Append([.. keys.Select(key => sites[key])], cancellationToken);
        }
        return moved;
    }

    private async Task WriteManifests(CancellationToken cancellationToken)
    {
        foreach (var keys in manifests.Keys.Chunk(ReportingDb.KeysPerQuery))
        {
            var there = await db.Manifests.Where(m => keys.Contains(m.Manifest)).Select(m => m.Manifest).ToHashSetAsync(cancellationToken);
            await db.Append([.. keys.Where(key => !there.Contains(key)).Select(key => manifests[key])], cancellationToken);
        }
    }
}
