using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Manifests.Transfer;

/// <summary>What must hold between the service's own tables; each finding is a sentence naming the row.</summary>
public static class ManifestBooks
{
    /// <summary>Findings beyond these are not listed.</summary>
    public const int FindingsMax = 100;

    public static async Task<IReadOnlyList<string>> Verify(ManifestsDb db, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        await Signatures(db, findings, cancellationToken);
        await Locks(db, findings, cancellationToken);
        await Plans(db, findings, cancellationToken);
        return findings.Take(FindingsMax).ToList();
    }

    private static async Task Signatures(ManifestsDb db, List<string> findings, CancellationToken cancellationToken)
    {
        await foreach (var signed in db.Manifests.Select(manifest => new { manifest.Number, manifest.SignedContent, manifest.ContentHash }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (SignedContent.HashOf(signed.SignedContent) != signed.ContentHash) findings.Add($"Manifest {signed.Number}: what was signed does not have the hash {signed.ContentHash}.");
    }

    private static async Task Locks(ManifestsDb db, List<string> findings, CancellationToken cancellationToken)
    {
        var held = db.CarriedContainers.Where(container => !container.LeftBehind && db.Manifests.Any(manifest => manifest.Number == container.Manifest && manifest.State != ManifestState.Voided));
        foreach (var free in await held.Where(container => !db.LoadedContainers.Any(loaded => loaded.Label == container.Label && loaded.Manifest == container.Manifest)).OrderBy(container => container.Label).Take(FindingsMax).ToListAsync(cancellationToken))
            findings.Add($"Container {free.Label} is on manifest {free.Manifest} but not held by it.");
        foreach (var stray in await db.LoadedContainers.Where(loaded => !held.Any(container => container.Label == loaded.Label && container.Manifest == loaded.Manifest)).OrderBy(loaded => loaded.Label).Take(FindingsMax).ToListAsync(cancellationToken))
            findings.Add($"Container {stray.Label} is held by manifest {stray.Manifest} without being on it.");
    }

    private static async Task Plans(ManifestsDb db, List<string> findings, CancellationToken cancellationToken)
    {
        var used = await db.Manifests.Where(manifest => manifest.State != ManifestState.Voided)
            .SelectMany(manifest => manifest.Containers.Where(container => !container.LeftBehind), (manifest, container) => new
            {
                manifest.MoverSite,
                manifest.Year,
                container.WasteCode,
                manifest.Receiver,
                Grams = container.ShippedGrams ?? container.IssuedGrams,
            })
            .GroupBy(row => new { row.MoverSite, row.Year, row.WasteCode, row.Receiver })
            .Select(same => new { same.Key, Grams = same.Sum(row => row.Grams) })
            .ToDictionaryAsync(sum => (sum.Key.MoverSite, sum.Key.Year, sum.Key.WasteCode, sum.Key.Receiver), sum => sum.Grams, cancellationToken);
        foreach (var usage in await db.PlanUsages.AsNoTracking().ToListAsync(cancellationToken))
        {
            used.Remove((usage.Site, usage.Year, usage.WasteCode, usage.Receiver), out var grams);
            if (usage.Grams != grams) findings.Add($"Plan use of {usage.Site} {usage.Year} {usage.WasteCode} to {usage.Receiver} is {usage.Grams} g, its manifests have {grams} g.");
        }
        foreach (var (key, grams) in used) findings.Add($"Plan use of {key.MoverSite} {key.Year} {key.WasteCode} to {key.Receiver} is missing, its manifests have {grams} g.");
    }
}
