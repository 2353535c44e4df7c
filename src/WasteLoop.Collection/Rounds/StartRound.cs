using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>At the desk: the truck has left.</summary>
public static class StartRound
{
    /// <param name="HappenedAt">Now when not said.</param>
    public sealed record Request(DateTimeOffset? HappenedAt = null);

    public static async Task<RoundView> Handle(string id, Request? request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var at = HappenedAt.Of(request?.HappenedAt, clock);
        await db.Commit(round.Start(null, at), at, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
