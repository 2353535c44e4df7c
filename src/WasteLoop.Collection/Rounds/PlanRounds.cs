using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Requests;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>Computes a day's rounds from open requests. Nothing is saved: the dispatcher drafts what pleases.</summary>
public static class PlanRounds
{
    /// <summary>A plan that takes longer nobody waits for.</summary>
    public const int IterationsMax = 20_000;

    /// <param name="Points">Sites of the collector where rounds may end.</param>
    /// <param name="Requests">Those to plan; all open ones when not said, the most urgent first.</param>
    /// <param name="County">Only requests that lie in it.</param>
    /// <param name="Vehicles">Those to send; all of the carrier's when not said.</param>
    /// <param name="Crew">Certificates of those to send; all of the carrier's when not said.</param>
    /// <param name="Carrier">The collector itself when not said.</param>
    [Example("""{"day":"2026-11-23","points":["91330110MA27C0003X001"],"county":"330106"}""")]
    public sealed record Request(DateOnly Day, string[] Points, string[]? Requests = null, string? County = null, TruckWish[]? Vehicles = null, string[]? Crew = null, string? Carrier = null, int? Iterations = null, int? Seed = null);

    /// <param name="Km">Of all rounds.</param>
    public sealed record Response(DateOnly Day, decimal Km, IReadOnlyList<RoundOf> Rounds, IReadOnlyList<Left> Unplanned);

    /// <param name="Km">The way home included.</param>
    /// <param name="AtPoint">Arrival at the collection point.</param>
    /// <param name="Home">Back where it started.</param>
    /// <param name="LoadMaxKg">Approved load of the truck.</param>
    /// <param name="ContainersMax">Places on the truck, as asked for or usual.</param>
    /// <param name="PermittedCodes">Codes that its certificate names, as asked for; null for every code.</param>
    public sealed record RoundOf(
        string Plate, string Driver, string Escort, string Point, decimal Km, decimal LoadKg, decimal LoadMaxKg, int ContainersMax, IReadOnlyList<string>? PermittedCodes, DateTimeOffset AtPoint, DateTimeOffset Home,
        IReadOnlyList<StopOf> Stops);

    /// <param name="LoadAfterKg">On the truck when it leaves.</param>
    public sealed record StopOf(string Request, DateTimeOffset Arrive, DateTimeOffset Start, DateTimeOffset Leave, decimal LegKm, decimal LoadAfterKg, int ContainersAfter);

    /// <param name="Code">Such as trucks-full.</param>
    /// <param name="Reason">In the caller's language.</param>
    public sealed record Left(string Request, string Code, string Reason);

    public static async Task<Response> Handle(Request request, Microsoft.AspNetCore.Http.HttpContext http, Caller caller, CollectionDb db, RoundDesk desk, CancellationToken cancellationToken)
    {
        if (request.Points is not { Length: > 0 and <= PlanProblem.PointsMax }) throw new RuleViolationException("round.point-unknown", "请指明收集点。", "Name a collection point.", "points", kind: Refusal.Invalid);
        if (request.Iterations is < 0 or > IterationsMax) throw new RuleViolationException("planning.value", $"iterations 须为 0 至 {IterationsMax}。", $"iterations is 0 to {IterationsMax}.", "iterations", kind: Refusal.Invalid);
        var open = await Open(request, caller, db, cancellationToken);
        var requests = open.FindAll(one => !one.Items.Exists(item => item.WasteCode is null));
        var facts = await RoundFacts.Read(db, caller.ActingParty, request.Carrier ?? caller.ActingParty, request.Day, [.. request.Points.Distinct()], null, cancellationToken);
        var wishes = (request.Vehicles ?? []).DistinctBy(wish => wish.Plate).ToDictionary(wish => wish.Plate);
        var vehicles = facts.Vehicles.Where(vehicle => (wishes.Count == 0 || wishes.ContainsKey(vehicle.Plate)) && facts.PermitIsGood && facts.Uses.All(use => use.Plate != vehicle.Plate)).ToList();
        var crew = facts.Crew.Where(person => request.Crew?.Contains(person.Certificate) != false && facts.Uses.All(use => use.Driver != person.Certificate && use.Escort != person.Certificate)).ToList();
        var problem = facts.Problem(desk, requests.ConvertAll(open => desk.PlanOf(open, request.Day)), vehicle => wishes.GetValueOrDefault(vehicle.Plate) ?? new TruckWish(vehicle.Plate), vehicles, crew,
            PlanOptions.Of(desk.Rulebook, request.Day, RegionCode.Parse(facts.Points[0].Region), request.Iterations ?? PlanOptions.IterationsUsual, request.Seed ?? 1));
        var plan = RoundPlanner.Plan(problem);
        var trucks = problem.Vehicles.ToDictionary(vehicle => vehicle.Plate);
        var english = Language.IsEnglish(http);
        var unnamed = open.Except(requests).Select(one => new Left(one.Id, "unidentified", english ? "It is not identified yet what it is." : "尚未确认是什么废物。"));
        return new Response(request.Day, Km(plan.Metres), [.. plan.Rounds.Select(round => Show(round, trucks[round.Plate], request.Day))], [.. plan.Unplanned.Select(left => new Left(left.Request, left.Code, english ? left.En : left.Zh)), .. unnamed]);
    }

    private static async Task<List<PickupRequest>> Open(Request request, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        if (request.Requests is { } named)
        {
            var found = await db.RequestsOf(named, caller, cancellationToken);
            foreach (var one in found)
            {
                one.RequireOpen();
                one.Identified();
            }
            return found;
        }
        var party = caller.ActingParty;
        var open = db.Requests.AsNoTracking().Where(r => r.Collector == party && r.State == RequestState.Open);
        if (request.County is not null && Board.PrefixOf(request.County) is var prefix) open = open.Where(r => r.Region.StartsWith(prefix));
        return await open.OrderBy(r => r.FetchBy).ThenBy(r => r.Id).Take(PlanProblem.RequestsMax).Include(r => r.Items).ToListAsync(cancellationToken);
    }

    private static RoundOf Show(PlannedRound round, PlanVehicle truck, DateOnly day) => new(
        round.Plate, round.Driver, round.Escort, round.Point, Km(round.Metres), Mass.FromGrams(round.LoadGrams).Kilograms, Mass.FromGrams(truck.LoadMaxGrams).Kilograms, truck.ContainersMax, truck.PermittedCodes, At(day, round.PointMinute), At(day, round.HomeMinute),
        [.. round.Stops.Select(stop => new StopOf(stop.Request, At(day, stop.ArriveMinute), At(day, stop.StartMinute), At(day, stop.LeaveMinute), Km(stop.LegMetres), Mass.FromGrams(stop.LoadAfterGrams).Kilograms, stop.ContainersAfter))]);

    private static DateTimeOffset At(DateOnly day, int minute) => ChinaTime.StartOf(day).AddMinutes(minute);

    private static decimal Km(long metres) => metres / 1000m;
}
