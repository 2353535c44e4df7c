using WasteLoop.Collection.Planning.Search;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Planning;

/// <summary>Plans a day: which request goes on which truck, in which order, to which collection point.</summary>
/// <remarks>
/// Insertion with regret, local search, then ruin and recreate for a given number of iterations. Serving counts first (an urgent request up to
/// three times an ordinary one), then metres. The result depends on the problem alone, seed and iterations included, never on the clock.
/// A truck makes one trip to one point.
/// </remarks>
public static class RoundPlanner
{
    /// <summary>A plan within every rule of <see cref="PlanCheck"/>; each request is on it once, or has a reason.</summary>
    /// <exception cref="RuleViolationException">As <see cref="PlanProblem.Require()"/>.</exception>
    public static RoundPlan Plan(PlanProblem problem)
    {
        problem.Require();
        var crews = Crews(problem);
        // With fewer crews than trucks the largest trucks go.
        var trucks = problem.Vehicles.Where(vehicle => vehicle.IsGoodOn(problem.Day))
            .OrderByDescending(vehicle => vehicle.LoadMaxGrams).ThenBy(vehicle => vehicle.Plate, StringComparer.Ordinal).Take(crews.Count).ToList();
        var terrain = new Terrain(problem, trucks);
        var draft = new Draft(terrain);
        if (trucks.Count > 0 && terrain.Points.Length > 0)
        {
            Insertion.Fill(terrain, draft);
            LocalSearch.Shorten(terrain, draft);
            draft = RuinAndRecreate.Improve(terrain, draft, problem.Options.Iterations, new Random(problem.Options.Seed)).Copy();
            LocalSearch.Shorten(terrain, draft);
            Insertion.Fill(terrain, draft);
        }
        return new RoundPlan(
            [.. draft.Tours.Where(tour => tour.Stops.Length > 0).Select(tour => Laid(problem, terrain, tour, crews))],
            [.. draft.Left.Order().Select(request => Reasons.Of(terrain, draft, request))]);
    }

    private static List<(string Driver, string Escort)> Crews(PlanProblem problem)
    {
        return [.. Good(PlanCrew.Driver).Zip(Good(PlanCrew.Escort))];

        IEnumerable<string> Good(string duty) => problem.Crew.Where(person => person.IsGoodOn(problem.Day, duty)).Select(person => person.Certificate).Order(StringComparer.Ordinal);
    }

    private static PlannedRound Laid(PlanProblem problem, Terrain terrain, Tour tour, List<(string Driver, string Escort)> crews) =>
        Timetable.Lay(problem, new RoundAssignment(terrain.Trucks[tour.Truck].Plate, crews[tour.Truck].Driver, crews[tour.Truck].Escort,
            terrain.Points[tour.Point].Site, [.. tour.Stops.Select(stop => terrain.Requests[stop].Id)])) ?? throw new InvalidOperationException("A planned truck or point is not in the problem.");
}
