using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>Labels that cannot be loaded at a stop: collected at another, gone from their store, or of another site.</summary>
public sealed class TakenLabels
{
    private readonly Dictionary<string, string> collectedAt;
    private readonly Dictionary<string, (string Site, bool Left)> known;

    private TakenLabels(Dictionary<string, string> collectedAt, Dictionary<string, (string, bool)> known) => (this.collectedAt, this.known) = (collectedAt, known);

    /// <summary>What is known of the labels; two queries, however many.</summary>
    public static async Task<TakenLabels> Read(CollectionDb db, IReadOnlyCollection<string> labels, CancellationToken cancellationToken) => new(
        (await db.Stops.SelectMany(stop => stop.Containers).Where(container => labels.Contains(container.Label)).Select(container => new { container.Label, container.Stop }).ToListAsync(cancellationToken))
            .DistinctBy(container => container.Label).ToDictionary(container => container.Label, container => container.Stop),
        (await db.Containers.Where(container => labels.Contains(container.Label)).Select(container => new { container.Label, container.Site, Left = container.DispatchedAt != null }).ToListAsync(cancellationToken))
            .ToDictionary(container => container.Label, container => (container.Site, container.Left)));

    /// <exception cref="RuleViolationException">round.label-taken (conflict).</exception>
    public void Refuse(string? site, IEnumerable<string> labels)
    {
        foreach (var text in labels)
        {
            if (!LabelCode.TryParse(text, out var label)) continue;
            if (collectedAt.ContainsKey(label.Value)) throw Taken(label, "已在另一个站点收运", "was collected at another stop");
            if (!known.TryGetValue(label.Value, out var container)) continue;
            if (container.Left) throw Taken(label, "已出库", "has left its store");
            if (container.Site != site) throw Taken(label, $"属于场所 {container.Site}", $"belongs to the site {container.Site}");
        }
    }

    /// <summary>Notes what was loaded: the next stop may not load it again.</summary>
    public void Note(string stop, IEnumerable<string> labels)
    {
        foreach (var text in labels)
            if (LabelCode.TryParse(text, out var label)) collectedAt.TryAdd(label.Value, stop);
    }

    private static RuleViolationException Taken(LabelCode label, string zh, string en) => new("round.label-taken", $"容器 {label} {zh}。", $"The container {label} {en}.", "containers", "manifest.loading-label-match",
        "请核对标签。", "Check the label.", Refusal.Conflict);
}
