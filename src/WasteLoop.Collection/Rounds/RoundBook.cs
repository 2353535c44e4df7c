using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Requests;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>Reads rounds whole, checks them, and keeps their requests in step.</summary>
internal static class RoundBook
{
    public static IQueryable<Round> Whole(this IQueryable<Round> rounds) =>
        rounds.Include(round => round.Stops).ThenInclude(stop => stop.Lines).Include(round => round.Stops).ThenInclude(stop => stop.Containers).AsSplitQuery();

    /// <summary>A round of the caller's own, held until the transaction ends: nobody changes it in between.</summary>
    /// <exception cref="RuleViolationException">round.unknown (not found).</exception>
    public static async Task<Round> OwnRound(this CollectionDb db, DatabaseEngine engine, string id, Caller caller, CancellationToken cancellationToken)
    {
        await engine.Hold(db, "round/" + id, cancellationToken);
        var party = caller.ActingParty;
        return await db.Rounds.Whole().SingleOrDefaultAsync(round => round.Id == id && round.Collector == party, cancellationToken) ?? throw Unknown(id);
    }

    public static RuleViolationException Unknown(string id) => new("round.unknown", $"没有线路 {id}，或不在您的查看范围。", $"There is no round {id}, or it is not yours to see.", "round", kind: Refusal.NotFound);

    /// <summary>Every rule that a round breaks as it stands; empty once it is over.</summary>
    public static async Task<IReadOnlyList<PlanViolation>> Check(this CollectionDb db, Round round, RoundDesk desk, CancellationToken cancellationToken)
    {
        if (round.State is RoundState.Finished or RoundState.Cancelled) return [];
        var facts = await RoundFacts.Read(db, round.Collector, round.Carrier, round.Day, [round.ReceiverSite], round.Id, cancellationToken);
        var stops = round.Stops.Where(stop => stop.State is StopState.Planned or StopState.Collected).OrderBy(stop => stop.Position).ToList();
        var hours = await db.HoursOf(stops.ConvertAll(stop => stop.Request), cancellationToken);
        var problem = facts.Problem(desk, [.. stops.Select(stop => desk.PlanOf(stop, hours.GetValueOrDefault(stop.Request), round.Day))], vehicle => new TruckWish(vehicle.Plate, round.ContainersMax, round.PermittedCodes), [.. facts.Vehicles.Where(vehicle => vehicle.Plate == round.Plate)]);
        return facts.Violations(problem, new RoundAssignment(round.Plate, round.Driver, round.Escort, round.ReceiverSite, [.. stops.Select(stop => stop.Request)]));
    }

    /// <summary>When firms can be called on, by request; those that said it.</summary>
    public static Task<Dictionary<string, string>> HoursOf(this CollectionDb db, IReadOnlyCollection<string> requests, CancellationToken cancellationToken) =>
        db.Requests.Where(r => requests.Contains(r.Id) && r.HoursText != null).ToDictionaryAsync(r => r.Id, r => r.HoursText!, cancellationToken);

    /// <summary>Refuses a round that breaks a rule, naming all that it breaks.</summary>
    /// <param name="onTheRoad">A round that was released: its hours are told and not refused, for the waste is better fetched late than not.</param>
    /// <exception cref="RuleViolationException">The code of the first rule that is broken.</exception>
    public static void Refuse(IReadOnlyList<PlanViolation> violations, bool onTheRoad)
    {
        var broken = violations.Where(violation => !onTheRoad || violation.Code is not ("round.window-missed" or "round.day-too-long")).ToList();
        if (broken.Count == 0) return;
        throw new RuleViolationException(broken[0].Code, string.Concat(broken.Select(violation => violation.Zh)), string.Join(' ', broken.Select(violation => violation.En)), "round", broken[0].Rule,
            "请调整线路后再试。", "Change the round and try again.");
    }

    /// <summary>The truck with the register's load limit.</summary>
    /// <exception cref="RuleViolationException">round.vehicle-unknown, round.places, waste-code.format.</exception>
    public static async Task<RoundTruck> TruckOf(this CollectionDb db, TruckWish wish, string carrier, CancellationToken cancellationToken)
    {
        var plate = wish.Plate?.Trim() ?? "";
        if (wish.ContainersMax is <= 0 or > 10_000) throw new RuleViolationException("round.places", "容器位数须为 1 至 10000。", "Places for containers are 1 to 10000.", "vehicle.containersMax", kind: Refusal.Invalid);
        var codes = wish.PermittedCodes?.Select((code, i) => WasteCode.Parse(code, $"vehicle.permittedCodes[{i}]").Value).Distinct().ToList();
        return await db.Vehicles.AsNoTracking().SingleOrDefaultAsync(known => known.Plate == plate && known.Carrier == carrier, cancellationToken) is { } vehicle
            ? new RoundTruck(vehicle.Plate, vehicle.LoadMaxGrams, wish.ContainersMax ?? TruckWish.ContainersUsual, codes)
            : throw new RuleViolationException("round.vehicle-unknown", $"承运人 {carrier} 没有登记车辆 {plate}。", $"The carrier {carrier} has no vehicle {plate} on the register.", "vehicle.plate", "manifest.transport-papers");
    }

    /// <summary>Requests of the collector, in the order named.</summary>
    /// <exception cref="RuleViolationException">round.too-many-stops, request.not-found (not found).</exception>
    public static async Task<List<PickupRequest>> RequestsOf(this CollectionDb db, IReadOnlyList<string> ids, Caller caller, CancellationToken cancellationToken)
    {
        if (ids.Count > PlanProblem.RequestsMax) throw new RuleViolationException("round.too-many-stops", $"一次最多 {PlanProblem.RequestsMax} 个申请。", $"At most {PlanProblem.RequestsMax} requests at once.", "requests", kind: Refusal.Invalid);
        var party = caller.ActingParty;
        var found = await db.Requests.Include(request => request.Items).Where(request => ids.Contains(request.Id) && request.Collector == party).ToDictionaryAsync(request => request.Id, cancellationToken);
        return [.. ids.Select(id => found.GetValueOrDefault(id) ?? throw new RuleViolationException("request.not-found", $"没有收运申请 {id}，或不是向本单位提出的。", $"There is no request {id}, or it was not made to you.", "requests", kind: Refusal.NotFound))];
    }

    /// <summary>What becomes of the requests: collected, or open again by itself when the stop was missed. A stop that was moved keeps its request planned, on the other round.</summary>
    public static async Task Follow(this CollectionDb db, IReadOnlyCollection<IEvent> happenings, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var collected = happenings.OfType<StopCollected>().Select(stop => stop.Request).ToHashSet();
        var missed = happenings.OfType<StopMissed>().Where(stop => stop.MovedTo is null).Select(stop => stop.Request).ToHashSet();
        if (collected.Count + missed.Count == 0) return;
        var ids = collected.Union(missed).ToList();
        foreach (var request in await db.Requests.Where(request => ids.Contains(request.Id) && request.State == RequestState.Planned).ToListAsync(cancellationToken))
            if (collected.Contains(request.Id)) request.Collect(at);
            else request.Reopen();
    }
}
