using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Requests;

namespace WasteLoop.Collection.Rounds;

/// <summary>Rounds that the caller may see: a collector its own, a carrier those released to it, a firm its own stops on them, a regulator its region's.</summary>
public static class FindRounds
{
    /// <param name="Stops">Of those that the caller may see.</param>
    /// <param name="Disputed">Of these, stops whose firm says that something is wrong, and that nobody has answered.</param>
    public sealed record Item(string Round, RoundState State, DateOnly Day, string Collector, string Carrier, string Plate, string Driver, string Escort, string ReceiverSite, int Stops, int Disputed);

    public static async Task<RoundView> One(string id, HttpContext http, Caller caller, CollectionDb db, RoundDesk desk, CancellationToken cancellationToken)
    {
        var round = await db.Rounds.AsNoTracking().Whole().SeenBy(caller, db).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw RoundBook.Unknown(id);
        var english = Language.IsEnglish(http);
        return IsDeskOf(caller, round) ? await RoundView.Of(db, round, desk, caller, english, cancellationToken) : await RoundView.Of(db, round, caller, [], english, cancellationToken);
    }

    /// <param name="day">In China.</param>
    /// <param name="state">draft, released, under-way, finished or cancelled.</param>
    public static async Task<Page<Item>> List(DateOnly? day, string? state, PageRequest page, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var rounds = db.Rounds.AsNoTracking().SeenBy(caller, db);
        if (day is not null) rounds = rounds.Where(r => r.Day == day);
        if (FindRequests.Word<RoundState>(state, "state") is { } asked) rounds = rounds.Where(r => r.State == asked);
        if (page.After is { } after) rounds = rounds.Where(r => string.Compare(r.Id, after) > 0);
        var found = await rounds.OrderBy(r => r.Id).Take(page.Limit + 1).Include(r => r.Stops).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(r => new Item(r.Id, r.State, r.Day, r.Collector, r.Carrier, r.Plate, r.Driver, r.Escort, r.ReceiverSite, r.Stops.Count(stop => SeesStop(caller, r, stop)),
            r.Stops.Count(stop => stop.Handover == HandoverState.Disputed && SeesStop(caller, r, stop)))), item => item.Round);
    }

    /// <summary>Those that the caller may see. A draft is its collector's own.</summary>
    internal static IQueryable<Round> SeenBy(this IQueryable<Round> rounds, Caller caller, CollectionDb db)
    {
        if (caller.SeesAll) return rounds;
        var (party, prefix, user) = (caller.Party, caller.RegionPrefix, caller.UserId);
        var (desk, driver, producer) = (caller.Is(Role.Collector, Role.Dispatcher), caller.Is(Role.Driver), caller.Is(Role.Producer));
        return rounds.Where(r => (desk && r.Collector == party)
            || (r.State != RoundState.Draft
                && ((desk && r.Carrier == party)
                    // A driver's own: what its phone took, and what waits to be taken.
                    || (driver && r.Carrier == party && (r.Device == null ? r.State == RoundState.Released : db.Devices.Any(d => d.Id == r.Device && d.Owner == user)))
                    || (producer && r.Stops.Any(stop => stop.Mover == party))
                    || (prefix != null && (r.ReceiverRegion.StartsWith(prefix) || r.Stops.Any(stop => stop.MoverRegion.StartsWith(prefix)))))));
    }

    /// <summary>Whether a stop of a round that the caller sees is the caller's to see.</summary>
    internal static bool SeesStop(Caller caller, Round round, Stop stop) =>
        caller.SeesAll || IsDeskOf(caller, round) || (caller.Is(Role.Collector, Role.Dispatcher, Role.Driver) && caller.Party == round.Carrier)
        || (caller.Party is not null && caller.Party == stop.Mover) || caller.SeesRegion([round.ReceiverRegion, stop.MoverRegion]);

    private static bool IsDeskOf(Caller caller, Round round) => caller.Is(Role.Collector, Role.Dispatcher) && caller.Party == round.Collector;
}
