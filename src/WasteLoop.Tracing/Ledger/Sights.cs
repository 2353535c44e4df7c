using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Tracing.Batches;

namespace WasteLoop.Tracing.Ledger;

/// <summary>Who may see which batch, as a batch of entries changes it: shown and hidden again in the order of the entries, written once.</summary>
internal sealed class Sights(TracingDb db)
{
    private readonly List<BatchParty> ofProducers = [];
    private readonly Dictionary<string, List<Action<Dictionary<(string, string, string, string), BatchParty>>>> byManifest = [];

    public void Show(BatchParty sight)
    {
        // A container is labelled once.
        if (sight.Manifest.Length == 0) ofProducers.Add(sight);
        else Of(sight.Manifest).Add(seen => seen.TryAdd(KeyOf(sight), sight));
    }

    public void Hide(string manifest, IEnumerable<string> labels) => Of(manifest).Add(seen =>
    {
        var hidden = labels.ToHashSet();
        foreach (var key in seen.Keys.Where(key => hidden.Contains(key.Item1)).ToList()) seen.Remove(key);
    });

    public async Task Write(CancellationToken cancellationToken)
    {
        var added = new List<BatchParty>(ofProducers);
        foreach (var manifests in byManifest.Keys.Chunk(TracingDb.LabelsPerQuery))
        {
            var known = await db.BatchParties.AsNoTracking().Where(p => manifests.Contains(p.Manifest)).ToListAsync(cancellationToken);
            foreach (var was in manifests.GroupJoin(known, manifest => manifest, sight => sight.Manifest, (manifest, sights) => (Manifest: manifest, Sights: sights.ToDictionary(KeyOf))))
            {
                var seen = new Dictionary<(string, string, string, string), BatchParty>(was.Sights);
                foreach (var change in byManifest[was.Manifest]) change(seen);
                added.AddRange(seen.Where(sight => !was.Sights.ContainsKey(sight.Key)).Select(sight => sight.Value));
                db.BatchParties.RemoveRange(was.Sights.Where(sight => !seen.ContainsKey(sight.Key)).Select(sight => sight.Value));
            }
        }
        await db.Append(added, cancellationToken);
        ofProducers.Clear();
        byManifest.Clear();
    }

    private List<Action<Dictionary<(string, string, string, string), BatchParty>>> Of(string manifest)
    {
        if (!byManifest.TryGetValue(manifest, out var changes)) byManifest.Add(manifest, changes = []);
        return changes;
    }

    private static (string, string, string, string) KeyOf(BatchParty sight) => (sight.Label, sight.Party, sight.Role, sight.Site);
}
