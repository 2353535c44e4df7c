using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Replicas;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm asks to be fetched from: ticks or describes wastes with rough amounts and chooses a collector. A collector enters it for a firm that telephones.</summary>
public static class RequestPickup
{
    /// <param name="Collector">A collector who enters it may leave itself out.</param>
    /// <param name="Firm">The firm that telephoned; only a collector names one.</param>
    /// <param name="Hours">When the firm can be called on; any time when not said.</param>
    [Example("""{"collector":"91330200MA27A0025Y","items":[{"wasteCode":"900-214-08","kg":180},{"description":"清洗零件剩下的混合溶剂，黑色","containers":1}],"note":"从后门进","wishedFrom":"2026-11-20","wishedTo":"2026-11-30","hours":[{"from":"08:30","to":"11:30"}]}""")]
    public sealed record Request(Wish.Item[] Items, string? Collector = null, string? Firm = null, string? Site = null, string? Note = null, DateOnly? WishedFrom = null, DateOnly? WishedTo = null, VisitHours[]? Hours = null);

    public static async Task<Created<RequestView>> Handle(
        Request request, HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var asking = await Asking.Of(db, caller, request.Firm, request.Collector, request.Site, cancellationToken);
        var wish = Wish.Check(asking, request.Items, request.Note, request.WishedFrom, request.WishedTo, request.Hours, catalogue, today);
        var facts = await Facts.Read(db, [wish.Collector], [wish.Site], cancellationToken);
        var made = Judge(wish, asking.Site, facts, null, now);
        made.FetchBy = Urgency.Of(made, facts.Stores.At(wish.Site), rulebook, today).FetchBy;
        db.Requests.Add(made);
        await db.Commit(made.Told(), now, caller);
        var views = await RequestViews.Of(db, [made], rulebook, catalogue, today, Language.IsEnglish(http), cancellationToken);
        return TypedResults.Created("/api/collection/requests/" + made.Id, views[0]);
    }

    /// <summary>The request, when the collector may fetch what is named of it on the day wished, or today.</summary>
    /// <exception cref="RuleViolationException">request.oneself, request.collector-licence.</exception>
    internal static PickupRequest Judge(Wish wish, KnownSite site, Facts facts, string? standingOrder, DateTimeOffset now)
    {
        if (wish.Collector == site.Party) throw new RuleViolationException("request.oneself", "不能请本单位收运。", "A firm does not fetch from itself.", "collector");
        facts.RequireCovered(wish.Collector, wish.Items, wish.From ?? ChinaTime.DateOf(now));
        return PickupRequest.Make(wish, site.Party, site.Region, standingOrder, now);
    }
}
