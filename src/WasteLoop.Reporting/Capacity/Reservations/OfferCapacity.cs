using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>A plant offers a part of its licence's yearly amount to a producer's site, from a match or by hand, or answers a request. It is held at once.</summary>
public static class OfferCapacity
{
    /// <param name="LastDay">The year in which it lies is the one whose amount it draws on.</param>
    /// <param name="AnswerBy">The last day to accept it; the last day itself when not said.</param>
    /// <param name="Contract">The number of the contract, where there is one.</param>
    [Example("""{"licence":"3302000001","producerSite":"91330106MA27A0017M001","wasteCode":"900-249-08","kg":10000,"lastDay":"2026-12-31","answerBy":"2026-11-30","contract":"HT-2026-018"}""")]
    public sealed record Request(string Licence, string ProducerSite, string WasteCode, decimal Kg, DateOnly LastDay, DateOnly? AnswerBy = null, string? Contract = null, string? Note = null);

    /// <param name="Kg">As asked for when not said.</param>
    /// <param name="LastDay">As asked for when not said; within the same year.</param>
    [Example("""{"answerBy":"2026-11-30","contract":"HT-2026-018"}""")]
    public sealed record AnswerRequest(decimal? Kg = null, DateOnly? LastDay = null, DateOnly? AnswerBy = null, string? Contract = null, string? Note = null);

    public static async Task<Created<ReservationView>> Handle(Request request, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asking = await ReservationAsking.Of(db, request.Licence, request.ProducerSite, request.WasteCode, request.Kg, request.LastDay, ChinaTime.DateOf(now), cancellationToken);
        if (asking.Licence.Holder != caller.ActingParty)
            throw ReservationAccess.NotYours($"许可证 {request.Licence} 不属于本单位，不能用它要约。", $"Licence {request.Licence} is not your firm's; you cannot offer from it.");
        var reservation = asking.Make(now);
        await Offer(db, engine, reservation, TermsOf(asking.Grams, request.LastDay, request.AnswerBy, request.Contract, request.Note, now), asking.Licence.YearlyGrams, caller, now, cancellationToken);
        db.Reservations.Add(reservation);
        await db.SaveChangesAsync(CancellationToken.None);
        return TypedResults.Created("/api/reporting/reservations/" + reservation.Id, (await ReservationView.Of(db, [reservation], ChinaTime.DateOf(now), CancellationToken.None))[0]);
    }

    /// <summary><c>POST /api/reporting/reservations/{id}/offer</c>: the plant answers a request.</summary>
    public static async Task<ReservationView> Answer(string id, AnswerRequest request, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reservation = await db.Require(id, caller, cancellationToken);
        if (reservation.SideOf(caller) != ReservationParty.Plant) throw ReservationAccess.NotYours("只有被申请的处置单位可以要约。", "Only the plant that was asked can offer.");
        var licence = await db.RegisteredLicences.AsNoTracking().SingleAsync(l => l.Licence == reservation.Licence, cancellationToken);
        var (grams, lastDay) = (request.Kg is { } kg ? ReservationAsking.AmountOf(kg) : reservation.Grams, request.LastDay ?? reservation.LastDay);
        ReservationAsking.RequireLastDay(licence, lastDay, ChinaTime.DateOf(now));
        if (lastDay.Year != reservation.Year)
            throw new RuleViolationException("reservation.last-day", $"该申请用的是 {reservation.Year} 年的许可量。", $"The request is for the amount of {reservation.Year}.", "lastDay", kind: Refusal.Invalid);
        await Offer(db, engine, reservation, TermsOf(grams, lastDay, request.AnswerBy, request.Contract, request.Note, now), licence.YearlyGrams, caller, now, cancellationToken);
        await db.SaveChangesAsync(CancellationToken.None);
        return (await ReservationView.Of(db, [reservation], ChinaTime.DateOf(now), CancellationToken.None))[0];
    }

    private static async Task Offer(ReportingDb db, DatabaseEngine engine, Reservation reservation, ReservationTerms terms, long licensed, Caller caller, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var book = await db.OpenYear(engine, reservation.Licence, reservation.Year, cancellationToken);
        // What the clock has ended is free for this offer.
        await db.Expire(book, now, cancellationToken);
        var offered = reservation.Offer(terms);
        book.Reserve(terms.Grams, licensed);
        db.Record(offered, now, caller.Actor);
    }

    private static ReservationTerms TermsOf(long grams, DateOnly lastDay, DateOnly? answerBy, string? contract, string? note, DateTimeOffset now)
    {
        var by = answerBy ?? lastDay;
        if (by < ChinaTime.DateOf(now) || by > lastDay)
            throw new RuleViolationException("reservation.answer-by", $"答复期限 {by:yyyy-MM-dd} 应在今天至最后一天 {lastDay:yyyy-MM-dd} 之间。", $"The day to answer by, {by:yyyy-MM-dd}, lies between today and the last day, {lastDay:yyyy-MM-dd}.", "answerBy", kind: Refusal.Invalid);
        return new ReservationTerms(grams, lastDay, by, Texts.Optional(contract, Reservation.ContractLengthMax, "contract"), Texts.Optional(note, Reservation.NoteLengthMax, "note"));
    }
}
