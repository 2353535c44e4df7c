using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Coverage;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>What a collector's rounds of a day are judged by: trucks, crews, papers and points, in a handful of queries.</summary>
internal sealed record RoundFacts(
    DateOnly Day, string Carrier, IReadOnlyList<KnownLicence> Licences, IReadOnlyList<KnownVehicle> Vehicles, IReadOnlyList<KnownCrew> Crew, bool PermitIsGood,
    IReadOnlyList<KnownSite> Points, IReadOnlyDictionary<string, long> FreeGrams, IReadOnlyList<RoundFacts.Use> Uses)
{
    /// <summary>Another round of the day that takes a truck and two persons.</summary>
    public sealed record Use(string Plate, string Driver, string Escort);

    /// <param name="points">Sites of the collector.</param>
    /// <param name="except">A round that is changed: what it takes is free for itself.</param>
    /// <exception cref="RuleViolationException">round.point-unknown (not found) for a site that is not the collector's.</exception>
    public static async Task<RoundFacts> Read(CollectionDb db, string collector, string carrier, DateOnly day, IReadOnlyCollection<string> points, string? except, CancellationToken cancellationToken)
    {
        var sites = await db.Sites.AsNoTracking().Where(site => points.Contains(site.Site) && site.Party == collector).ToListAsync(cancellationToken);
        if (points.FirstOrDefault(point => sites.TrueForAll(site => site.Site != point)) is { } unknown)
            throw new RuleViolationException("round.point-unknown", $"没有收集点 {unknown}，或不属于本单位。", $"There is no collection point {unknown}, or it is not yours.", "point", kind: Refusal.NotFound);
        return new RoundFacts(day, carrier,
            await db.Licences.AsNoTracking().Where(licence => licence.Holder == collector).ToListAsync(cancellationToken),
            await db.Vehicles.AsNoTracking().Where(vehicle => vehicle.Carrier == carrier).OrderBy(vehicle => vehicle.Plate).Take(PlanProblem.VehiclesMax).ToListAsync(cancellationToken),
            await db.Crew.AsNoTracking().Where(person => person.Carrier == carrier).OrderBy(person => person.Certificate).Take(PlanProblem.CrewMax).ToListAsync(cancellationToken),
            await db.TransportPermits.AnyAsync(permit => permit.Carrier == carrier && permit.CoversHazardousWaste && permit.ValidFrom <= day && permit.ValidTo >= day, cancellationToken),
            sites, await Free(db, points, except, cancellationToken),
            await db.Rounds.Where(round => round.Carrier == carrier && round.Day == day && round.Id != except && (round.State == RoundState.Released || round.State == RoundState.UnderWay))
                .Select(round => new Use(round.Plate, round.Driver, round.Escort)).ToListAsync(cancellationToken));
    }

    /// <summary>The problem that these facts and requests make.</summary>
    public PlanProblem Problem(RoundDesk desk, IReadOnlyList<PlanRequest> requests, Func<KnownVehicle, TruckWish> wishOf, IReadOnlyList<KnownVehicle>? vehicles = null, IReadOnlyList<KnownCrew>? crew = null, PlanOptions? options = null)
    {
        var home = RoundDesk.PlaceOf(Points[0].Region);
        var codes = requests.SelectMany(request => request.Loads).Select(load => load.WasteCode).Distinct().Where(code => Licences.Any(licence => licence.HoldsOn(Day) && licence.CoversCode(code))).ToList();
        return new PlanProblem(Day, requests,
            [.. (vehicles ?? Vehicles).Select(vehicle => (vehicle, wish: wishOf(vehicle))).Select(pair => new PlanVehicle(pair.vehicle.Plate, pair.vehicle.LoadMaxGrams, pair.wish.ContainersMax ?? TruckWish.ContainersUsual, pair.wish.PermittedCodes,
                home, pair.vehicle.CoversHazardousWaste, pair.vehicle.ValidFrom, pair.vehicle.ValidTo))],
            [.. (crew ?? Crew).Select(person => new PlanCrew(person.Certificate, person.Duty, person.CoversHazardousWaste, person.ValidFrom, person.ValidTo))],
            [.. Points.Select(point => new PlanPoint(point.Site, RoundDesk.PlaceOf(point.Region), FreeGrams[point.Site], codes.ToDictionary(code => code, _ => FreeGrams[point.Site])))],
            desk.CompatibilityOf(Day), options ?? PlanOptions.Of(desk.Rulebook, Day));
    }

    /// <summary>Every rule that a round of these facts breaks.</summary>
    public IReadOnlyList<PlanViolation> Violations(PlanProblem problem, RoundAssignment assignment)
    {
        var found = PlanCheck.Violations(problem, [assignment]).ToList();
        if (!PermitIsGood)
            found.Add(new PlanViolation("round.carrier-permit", assignment.Plate, null, $"承运人 {Carrier} 在 {Day:yyyy-MM-dd} 没有有效的道路危险货物运输许可。", $"The carrier {Carrier} has no permit for dangerous goods by road that is good on {Day:yyyy-MM-dd}.", "manifest.transport-papers"));
        if (Uses.Any(use => use.Plate == assignment.Plate))
            found.Add(new PlanViolation("round.vehicle-twice", assignment.Plate, null, $"车辆 {assignment.Plate} 当天已在另一条线路上。", $"The vehicle {assignment.Plate} is on another round of the day."));
        foreach (var person in new[] { assignment.Driver, assignment.Escort }.Where(person => Uses.Any(use => use.Driver == person || use.Escort == person)))
            found.Add(new PlanViolation("round.crew-twice", assignment.Plate, null, $"人员 {person} 当天已在另一条线路上。", $"The person {person} is on another round of the day."));
        return found;
    }

    /// <summary>Capacity of its stores less what stands there and what is on its way on other rounds.</summary>
    private static async Task<Dictionary<string, long>> Free(CollectionDb db, IReadOnlyCollection<string> points, string? except, CancellationToken cancellationToken)
    {
        var capacity = await db.Facilities.Where(f => points.Contains(f.Site) && f.Kind == KnownFacility.Storage).GroupBy(f => f.Site).Select(same => new { same.Key, Grams = same.Sum(f => f.CapacityGrams) }).ToDictionaryAsync(sum => sum.Key, sum => sum.Grams, cancellationToken);
        var stock = await db.StockAt(points, cancellationToken);
        var live = db.Rounds.Where(round => points.Contains(round.ReceiverSite) && round.Id != except && (round.State == RoundState.Released || round.State == RoundState.UnderWay));
        var expected = await (from round in live from stop in round.Stops where stop.State == StopState.Planned from line in stop.Lines group line.Grams by round.ReceiverSite into same select new { same.Key, Grams = same.Sum() }).ToDictionaryAsync(sum => sum.Key, sum => sum.Grams, cancellationToken);
        var loaded = await (from round in live from stop in round.Stops from container in stop.Containers group container.Grams by round.ReceiverSite into same select new { same.Key, Grams = same.Sum() }).ToDictionaryAsync(sum => sum.Key, sum => sum.Grams, cancellationToken);
        return points.Distinct().ToDictionary(point => point, point => Math.Max(0, capacity.GetValueOrDefault(point) - stock.GetValueOrDefault(point) - expected.GetValueOrDefault(point) - loaded.GetValueOrDefault(point)));
    }
}
