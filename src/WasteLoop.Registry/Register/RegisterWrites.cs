using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.Register;

/// <summary>Writes records into the register: the one way for a PUT and for a line of a file.</summary>
public static class RegisterWrites
{
    /// <summary>Adds or replaces one record, saves, and tells it when something changed.</summary>
    /// <exception cref="WasteLoop.Kernel.RuleViolationException">party.not-registered, site.not-registered, and those of the record.</exception>
    public static async Task<Outcome> Put<TRow>(this RegistryDb db, TRow next, TimeProvider clock, Caller caller, CancellationToken cancellationToken)
        where TRow : class, IRegistered<TRow>
    {
        await Reference.RequireAll(db, next.References(), cancellationToken);
        var existing = (await TRow.Among(db, [next.Key]).ToListAsync(cancellationToken)).Find(row => row.Key == next.Key);
        var outcome = db.Merge(existing, next, clock.GetUtcNow(), caller.Actor);
        await db.SaveChangesAsync(CancellationToken.None);
        return outcome;
    }

    /// <summary>Adds the record or makes the existing one like it, and records what changed; the caller saves.</summary>
    public static Outcome Merge<TRow>(this RegistryDb db, TRow? existing, TRow next, DateTimeOffset now, Actor actor) where TRow : class, IRegistered<TRow>
    {
        if (existing is null)
        {
            db.Add(next);
            db.Record(next.Told(), now, actor);
            return Outcome.Added;
        }
        var before = EventTypes.Write(existing.Told());
        existing.TakeOver(next);
        if (EventTypes.Write(existing.Told()) == before) return Outcome.Unchanged;
        db.Record(existing.Told(), now, actor);
        return Outcome.Changed;
    }

    /// <summary>201 for a new record, 200 for one that was there.</summary>
    public static Results<Created<TView>, Ok<TView>> Answer<TView>(this Outcome outcome, string location, TView view) =>
        outcome == Outcome.Added ? TypedResults.Created("/api/registry/" + location, view) : TypedResults.Ok(view);
}
