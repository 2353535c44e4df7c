namespace WasteLoop.Collection.Planning;

/// <summary>Reckons times, loads and distances of an assignment, also of one that breaks rules.</summary>
public static class Timetable
{
    /// <summary>The round that follows from the choices; requests, trucks and points that the problem does not hold are left out.</summary>
    public static PlannedRound? Lay(PlanProblem problem, RoundAssignment assignment)
    {
        if (problem.Vehicles.FirstOrDefault(vehicle => vehicle.Plate == assignment.Plate) is not { } vehicle) return null;
        if (problem.Points.FirstOrDefault(point => point.Site == assignment.Point) is not { } point) return null;
        var (options, requests) = (problem.Options, problem.Requests.ToDictionary(request => request.Id));
        var (here, minute, metres, grams, containers) = (vehicle.Home, options.StartMinute, 0, 0L, 0);
        List<PlannedStop> stops = [];
        foreach (var id in assignment.Requests)
        {
            if (!requests.TryGetValue(id, out var request)) continue;
            var leg = options.RoadMetres(here, request.Place);
            var arrive = minute + options.DriveMinutes(leg);
            // Where no window is left the truck loads on arrival; the check names the missed window.
            var start = StartAt(request.Windows, arrive) ?? arrive;
            (here, minute, metres, grams, containers) = (request.Place, start + request.ServiceMinutes, metres + leg, grams + request.Grams, containers + request.Containers);
            stops.Add(new PlannedStop(id, arrive, start, minute, leg, grams, containers));
        }
        var (toPoint, toHome) = (options.RoadMetres(here, point.Place), options.RoadMetres(point.Place, vehicle.Home));
        var atPoint = minute + options.DriveMinutes(toPoint);
        return new PlannedRound(assignment.Plate, assignment.Driver, assignment.Escort, assignment.Point, stops, metres + toPoint + toHome, atPoint,
            atPoint + options.UnloadMinutes + options.DriveMinutes(toHome));
    }

    /// <summary>When loading can begin for a truck that is there at a minute; null when all windows are over.</summary>
    internal static int? StartAt(IReadOnlyList<TimeWindow> windows, int arrive)
    {
        if (windows.Count == 0) return arrive;
        int? best = null;
        foreach (var window in windows)
            if (arrive <= window.ToMinute && Math.Max(arrive, window.FromMinute) is var start && (best is null || start < best)) best = start;
        return best;
    }
}
