using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Requests;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>Stops with their hand-over, the newest first: a firm's own, those of a collector's rounds, those of a regulator's region.</summary>
public static class FindStops
{
    /// <param name="Day">Of the round, in China.</param>
    /// <param name="Loaded">What was collected, by code.</param>
    /// <param name="Handover">Null while nothing was collected.</param>
    /// <param name="Photos">SHA-256 hashes.</param>
    public sealed record Item(
        string Stop, string Round, DateOnly Day, string Collector, string CollectorName, string Mover, string MoverName, string MoverSite, StopState State, string StateName, string? Manifest, IReadOnlyList<Loaded> Loaded, decimal Kg,
        string? Reason, HandoverView? Handover, bool PlaceScanned, string[] Photos, DateTimeOffset? DecidedAt);

    public sealed record Loaded(string WasteCode, int Containers, decimal Kg);

    /// <param name="state">planned, collected, skipped, refused, expired, moved, removed or cancelled.</param>
    /// <param name="unconfirmed">Only collected stops that nobody has confirmed.</param>
    /// <param name="disputed">Only stops with a dispute that nobody has answered.</param>
    public static async Task<Page<Item>> List(string? state, bool? unconfirmed, bool? disputed, PageRequest page, HttpContext http, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var stops = SeenBy(db.Stops.AsNoTracking(), caller, db);
        if (FindRequests.Word<StopState>(state, "state") is { } asked) stops = stops.Where(stop => stop.State == asked);
        if (unconfirmed == true) stops = stops.Where(stop => stop.Handover == HandoverState.Unconfirmed);
        if (disputed == true) stops = stops.Where(stop => stop.Handover == HandoverState.Disputed);
        if (page.After is { } after) stops = stops.Where(stop => string.Compare(stop.Id, after) < 0);
        var found = await stops.OrderByDescending(stop => stop.Id).Take(page.Limit + 1).Include(stop => stop.Containers).ToListAsync(cancellationToken);

        var (rounds, parties) = (found.Select(stop => stop.Round).Distinct().ToList(), found.SelectMany(stop => new[] { stop.Mover, stop.Collector }).Distinct().ToList());
        var days = await db.Rounds.Where(round => rounds.Contains(round.Id)).Select(round => new { round.Id, round.Day }).ToDictionaryAsync(round => round.Id, round => round.Day, cancellationToken);
        var names = await db.Parties.Where(party => parties.Contains(party.Party)).Select(party => new { party.Party, party.Name }).ToDictionaryAsync(party => party.Party, party => party.Name, cancellationToken);
        var english = Language.IsEnglish(http);
        return page.Cut(found.ConvertAll(stop => new Item(stop.Id, stop.Round, days[stop.Round], stop.Collector, names.GetValueOrDefault(stop.Collector, ""), stop.Mover, names.GetValueOrDefault(stop.Mover, ""), stop.MoverSite,
            stop.State, StateWords.Zh(stop.State), stop.Manifest,
            [.. stop.Containers.GroupBy(container => container.WasteCode).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => new Loaded(code.Key, code.Count(), Kg(code.Sum(container => container.Grams))))], Kg(stop.CollectedGrams),
            stop.Reason is { } reason ? CodedWord.Of(reason) : null, HandoverView.Of(stop, english), stop.PlaceScanned, stop.Photos, stop.DecidedAt)), item => item.Stop);
    }

    // A draft is its collector's own, as in the list of rounds.
    private static IQueryable<Stop> SeenBy(IQueryable<Stop> stops, Caller caller, CollectionDb db)
    {
        if (caller.SeesAll) return stops;
        var (party, prefix) = (caller.Party, caller.RegionPrefix);
        var (desk, producer) = (caller.Is(Role.Collector, Role.Dispatcher), caller.Is(Role.Producer));
        if (desk && !producer) return stops.Where(stop => stop.Collector == party);
        var released = stops.Where(stop => db.Rounds.Any(round => round.Id == stop.Round && round.State != RoundState.Draft));
        if (producer && !desk) return released.Where(stop => stop.Mover == party);
        if (desk) return stops.Where(stop => stop.Collector == party || (stop.Mover == party && db.Rounds.Any(round => round.Id == stop.Round && round.State != RoundState.Draft)));
        return released.Where(stop => prefix != null && stop.MoverRegion.StartsWith(prefix));
    }

    private static decimal Kg(long grams) => Mass.FromGrams(grams).Kilograms;
}
