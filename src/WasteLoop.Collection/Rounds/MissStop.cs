using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>At the desk: a stop gave nothing, for a reason. Its request is open again.</summary>
public static class MissStop
{
    /// <param name="Outcome">skipped or refused.</param>
    /// <param name="Reason">not-in, no-access, wrong-waste, too-heavy, bad-packaging, no-label, unsafe or other.</param>
    /// <param name="Text">Compulsory for other.</param>
    /// <param name="HappenedAt">Now when not said.</param>
    [Example("""{"outcome":"skipped","reason":"not-in"}""")]
    public sealed record Request(string Outcome, string Reason, string? Text = null, DateTimeOffset? HappenedAt = null);

    public static async Task<RoundView> Handle(string id, string stop, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var at = HappenedAt.Of(request.HappenedAt, clock);
        var missed = round.Miss(new StopMiss(stop, request.Outcome, request.Reason, request.Text, [], null), at);
        await db.Follow([missed], at, cancellationToken);
        await db.Commit(missed, at, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
