using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>POST /containers/{label}/store: puts a weighed container in store, with a row of table B.2 that names the batch generated.</summary>
public static class StoreContainer
{
    /// <param name="Facility">Code of a storage facility of the container's site.</param>
    [Example("""{"facility":"TS001"}""")]
    public sealed record Request(string Facility, DateTimeOffset? HappenedAt = null);

    /// <param name="Warning">Present when the store is nearly or more than full; the container was stored all the same.</param>
    public sealed record Response(string Label, string Facility, decimal MassKg, string GeneratedBatch, string StoredInBatch, Warning? Warning);

    /// <summary>Something that the law wants watched, without refusing.</summary>
    /// <param name="Code">storage.over-capacity or storage.near-capacity.</param>
    /// <param name="Rule">Key in the rulebook.</param>
    /// <param name="Text">For people, in the caller's language.</param>
    public sealed record Warning(string Code, string Rule, string Text);

    public static async Task<Response> Handle(
        string label, Request request, Caller caller, DeclarationsDb db, DatabaseEngine engine, Rulebook rulebook, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var container = await Containers.RequireOwn(db, label, caller, cancellationToken);
        var facility = request.Facility.Trim().ToUpperInvariant();
        var store = await db.Stores.AsNoTracking().SingleOrDefaultAsync(s => s.Site == container.Site && s.Facility == facility, cancellationToken)
            ?? throw new RuleViolationException("facility.not-a-store", $"场所 {container.Site} 没有贮存设施 {request.Facility}。", $"Site {container.Site} has no storage facility {request.Facility}.",
                "facility", nextZh: "请选择本场所已登记的贮存设施。", nextEn: "Choose a registered storage facility of this site.");
        var at = StepTime.Of(request.HappenedAt, container, clock);
        var before = await db.Containers.Where(c => c.Site == container.Site && c.Facility == facility && (c.State == ContainerState.Stored || c.State == ContainerState.OnManifest))
            .SumAsync(c => c.Grams ?? 0, cancellationToken);
        container.Store(facility, at);
        await new LedgerBook(db, engine, container, at, caller.Actor).Enter(new LedgerDraft(LedgerKind.StoredIn, container.Grams ?? 0, container.GeneratedBatch), cancellationToken);
        var stored = container.TellStored();
        await db.Commit(stored, at, caller);
        return new Response(container.Label, facility, Mass.FromGrams(stored.Grams).Kilograms, stored.GeneratedBatch, stored.StoredInBatch,
            WarningOf(store, before + stored.Grams, rulebook, ChinaTime.DateOf(at), Language.IsEnglish(http)));
    }

    // HJ 1259-2022 5.5.2.2: no more than the design capacity. What stands at the door is safer inside than out, so it is told and not refused.
    private static Warning? WarningOf(KnownStore store, long grams, Rulebook rulebook, DateOnly on, bool english)
    {
        foreach (var (code, rule) in new[] { ("storage.over-capacity", "storage.capacity-percent"), ("storage.near-capacity", "storage.capacity-warn-percent") })
        {
            var limit = (Int128)store.CapacityGrams * rulebook.Get(rule, on).Int;
            var full = (Int128)grams * 100;
            if (code == "storage.over-capacity" ? full <= limit : full < limit) continue;
            var (held, capacity) = (Mass.FromGrams(grams), Mass.FromGrams(store.CapacityGrams));
            return new Warning(code, rule, english ? $"{store.Facility} now holds {held}; its capacity is {capacity}. Have waste collected soon."
                : $"{store.Facility} 现存 {held}，设计能力 {capacity}，请尽快安排转移。");
        }
        return null;
    }
}
