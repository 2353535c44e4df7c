using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;

namespace WasteLoop.Collection.Rounds;

/// <summary>Gives a round up before it starts: its requests are open again, its reserved manifests are voided.</summary>
public static class CancelRound
{
    [Example("""{"reason":"台风停运"}""")]
    public sealed record Request(string Reason);

    public static async Task<RoundView> Handle(string id, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var open = round.OpenStops.Select(stop => stop.Request).ToList();
        var now = clock.GetUtcNow();
        var happened = round.Cancel(request.Reason, now);
        foreach (var wanted in await db.RequestsOf(open, caller, cancellationToken))
            if (wanted.State == RequestState.Planned) wanted.Reopen();
        await db.Commit(happened, now, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
