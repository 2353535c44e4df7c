using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>Sends another truck of the same carrier. A released round refuses one that would break a rule.</summary>
public static class ReplaceTruck
{
    /// <param name="Reason">Compulsory once the round is released.</param>
    [Example("""{"vehicle":{"plate":"浙A1D2000"},"reason":"原车故障"}""")]
    public sealed record Request(TruckWish Vehicle, string? Reason = null);

    public static async Task<RoundView> Handle(string id, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var replaced = round.ReplaceTruck(await db.TruckOf(request.Vehicle, round.Carrier, cancellationToken), request.Reason, desk.CompatibilityOf(round.Day));
        if (round.State != RoundState.Draft) RoundBook.Refuse(await db.Check(round, desk, cancellationToken), onTheRoad: true);
        await db.Commit(replaced, clock.GetUtcNow(), caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
