using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm asks to be fetched from in a rhythm, until it says otherwise. A collector enters it for a firm that telephones.</summary>
public static class PlaceStandingOrder
{
    /// <param name="Collector">A collector who enters it may leave itself out.</param>
    /// <param name="Firm">The firm that telephoned; only a collector names one.</param>
    /// <param name="Hours">When the firm can be called on; any time when not said.</param>
    [Example("""{"collector":"91330200MA27A0025Y","items":[{"wasteCode":"900-214-08","kg":180}],"everyWeeks":2,"weekdays":["tuesday"],"startsOn":"2026-11-24","hours":[{"from":"08:30","to":"11:30"}]}""")]
    public sealed record Request(Wish.Item[] Items, int EveryWeeks, DayOfWeek[] Weekdays, DateOnly StartsOn, string? Collector = null, string? Firm = null, string? Site = null, DateOnly? EndsOn = null, string? Note = null, VisitHours[]? Hours = null);

    public static async Task<Created<StandingOrderView>> Handle(Request request, Caller caller, CollectionDb db, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asking = await Asking.Of(db, caller, request.Firm, request.Collector, request.Site, cancellationToken);
        var wish = Wish.Check(asking, request.Items, request.Note, request.StartsOn, request.StartsOn, request.Hours, catalogue, ChinaTime.DateOf(now));
        var rhythm = Rhythm.Check(request.EveryWeeks, request.Weekdays, request.StartsOn);
        var order = StandingOrder.Place(wish, asking.Site.Party, rhythm, request.EndsOn, caller.UserId, now);
        var facts = await Facts.Read(db, [wish.Collector], [], cancellationToken);
        // The first request is judged now, so that the person at the screen hears of it.
        RequestPickup.Judge(order.WishFor(order.NextOn), asking.Site, facts, order.Id, now);
        db.StandingOrders.Add(order);
        await db.Commit(order.Told(), now, caller);
        return TypedResults.Created("/api/collection/standing-orders/" + order.Id, StandingOrderView.Of(order));
    }
}
