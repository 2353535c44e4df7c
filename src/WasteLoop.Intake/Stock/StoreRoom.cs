using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Stock;

/// <summary>Whether the stores of a site have room for what is to be accepted.</summary>
internal static class StoreRoom
{
    private const string FullRule = "storage.capacity-percent";
    private const string NearRule = "storage.capacity-warn-percent";

    /// <summary>Refuses what a store may not hold; tells of a store that is nearly full.</summary>
    /// <param name="into">The store and mass of each container; the caller holds the site's stock.</param>
    /// <exception cref="RuleViolationException">intake.store-full.</exception>
    public static async Task<IReadOnlyList<Warning>> Require(
        IReadOnlyList<(string Facility, long Grams)> into, KnownSite site, DateOnly on, HttpContext http, IntakeDb db, Rulebook rulebook, CancellationToken cancellationToken)
    {
        if (into.Count == 0) return [];
        var stores = await db.Facilities.AsNoTracking().Where(f => f.Site == site.Site && f.Kind == KnownFacility.Storage).OrderBy(f => f.Facility).ToListAsync(cancellationToken);
        var stock = await db.Stock.Where(i => i.Site == site.Site && i.RemainingGrams > 0)
            .GroupBy(i => i.Facility).Select(g => new { g.Key, Grams = g.Sum(i => i.RemainingGrams) }).ToDictionaryAsync(g => g.Key, g => g.Grams, cancellationToken);
        // What the site labelled itself, consolidated drums above all, stands in the same stores.
        var own = await db.Containers.Where(c => c.Site == site.Site && c.StoreFacility != null)
            .GroupBy(c => c.StoreFacility ?? "").Select(g => new { g.Key, Grams = g.Sum(c => c.StoreGrams) }).ToDictionaryAsync(g => g.Key, g => g.Grams, cancellationToken);
        var (full, near) = (rulebook.Get(FullRule, on, site.RuleRegion).Int, rulebook.Get(NearRule, on, site.RuleRegion).Int);
        var warnings = new List<Warning>();
        foreach (var load in into.GroupBy(i => i.Facility))
        {
            // One without a known capacity is not judged.
            if (stores.Find(s => s.Facility == load.Key) is not { CapacityGrams: > 0 } store) continue;
            var (held, comes) = (HeldIn(store), load.Sum(i => i.Grams));
            if ((Int128)(held + comes) * 100 > (Int128)store.CapacityGrams * full) throw Full(store, held, comes);
            if ((Int128)(held + comes) * 100 >= (Int128)store.CapacityGrams * near)
                warnings.Add(Warning.Of(http, "storage.near-capacity", NearRule, $"{store.Facility} 现存 {Kg(held + comes)} 千克，设计能力 {Kg(store.CapacityGrams)} 千克，请尽快转出或处置。",
                    $"{store.Facility} now holds {Kg(held + comes)} kg; its capacity is {Kg(store.CapacityGrams)} kg. Hand on or treat waste soon."));
        }
        return warnings;

        long HeldIn(KnownFacility store) => stock.GetValueOrDefault(store.Facility) + own.GetValueOrDefault(store.Facility);

        // HJ 1259-2022 5.5.2.2: no more than the design capacity. The truck is at the gate, so the refusal says where there is room.
        RuleViolationException Full(KnownFacility store, long held, long comes)
        {
            var room = stores.Where(s => s != store && s.CapacityGrams > 0 && (Int128)(HeldIn(s) + comes + into.Where(i => i.Facility == s.Facility).Sum(i => i.Grams)) * 100 <= (Int128)s.CapacityGrams * full)
                .Select(s => $"{s.Facility} {s.Name}").ToList();
            var (zh, en) = room.Count > 0 ? ($"请改存：{string.Join('、', room)}；", $"Put it into {string.Join(", ", room)}; ") : ("本场所没有其他贮存设施放得下；", "No other store of this site has room; ");
            return new RuleViolationException("intake.store-full",
                $"{store.Facility} 设计能力 {Kg(store.CapacityGrams)} 千克，现存 {Kg(held)} 千克，放不下本次的 {Kg(comes)} 千克。",
                $"{store.Facility} may hold {Kg(store.CapacityGrams)} kg and holds {Kg(held)} kg: the {Kg(comes)} kg of this load do not fit.", "containers", FullRule,
                zh + "也可先转出或处置库存后再确认，车辆在场等候；或拒收部分容器并注明“贮存设施已满”，由承运人退回。",
                en + "or hand on or treat what is there while the truck waits, and decide then; or refuse some containers with the reason that the store is full, and the carrier takes them back.");
        }
    }

    private static string Kg(long grams) => (grams / 1_000m).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
