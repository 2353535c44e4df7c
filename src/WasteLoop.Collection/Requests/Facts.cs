using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Replicas;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>What requests are judged by: collectors' licences and what stands in the stores. Two queries, however many requests.</summary>
internal sealed class Facts(ILookup<string, KnownLicence> licences, Stores stores)
{
    public Stores Stores => stores;

    public static async Task<Facts> Read(CollectionDb db, IReadOnlyCollection<string> collectors, IReadOnlyCollection<string> sites, CancellationToken cancellationToken) => new(
        (await db.Licences.AsNoTracking().Where(l => collectors.Contains(l.Holder)).ToListAsync(cancellationToken)).ToLookup(l => l.Holder),
        await Stores.Read(db, sites, cancellationToken));

    /// <summary>The first code that no licence of the collector covers on the day; null when all are covered.</summary>
    public string? NotCovered(string collector, IEnumerable<string> wasteCodes, DateOnly day) =>
        wasteCodes.FirstOrDefault(code => !licences[collector].Any(licence => licence.HoldsOn(day) && licence.CoversCode(code)));

    /// <summary>Refuses a collector who may not take what it is asked for on the day. What nobody has named yet is judged when it is identified.</summary>
    /// <exception cref="RuleViolationException">request.collector-licence.</exception>
    public void RequireCovered(string collector, IReadOnlyList<PickupItem> items, DateOnly day)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i].WasteCode is { } code) RequireCovered(collector, code, day, $"items[{i}].wasteCode");
    }

    /// <summary>Refuses a collector who may not take a waste on the day.</summary>
    /// <remarks>固废法 art. 80, 许可证办法 art. 15: waste goes only to a unit with a valid licence for it.</remarks>
    /// <exception cref="RuleViolationException">request.collector-licence.</exception>
    public void RequireCovered(string collector, string code, DateOnly day, string field)
    {
        if (NotCovered(collector, [code], day) is null) return;
        throw new RuleViolationException("request.collector-licence", $"收集单位 {collector} 在 {day:yyyy-MM-dd} 没有涵盖 {code} 的有效许可证。", $"On {day:yyyy-MM-dd} the collector {collector} holds no licence that covers {code}.",
            field, "manifest.receiver-licence", "请另选收集单位，可查询 GET /api/collection/collectors。", "Choose another collector; GET /api/collection/collectors lists them.");
    }
}
