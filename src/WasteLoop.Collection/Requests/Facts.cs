using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Replicas;
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

    /// <summary>Refuses a collector who may not take what it is asked for on the day.</summary>
    /// <remarks>固废法 art. 80, 许可证办法 art. 15: waste goes only to a unit with a valid licence for it.</remarks>
    /// <exception cref="RuleViolationException">request.collector-licence.</exception>
    public void RequireCovered(string collector, IReadOnlyList<string> wasteCodes, DateOnly day)
    {
        if (NotCovered(collector, wasteCodes, day) is not { } code) return;
        throw new RuleViolationException("request.collector-licence", $"收集单位 {collector} 在 {day:yyyy-MM-dd} 没有涵盖 {code} 的有效许可证。", $"On {day:yyyy-MM-dd} the collector {collector} holds no licence that covers {code}.",
            $"items[{wasteCodes.ToList().IndexOf(code)}].wasteCode", "manifest.receiver-licence", "请另选收集单位，可查询 GET /api/collection/collectors。", "Choose another collector; GET /api/collection/collectors lists them.");
    }
}
