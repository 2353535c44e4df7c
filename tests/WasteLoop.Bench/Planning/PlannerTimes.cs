using System.Diagnostics;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Bench.Planning;

/// <summary>How long a plan of a day takes, and how far it drives beside a dispatcher who goes to the nearest firm each time.</summary>
internal static class PlannerTimes
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly string[] Codes = ["900-214-08", "900-249-08", "900-041-49", "900-402-06"];

    public static void Measure(BenchOptions options, Report report)
    {
        (int Requests, int Trucks, int Iterations)[] days = options.Quick ? [(40, 3, 200)]
            : [(200, 10, 0), (200, 10, 500), (200, 10, PlanOptions.IterationsUsual), (200, 10, 20_000), (PlanProblem.RequestsMax, 60, 0), (PlanProblem.RequestsMax, 60, 500)];
        foreach (var (requests, trucks, iterations) in days)
        {
            var day = Some(requests, trucks, iterations);
            var clock = Stopwatch.StartNew();
            var plan = RoundPlanner.Plan(day);
            clock.Stop();
            var part = $"planner: {requests} requests, {trucks} trucks";
            report.Add(new Figure(part, $"time of a plan, {iterations} iterations", clock.Elapsed.TotalSeconds, "s", AtMost: iterations == PlanOptions.IterationsUsual ? 5 : null));
            report.Add(new Figure(part, $"road of a plan, {iterations} iterations", plan.Metres / 1000.0, "km", Nearest(day) / 1000.0, "to the nearest each time"));
            if (plan.Unplanned.Count > 0) report.Remark($"{plan.Unplanned.Count} requests are on no round.");
        }
    }

    private static PlanProblem Some(int requests, int trucks, int iterations)
    {
        var random = new Random(7);
        var point = new PlanPoint("P0", new Place(120.20, 30.25), 1_000_000_000, Codes.ToDictionary(code => code, _ => 1_000_000_000L));
        return new PlanProblem(Day,
            [.. Enumerable.Range(0, requests).Select(i => new PlanRequest($"R{i:000}", new Place(120.20 + ((random.NextDouble() - 0.5) * 0.9), 30.25 + ((random.NextDouble() - 0.5) * 0.7)),
                [new PlanLoad(Codes[random.Next(Codes.Length)], random.Next(20_000, 250_000), 1)], [], random.Next(101), 10))],
            [.. Enumerable.Range(0, trucks).Select(i => new PlanVehicle($"T{i:00}", 5_000_000, 60, null, point.Place, true, Day, Day))],
            [.. Enumerable.Range(0, trucks).SelectMany(i => new[] { new PlanCrew($"D{i:00}", PlanCrew.Driver, true, Day, Day), new PlanCrew($"E{i:00}", PlanCrew.Escort, true, Day, Day) })],
            [point], new LoadCompatibility(IncompatibleWastes.Embedded, WasteCatalogue.Embedded, Day),
            PlanOptions.Of(Rulebook.Embedded, Day, iterations: iterations) with { WorkingMinutes = 600 });
    }

    private static long Nearest(PlanProblem day)
    {
        var waiting = day.Requests.ToList();
        var metres = 0L;
        for (var truck = 0; truck < day.Vehicles.Count; truck++)
        {
            var here = day.Vehicles[truck].Home;
            List<string> order = [];
            while (waiting.OrderBy(request => request.Place.MetresTo(here)).FirstOrDefault(request => PlanCheck.Violations(day, [Round([.. order, request.Id])]).Count == 0) is { } next)
            {
                order.Add(next.Id);
                waiting.Remove(next);
                here = next.Place;
            }
            if (order.Count > 0) metres += Timetable.Lay(day, Round(order))!.Metres;

            RoundAssignment Round(List<string> stops) => new(day.Vehicles[truck].Plate, $"D{truck:00}", $"E{truck:00}", day.Points[0].Site, stops);
        }
        return metres;
    }
}
