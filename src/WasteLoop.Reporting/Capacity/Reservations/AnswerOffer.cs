using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>The producer accepts or declines an offer, the plant declines a request, either takes back what is its own.</summary>
public static class AnswerOffer
{
    [Example("""{"reason":"已改由其他单位处置"}""")]
    public sealed record Request(string Reason);

    public static Task<ReservationView> Accept(string id, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken) =>
        Change(id, caller, db, engine, clock, (reservation, side, _) => side == ReservationParty.Producer ? reservation.Accept()
            : throw ReservationAccess.NotYours("只有产废单位可以接受要约。", "Only the producer can accept the offer."), cancellationToken);

    public static Task<ReservationView> Decline(string id, Request request, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken) =>
        Change(id, caller, db, engine, clock, (reservation, side, now) => side != ReservationParty.Bureau ? reservation.Decline(side, ReasonOf(request), now)
            : throw ReservationAccess.NotYours("监管部门不能代为谢绝。", "A bureau cannot decline for a firm."), cancellationToken);

    public static Task<ReservationView> Withdraw(string id, Request request, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken) =>
        Change(id, caller, db, engine, clock, (reservation, side, now) => side == ReservationParty.Bureau && reservation.State != ReservationState.Asked
            ? throw ReservationAccess.NotYours("监管部门只能撤回尚未答复的申请。", "A bureau can take back only a request that is not answered.") : reservation.Withdraw(side, ReasonOf(request), now), cancellationToken);

    private static string ReasonOf(Request request) => Texts.Required(request.Reason, Reservation.NoteLengthMax, "reason");

    private static async Task<ReservationView> Change(string id, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, Func<Reservation, string, DateTimeOffset, IEvent> change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reservation = await db.Require(id, caller, cancellationToken);
        var side = reservation.SideOf(caller);
        var book = await db.OpenYear(engine, reservation.Licence, reservation.Year, cancellationToken);
        // Read before the year was held: a manifest or another answer may have changed it.
        await db.Entry(reservation).ReloadAsync(cancellationToken);
        if (reservation.IsOver(ChinaTime.DateOf(now)))
            throw new RuleViolationException("reservation.over", $"该要约已于 {Min(reservation):yyyy-MM-dd} 到期。", $"This offer was over at the end of {Min(reservation):yyyy-MM-dd}.", nextZh: "请处置单位重新要约。", nextEn: "Let the plant offer again.", kind: Refusal.Conflict);
        var held = reservation.HeldGrams;
        var happened = change(reservation, side, now);
        book.Follow(held, reservation.HeldGrams);
        await db.Commit(happened, now, caller);
        return (await ReservationView.Of(db, [reservation], ChinaTime.DateOf(now), CancellationToken.None))[0];
    }

    private static DateOnly Min(Reservation reservation) => reservation.State == ReservationState.Offered && reservation.AnswerBy is { } by && by < reservation.LastDay ? by : reservation.LastDay;
}
