using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>Reads a stop to change what is said of its hand-over.</summary>
internal static class DoorStops
{
    /// <summary>A stop of the caller's own firm, its round held until the transaction ends.</summary>
    /// <exception cref="RuleViolationException">round.stop-unknown (not found).</exception>
    public static Task<Stop> StopOfMover(this CollectionDb db, DatabaseEngine engine, string id, Caller caller, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        // A draft's stops are its collector's own affair.
        return Held(db, engine, db.Stops.Where(stop => stop.Id == id && stop.Mover == party && db.Rounds.Any(round => round.Id == stop.Round && round.State != RoundState.Draft)), id, cancellationToken);
    }

    /// <summary>A stop of the caller's own rounds, its round held until the transaction ends.</summary>
    /// <exception cref="RuleViolationException">round.stop-unknown (not found).</exception>
    public static Task<Stop> StopOfCollector(this CollectionDb db, DatabaseEngine engine, string id, Caller caller, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        return Held(db, engine, db.Stops.Where(stop => stop.Id == id && stop.Collector == party), id, cancellationToken);
    }

    private static async Task<Stop> Held(CollectionDb db, DatabaseEngine engine, IQueryable<Stop> stops, string id, CancellationToken cancellationToken)
    {
        if (await stops.Select(stop => stop.Round).SingleOrDefaultAsync(cancellationToken) is { } round) await engine.Hold(db, "round/" + round, cancellationToken);
        return await stops.SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException("round.stop-unknown", $"没有站点 {id}，或不属于本单位。", $"There is no stop {id}, or it is not yours.", "stop", kind: Refusal.NotFound);
    }
}
