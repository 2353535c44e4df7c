using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>Drafts a round, from a computed plan or by hand. Its requests are planned from now on; what it breaks is told, and refused only at its release.</summary>
public static class DraftRound
{
    /// <param name="Point">The collector's site where it ends.</param>
    /// <param name="Driver">Certificate number (从业资格证).</param>
    /// <param name="Escort">Certificate number.</param>
    /// <param name="Requests">Open requests in driving order.</param>
    /// <param name="Carrier">The collector itself when not said.</param>
    [Example("""{"day":"2026-11-23","point":"91330110MA27C0003X001","vehicle":{"plate":"浙A1D1000"},"driver":"330111000001","escort":"330112000001","requests":["0199c0b70e1f7a3c9d5e2b4a6c8f0d12"]}""")]
    public sealed record Request(DateOnly Day, string Point, TruckWish Vehicle, string Driver, string Escort, string[] Requests, string? Carrier = null);

    public static async Task<Created<RoundView>> Handle(
        Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (request.Day < ChinaTime.DateOf(now)) throw new RuleViolationException("round.day", "收运日已过。", "The day of the round is past.", "day", kind: Refusal.Invalid);
        var carrier = request.Carrier ?? caller.ActingParty;
        var requests = await db.RequestsOf(request.Requests, caller, cancellationToken);
        var truck = await db.TruckOf(request.Vehicle, carrier, cancellationToken);
        var facts = await RoundFacts.Read(db, caller.ActingParty, carrier, request.Day, [request.Point], null, cancellationToken);
        var (driver, escort) = (Texts.Required(request.Driver, CertificateLengthMax, "driver"), Texts.Required(request.Escort, CertificateLengthMax, "escort"));
        var id = Guid.CreateVersion7(now).ToString("N");
        var stops = Stops(requests, facts, desk, request, truck, now);
        var (round, drafted) = Round.Plan(new RoundContent(id, caller.ActingParty, request.Day, carrier, truck, driver, escort, caller.ActingParty, request.Point, facts.Points[0].Region, stops));
        foreach (var planned in requests) planned.Plan(id);
        db.Rounds.Add(round);
        await db.Commit(drafted, now, caller);
        return TypedResults.Created("/api/collection/rounds/" + id, await RoundView.Of(db, round, desk, caller, Language.IsEnglish(http), cancellationToken));
    }

    internal const int CertificateLengthMax = 50;

    private static List<StopContent> Stops(List<PickupRequest> requests, RoundFacts facts, RoundDesk desk, Request request, RoundTruck truck, DateTimeOffset now)
    {
        var unique = requests.DistinctBy(one => one.Id).ToList();
        var problem = facts.Problem(desk, unique.ConvertAll(one => desk.PlanOf(one, request.Day)), _ => request.Vehicle, [.. facts.Vehicles.Where(vehicle => vehicle.Plate == truck.Plate)]);
        var laid = Timetable.Lay(problem, new RoundAssignment(truck.Plate, request.Driver, request.Escort, request.Point, unique.ConvertAll(one => one.Id)));
        var starts = laid?.Stops.ToDictionary(stop => stop.Request, stop => stop.StartMinute) ?? [];
        return requests.ConvertAll(one => ContentOf(one, facts, desk, starts.TryGetValue(one.Id, out var minute) ? ChinaTime.StartOf(request.Day).AddMinutes(minute) : null, now));
    }

    /// <summary>The stop that a request becomes.</summary>
    internal static StopContent ContentOf(PickupRequest request, RoundFacts facts, RoundDesk desk, DateTimeOffset? expectedAt, DateTimeOffset now)
    {
        var estimates = desk.EstimatesOf(request, facts.Day);
        return new StopContent(Guid.CreateVersion7(now).ToString("N"), request.Id, request.Firm, request.Site, request.Region, RoundDesk.MethodOf(facts.Licences, [.. estimates.Select(estimate => estimate.WasteCode)], facts.Day), estimates, expectedAt);
    }
}
