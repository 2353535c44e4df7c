using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>A producer asks a plant for capacity, or the bureau of its county for it. Nothing is held until the plant offers.</summary>
public static class AskCapacity
{
    [Example("""{"licence":"3302000001","producerSite":"91330106MA27A0017M001","wasteCode":"900-249-08","kg":10000,"lastDay":"2026-12-31"}""")]
    public sealed record Request(string Licence, string ProducerSite, string WasteCode, decimal Kg, DateOnly LastDay, string? Note = null);

    public static async Task<Created<ReservationView>> Handle(Request request, Caller caller, ReportingDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asking = await ReservationAsking.Of(db, request.Licence, request.ProducerSite, request.WasteCode, request.Kg, request.LastDay, ChinaTime.DateOf(now), cancellationToken);
        var reservation = asking.Make(now);
        var own = caller.Party == asking.Site.Party && caller.Is(Role.Holders);
        if (!own && !caller.SeesRegion([asking.Site.Region])) throw ReservationAccess.NotYours("只能为本单位或本辖区的场所申请。", "You can ask for a site of your firm or of your region only.");
        var asked = reservation.Ask(asking.Grams, request.LastDay, own ? ReservationParty.Producer : ReservationParty.Bureau, Texts.Optional(request.Note, Reservation.NoteLengthMax, "note"));
        db.Reservations.Add(reservation);
        await db.Commit(asked, now, caller);
        return TypedResults.Created("/api/reporting/reservations/" + reservation.Id, (await ReservationView.Of(db, [reservation], ChinaTime.DateOf(now), CancellationToken.None))[0]);
    }
}
