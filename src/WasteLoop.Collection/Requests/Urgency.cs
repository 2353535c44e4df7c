using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>By when a request should be fetched, and why then.</summary>
/// <param name="FetchBy">The last China day that is in time.</param>
/// <param name="Rule">The rulebook's key behind it; null when the firm wished it.</param>
/// <param name="Days">The rule's days, or 0.</param>
/// <param name="Since">The day from which the days run; null when none do.</param>
public sealed record Urgency(DateOnly FetchBy, UrgencyReason Reason, string? Rule, int Days, DateOnly? Since)
{
    private const string MedicalCategory = "HW01";
    private const string MedicalDays = "medical.storage-days";
    private const string StoreDays = "pickup.store-days";
    private const string FetchDays = "pickup.fetch-days";
    private const string PointMaxKg = "storage.point-max-kg";
    private const string SoonDays = "pickup.soon-days";

    /// <summary>The earliest of: what the storage clock of the oldest container allows, a store that is full, the last day wished, and the days in which every request is fetched.</summary>
    /// <param name="heaps">All that stands in the site's store.</param>
    public static Urgency Of(PickupRequest request, IEnumerable<Stores.Heap> heaps, Rulebook rulebook, DateOnly today)
    {
        var region = RegionCode.Parse(request.Region);
        var asked = ChinaTime.DateOf(request.RequestedAt);
        var (all, codes) = (heaps.ToList(), request.Items.Select(item => item.WasteCode).OfType<string>().ToHashSet());
        var waiting = rulebook.Get(FetchDays, today, region).Int;
        var reasons = new List<Urgency> { new(asked.AddDays(waiting), UrgencyReason.Waiting, FetchDays, waiting, asked) };
        if (request.WishedTo is { } wished) reasons.Add(new Urgency(wished, UrgencyReason.Wished, null, 0, null));
        foreach (var heap in all.Where(heap => codes.Contains(heap.WasteCode)))
        {
            var key = StorageRuleOf(heap.WasteCode);
            var days = rulebook.Get(key, today, region).Int;
            reasons.Add(new Urgency(heap.OldestOn.AddDays(days), UrgencyReason.StorageClock, key, days, heap.OldestOn));
        }
        if (all.Sum(heap => heap.Grams) >= Mass.FromKilograms(rulebook.Get(PointMaxKg, today, region).Decimal).Grams)
            reasons.Add(new Urgency(asked, UrgencyReason.StoreFull, PointMaxKg, 0, null));
        return reasons.OrderBy(reason => reason.FetchBy).ThenBy(reason => reason.Reason).First();
    }

    /// <summary>How long a waste may stand in a small firm's store: the rulebook's key.</summary>
    public static string StorageRuleOf(string wasteCode) => WasteCode.TryParse(wasteCode, out var code) && code.Category == MedicalCategory ? MedicalDays : StoreDays;

    /// <summary>Whether the day has passed, comes soon, or has time.</summary>
    public static UrgencyLevel LevelOf(DateOnly fetchBy, Rulebook rulebook, DateOnly today) =>
        fetchBy < today ? UrgencyLevel.Late : fetchBy <= SoonUntil(rulebook, today) ? UrgencyLevel.Soon : UrgencyLevel.InTime;

    /// <summary>The last day that is soon.</summary>
    public static DateOnly SoonUntil(Rulebook rulebook, DateOnly today) => today.AddDays(rulebook.Get(SoonDays, today).Int);
}

/// <summary>What makes a request urgent.</summary>
public enum UrgencyReason
{
    /// <summary>The oldest container has stood as long as it may.</summary>
    StorageClock,

    /// <summary>The store holds as much as a storage point may.</summary>
    StoreFull,

    /// <summary>The firm named its last day.</summary>
    Wished,

    /// <summary>It has waited as long as a request should.</summary>
    Waiting,
}

/// <summary>How urgent a request is.</summary>
public enum UrgencyLevel
{
    Late,
    Soon,
    InTime,
}
