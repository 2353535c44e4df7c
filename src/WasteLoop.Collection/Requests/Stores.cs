using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>What stands in the stores of some sites, by code, as the ledgers say.</summary>
public sealed class Stores(IEnumerable<Stores.Heap> heaps)
{
    private readonly ILookup<string, Heap> bySite = heaps.ToLookup(heap => heap.Site);

    /// <param name="OldestOn">The China day on which the oldest of them was put in store.</param>
    public sealed record Heap(string Site, string WasteCode, DateOnly OldestOn, long Grams, int Containers);

    /// <summary>One query, however many sites.</summary>
    public static async Task<Stores> Read(CollectionDb db, IReadOnlyCollection<string> sites, CancellationToken cancellationToken) => new(
        (await db.Containers.AsNoTracking().Where(c => sites.Contains(c.Site) && c.InStore).GroupBy(c => new { c.Site, c.WasteCode })
            .Select(same => new { same.Key.Site, same.Key.WasteCode, Oldest = same.Min(c => c.StoredAt), Grams = same.Sum(c => c.Grams), Count = same.Count() }).ToListAsync(cancellationToken))
        .Select(heap => new Heap(heap.Site, heap.WasteCode, ChinaTime.DateOf(heap.Oldest!.Value), heap.Grams, heap.Count)));

    public IEnumerable<Heap> At(string site) => bySite[site];
}
