using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm asks to be fetched from in a rhythm, until it says otherwise.</summary>
public static class PlaceStandingOrder
{
    [Example("""{"collector":"91330200MA27A0025Y","items":[{"wasteCode":"900-214-08","kg":180}],"everyWeeks":2,"weekdays":["tuesday"],"startsOn":"2026-11-24"}""")]
    public sealed record Request(string Collector, Wish.Item[] Items, int EveryWeeks, DayOfWeek[] Weekdays, DateOnly StartsOn, string? Site = null, DateOnly? EndsOn = null, string? Note = null);

    public static async Task<Created<StandingOrderView>> Handle(Request request, Caller caller, CollectionDb db, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var site = await db.OwnSite(request.Site, caller, cancellationToken);
        var wish = Wish.Check(site.Site, request.Collector, request.Items, request.Note, request.StartsOn, request.StartsOn, catalogue, ChinaTime.DateOf(now));
        var rhythm = Rhythm.Check(request.EveryWeeks, request.Weekdays, request.StartsOn);
        var order = StandingOrder.Place(wish, site.Party, rhythm, request.EndsOn, caller.UserId, now);
        var facts = await Facts.Read(db, [wish.Collector], [], cancellationToken);
        // The first request is judged now, so that the person at the screen hears of it.
        RequestPickup.Judge(order.WishFor(order.NextOn), site, facts, order.Id, now);
        db.StandingOrders.Add(order);
        await db.Commit(order.Told(), now, caller);
        return TypedResults.Created("/api/collection/standing-orders/" + order.Id, StandingOrderView.Of(order));
    }
}
