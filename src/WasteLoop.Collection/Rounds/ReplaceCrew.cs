using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Rounds;

/// <summary>Sends another driver or escort of the same carrier. A released round refuses one whose papers are not good.</summary>
public static class ReplaceCrew
{
    /// <param name="Driver">Certificate number (从业资格证).</param>
    /// <param name="Escort">Certificate number.</param>
    /// <param name="Reason">Compulsory once the round is released.</param>
    [Example("""{"driver":"330111000002","escort":"330112000001","reason":"驾驶员病假"}""")]
    public sealed record Request(string Driver, string Escort, string? Reason = null);

    public static async Task<RoundView> Handle(string id, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var replaced = round.ReplaceCrew(Texts.Required(request.Driver, DraftRound.CertificateLengthMax, "driver"), Texts.Required(request.Escort, DraftRound.CertificateLengthMax, "escort"), request.Reason);
        if (round.State != RoundState.Draft) RoundBook.Refuse(await db.Check(round, desk, cancellationToken), onTheRoad: true);
        await db.Commit(replaced, clock.GetUtcNow(), caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
