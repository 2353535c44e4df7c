using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>Sets the order of all stops that are still to come.</summary>
public static class ReorderStops
{
    [Example("""{"stops":["0199c0b70e1f7a3c9d5e2b4a6c8f0d14","0199c0b70e1f7a3c9d5e2b4a6c8f0d15"]}""")]
    public sealed record Request(string[] Stops);

    public static async Task<RoundView> Handle(string id, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        await db.Commit(round.Reorder(request.Stops), clock.GetUtcNow(), caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
