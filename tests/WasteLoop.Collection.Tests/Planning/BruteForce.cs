using WasteLoop.Collection.Planning;

namespace WasteLoop.Collection.Tests.Planning;

/// <summary>Tries every plan of a small day for two trucks.</summary>
internal static class BruteForce
{
    /// <summary>The lowest cost there is: metres, and what each request left out costs.</summary>
    public static long Best(PlanProblem day)
    {
        var (count, masks) = (day.Requests.Count, 1 << day.Requests.Count);
        var metres = day.Vehicles.Select(truck => day.Points.Select(point => BySet(day, truck, point)).ToArray()).ToArray();
        var best = long.MaxValue;
        for (var first = 0; first < masks; first++)
            for (var second = 0; second < masks; second++)
            {
                if ((first & second) != 0) continue;
                var left = Enumerable.Range(0, count).Where(i => ((first | second) & (1 << i)) == 0).Sum(i => Penalty(day.Requests[i]));
                for (var p = 0; p < day.Points.Count; p++)
                    for (var q = 0; q < day.Points.Count; q++)
                    {
                        var (one, other) = (metres[0][p][first], metres[1][q][second]);
                        if (one < 0 || other < 0 || one + other + left >= best) continue;
                        if (p == q ? HasRoom(day, p, first | second) : HasRoom(day, p, first) && HasRoom(day, q, second)) best = one + other + left;
                    }
            }
        return best;
    }

    public static long CostOf(PlanProblem day, RoundPlan plan) => plan.Metres + plan.Unplanned.Sum(left => Penalty(day.Requests.Single(request => request.Id == left.Request)));

    // As RoundPlanner says: serving counts first, an urgent request up to three times an ordinary one.
    private static long Penalty(PlanRequest request) => 1_000_000 + (20_000L * request.UrgencyPercent);

    // The shortest order of every set of stops; -1 where there is none within the rules.
    private static int[] BySet(PlanProblem day, PlanVehicle truck, PlanPoint point)
    {
        var best = new int[1 << day.Requests.Count];
        Array.Fill(best, -1);
        best[0] = 0;
        Extend([], 0);
        return best;

        void Extend(List<string> order, int set)
        {
            for (var i = 0; i < day.Requests.Count; i++)
            {
                if ((set & (1 << i)) != 0) continue;
                order.Add(day.Requests[i].Id);
                var broken = PlanCheck.Violations(day with { Points = [point with { FreeGrams = long.MaxValue, FreeGramsByCode = day.Requests.SelectMany(request => request.Loads).Select(load => load.WasteCode).Distinct().ToDictionary(code => code, _ => long.MaxValue) }] },
                    [new RoundAssignment(truck.Plate, "D00", "E00", point.Site, order)]);
                var with = set | (1 << i);
                if (broken.Count == 0)
                {
                    var metres = Timetable.Lay(day, new RoundAssignment(truck.Plate, "D00", "E00", point.Site, order))!.Metres;
                    if (best[with] < 0 || metres < best[with]) best[with] = metres;
                }
                // More stops mend neither a load nor a missed window; only the day may end a minute earlier by rounding.
                if (broken.All(violation => violation.Code == "round.day-too-long")) Extend(order, with);
                order.RemoveAt(order.Count - 1);
            }
        }
    }

    private static bool HasRoom(PlanProblem day, int point, int set)
    {
        var loads = Enumerable.Range(0, day.Requests.Count).Where(i => (set & (1 << i)) != 0).SelectMany(i => day.Requests[i].Loads).ToList();
        return loads.Sum(load => load.Grams) <= day.Points[point].FreeGrams
            && loads.GroupBy(load => load.WasteCode).All(code => day.Points[point].FreeGramsByCode.TryGetValue(code.Key, out var free) && code.Sum(load => load.Grams) <= free);
    }
}
