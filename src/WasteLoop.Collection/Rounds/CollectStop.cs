using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Handover;
using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Rounds;

/// <summary>At the desk: a stop gave what is named here. What a phone signs later for it is in conflict.</summary>
public static class CollectStop
{
    /// <param name="Confirmation">phone, code, signature or none.</param>
    /// <param name="HappenedAt">Now when not said.</param>
    /// <param name="Code">For code: the eight digits that the firm's person gave.</param>
    [Example("""{"containers":[{"label":"91330106MA27C000139002140820261123999","wasteCode":"900-214-08","form":"L","packaging":"DRUM","volumeLitres":200,"grams":168300,"weigher":"scale-07"}],"confirmation":"signature"}""")]
    public sealed record Request(CollectedContainer[] Containers, string Confirmation, DateTimeOffset? HappenedAt = null, string? Code = null);

    public static async Task<RoundView> Handle(string id, string stop, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var round = await db.OwnRound(engine, id, caller, cancellationToken);
        var at = HappenedAt.Of(request.HappenedAt, clock);
        var labels = request.Containers.Select(container => container.Label.Trim().ToUpperInvariant()).ToList();
        var named = round.Stops.Find(other => other.Id == stop);
        (await TakenLabels.Read(db, labels, cancellationToken)).Refuse(named?.MoverSite, labels);
        var codes = await DoorCodes.Read(db, named is null ? [] : [named.Mover], at, cancellationToken);
        var collected = round.Collect(new StopCollection(stop, request.Containers, request.Confirmation, [], null, request.Code), desk.CompatibilityOf(round.Day), codes, at);
        await db.Follow([collected], at, cancellationToken);
        await db.Commit(collected, at, caller);
        return await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken);
    }
}
