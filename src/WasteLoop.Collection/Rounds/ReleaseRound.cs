using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>Fixes a draft, when it breaks no rule: its stops get their manifests, and a driver may take the packet.</summary>
public static class ReleaseRound
{
    public static async Task<RoundView> Handle(string id, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        // Two rounds of a day are judged one after the other: a truck goes on one of them.
        await engine.Hold(db, $"rounds/{round.Carrier}/{round.Day:yyyyMMdd}", cancellationToken);
        var now = clock.GetUtcNow();
        var released = round.Release(desk.CompatibilityOf(round.Day), now);
        RoundBook.Refuse(await db.Check(round, desk, cancellationToken), onTheRoad: false);
        await db.Commit(released, now, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
