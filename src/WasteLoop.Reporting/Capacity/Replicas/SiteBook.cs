using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>Takes down what a batch of entries adds to stores and runs, and writes it in a few statements. Sums: the order of the sources does not matter.</summary>
internal sealed class SiteBook(ReportingDb db)
{
    private readonly Dictionary<(string Site, string Code), long> stored = [];
    private readonly Dictionary<(string Site, string Month), long> ran = [];

    /// <summary>A label carries its waste code; what is no label counts nowhere, as in the figures.</summary>
    public static string? CodeOf(string label) => LabelCode.TryParse(label, out var code) ? code.Waste.Value : null;

    public void Store(string site, string label, long grams)
    {
        if (CodeOf(label) is { } code && grams != 0) stored[(site, code)] = stored.GetValueOrDefault((site, code)) + grams;
    }

    public void Run(string site, string month, long grams) => ran[(site, month)] = ran.GetValueOrDefault((site, month)) + grams;

    public async Task Write(CancellationToken cancellationToken)
    {
        foreach (var sites in stored.Keys.Select(key => key.Site).Distinct().Chunk(ReportingDb.KeysPerQuery))
        {
            var rows = await db.SiteStocks.Where(row => sites.Contains(row.Site)).ToDictionaryAsync(row => (row.Site, row.WasteCode), cancellationToken);
            foreach (var ((site, code), grams) in stored.Where(pair => sites.Contains(pair.Key.Site)))
                if (rows.TryGetValue((site, code), out var row)) row.Grams += grams;
                else db.SiteStocks.Add(new SiteStock { Site = site, WasteCode = code, Grams = grams });
        }
        foreach (var sites in ran.Keys.Select(key => key.Site).Distinct().Chunk(ReportingDb.KeysPerQuery))
        {
            var rows = await db.PlantRuns.Where(row => sites.Contains(row.Site)).ToDictionaryAsync(row => (row.Site, row.Month), cancellationToken);
            foreach (var ((site, month), grams) in ran.Where(pair => sites.Contains(pair.Key.Site)))
                if (rows.TryGetValue((site, month), out var row)) row.Grams += grams;
                else db.PlantRuns.Add(new PlantRun { Site = site, Month = month, Grams = grams });
        }
        stored.Clear();
        ran.Clear();
    }
}
