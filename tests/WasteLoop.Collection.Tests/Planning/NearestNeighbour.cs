using WasteLoop.Collection.Planning;

namespace WasteLoop.Collection.Tests.Planning;

/// <summary>What a dispatcher without a planner does: each truck goes to the nearest firm that it can still serve.</summary>
internal static class NearestNeighbour
{
    public static List<RoundAssignment> Plan(PlanProblem day)
    {
        var waiting = day.Requests.ToList();
        List<RoundAssignment> rounds = [];
        for (var truck = 0; truck < day.Vehicles.Count; truck++)
        {
            var here = day.Vehicles[truck].Home;
            List<string> order = [];
            while (waiting.OrderBy(request => request.Place.MetresTo(here)).FirstOrDefault(request => Fits([.. order, request.Id])) is { } next)
            {
                order.Add(next.Id);
                waiting.Remove(next);
                here = next.Place;
            }
            if (order.Count > 0) rounds.Add(Round(order));

            RoundAssignment Round(List<string> stops) => new(day.Vehicles[truck].Plate, $"D{truck:00}", $"E{truck:00}", day.Points[0].Site, stops);

            bool Fits(List<string> stops) => PlanCheck.Violations(day, [Round(stops)]).Count == 0;
        }
        return rounds;
    }
}
