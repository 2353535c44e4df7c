using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;
using WasteLoop.Contracts;

namespace WasteLoop.Collection.Rounds;

/// <summary>Takes a stop off a round; its request is open again, or goes to the other round that is named.</summary>
public static class TakeOffStop
{
    /// <param name="Reason">Compulsory once the round is released.</param>
    /// <param name="MovedTo">Another round of the collector, that has not ended.</param>
    [Example("""{"reason":"改由二号车收运","movedTo":"0199c0b70e1f7a3c9d5e2b4a6c8f0d13"}""")]
    public sealed record Request(string? Reason = null, string? MovedTo = null);

    public static async Task<RoundView> Handle(string id, string stop, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var taken = round.Stops.Find(other => other.Id == stop);
        List<IEvent> happened = [round.TakeOff(stop, request.MovedTo, request.Reason, now)];
        var wanted = (await db.RequestsOf([taken!.Request], caller, cancellationToken))[0];
        wanted.Reopen();
        if (request.MovedTo is { } other) happened.Add(await Move(other, wanted, caller, db, engine, desk, now, cancellationToken));
        await db.Commit(happened, now, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }

    private static async Task<IEvent> Move(string id, PickupRequest wanted, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var other = await db.OwnRound(engine, id, caller, cancellationToken);
        var facts = await RoundFacts.Read(db, other.Collector, other.Carrier, other.Day, [other.ReceiverSite], other.Id, cancellationToken);
        var added = other.Add(DraftRound.ContentOf(wanted, facts, desk, null, now));
        wanted.Plan(other.Id);
        if (other.State != RoundState.Draft) RoundBook.Refuse(await db.Check(other, desk, cancellationToken), onTheRoad: true);
        return added;
    }
}
