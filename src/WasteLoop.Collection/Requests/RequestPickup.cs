using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm asks to be fetched from: ticks wastes with rough amounts and chooses a collector.</summary>
public static class RequestPickup
{
    [Example("""{"collector":"91330200MA27A0025Y","items":[{"wasteCode":"900-214-08","kg":180},{"wasteCode":"900-041-49","containers":2}],"note":"周二上午有人","wishedFrom":"2026-11-20","wishedTo":"2026-11-30"}""")]
    public sealed record Request(string Collector, Wish.Item[] Items, string? Site = null, string? Note = null, DateOnly? WishedFrom = null, DateOnly? WishedTo = null);

    public static async Task<Created<RequestView>> Handle(
        Request request, HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var site = await db.OwnSite(request.Site, caller, cancellationToken);
        var wish = Wish.Check(site.Site, request.Collector, request.Items, request.Note, request.WishedFrom, request.WishedTo, catalogue, today);
        var facts = await Facts.Read(db, [wish.Collector], [site.Site], cancellationToken);
        var made = Judge(wish, site, facts, null, now);
        made.FetchBy = Urgency.Of(made, facts.Stores.At(site.Site), rulebook, today).FetchBy;
        db.Requests.Add(made);
        await db.Commit(made.Told(), now, caller);
        var views = await RequestViews.Of(db, [made], rulebook, catalogue, today, Language.IsEnglish(http), cancellationToken);
        return TypedResults.Created("/api/collection/requests/" + made.Id, views[0]);
    }

    /// <summary>The request, when the collector may fetch it on the day wished, or today.</summary>
    /// <exception cref="RuleViolationException">request.oneself, request.collector-licence.</exception>
    internal static PickupRequest Judge(Wish wish, KnownSite site, Facts facts, string? standingOrder, DateTimeOffset now)
    {
        if (wish.Collector == site.Party) throw new RuleViolationException("request.oneself", "不能请本单位收运。", "A firm does not fetch from itself.", "collector");
        facts.RequireCovered(wish.Collector, [.. wish.Items.Select(item => item.WasteCode)], wish.From ?? ChinaTime.DateOf(now));
        return PickupRequest.Make(wish, site.Party, site.Region, standingOrder, now);
    }

    /// <summary>The site that is named, or the only one there is.</summary>
    /// <exception cref="RuleViolationException">site.not-found (404), site.which.</exception>
    internal static async Task<KnownSite> OwnSite(this CollectionDb db, string? said, Caller caller, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var code = said?.Trim().ToUpperInvariant();
        var own = await db.Sites.AsNoTracking().Where(s => s.Party == party && (code == null || s.Site == code)).OrderBy(s => s.Site).Take(2).ToListAsync(cancellationToken);
        return own.Count switch
        {
            1 => own[0],
            0 => throw new RuleViolationException("site.not-found", "没有这个场所，或不属于本单位。", "There is no such site, or it is not yours.", "site", kind: Refusal.NotFound),
            _ => throw new RuleViolationException("site.which", "本单位有多个场所，请指明是哪一个。", "Your firm has several sites; say which.", "site", kind: Refusal.Invalid),
        };
    }
}
