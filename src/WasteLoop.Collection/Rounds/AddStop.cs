using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>Puts an open request at the end of a round, also of one on the road. A released round refuses what would break a rule.</summary>
public static class AddStop
{
    [Example("""{"request":"0199c0b70e1f7a3c9d5e2b4a6c8f0d12"}""")]
    public sealed record Wanted(string Request);

    public static async Task<RoundView> Handle(string id, Wanted request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var wanted = (await db.RequestsOf([request.Request], caller, cancellationToken))[0];
        var facts = await RoundFacts.Read(db, round.Collector, round.Carrier, round.Day, [round.ReceiverSite], round.Id, cancellationToken);
        var added = round.Add(DraftRound.ContentOf(wanted, facts, desk, null, now));
        wanted.Plan(round.Id);
        if (round.State != RoundState.Draft) RoundBook.Refuse(await db.Check(round, desk, cancellationToken), onTheRoad: true);
        await db.Commit(added, now, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
