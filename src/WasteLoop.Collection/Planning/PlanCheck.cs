using WasteLoop.Kernel;

namespace WasteLoop.Collection.Planning;

/// <summary>Looks a plan over, whoever made it: the planner's own and one changed by hand obey the same rules.</summary>
/// <remarks>Reckons everything anew from the assignment and shares nothing with the search but distances.</remarks>
public static class PlanCheck
{
    /// <summary>Every rule that is broken; empty for a plan that can be driven.</summary>
    public static IReadOnlyList<PlanViolation> Violations(PlanProblem problem, IReadOnlyList<RoundAssignment> rounds)
    {
        List<PlanViolation> found = [];
        var requests = problem.Requests.ToDictionary(request => request.Id);
        Repeated(rounds.SelectMany(round => round.Requests.Select(id => (id, round.Plate))), "round.request-twice", id => ($"申请 {id} 被排了两次。", $"The request {id} is planned twice."), true);
        Repeated(rounds.Select(round => (round.Plate, round.Plate)), "round.vehicle-twice", plate => ($"车辆 {plate} 被排了两次。", $"The vehicle {plate} is sent twice."), false);
        Repeated(rounds.SelectMany(round => new[] { round.Driver, round.Escort }.Select(person => (person, round.Plate))), "round.crew-twice",
            person => ($"人员 {person} 被安排了两次。", $"The person {person} is sent twice."), false);
        foreach (var round in rounds) One(problem, round, requests, found);
        Points(problem, rounds, requests, found);
        return found;

        void Repeated(IEnumerable<(string Id, string Plate)> uses, string code, Func<string, (string, string)> words, bool isRequest)
        {
            foreach (var group in uses.GroupBy(use => use.Id).Where(group => group.Skip(1).Any()))
            {
                var (zh, en) = words(group.Key);
                found.Add(new PlanViolation(code, null, isRequest ? group.Key : null, zh, en));
            }
        }
    }

    private static void One(PlanProblem problem, RoundAssignment round, Dictionary<string, PlanRequest> requests, List<PlanViolation> found)
    {
        var plate = round.Plate;
        foreach (var id in round.Requests.Where(id => !requests.ContainsKey(id)))
            Add("round.request-unknown", id, $"没有待收运的申请 {id}。", $"There is no open request {id}.");
        if (problem.Points.All(point => point.Site != round.Point))
            Add("round.point-unknown", null, $"没有收集点 {round.Point}。", $"There is no collection point {round.Point}.");
        Person(round.Driver, PlanCrew.Driver, "驾驶员");
        Person(round.Escort, PlanCrew.Escort, "押运员");
        if (problem.Vehicles.FirstOrDefault(vehicle => vehicle.Plate == plate) is not { } truck)
        {
            Add("round.vehicle-unknown", null, $"没有车辆 {plate}。", $"There is no vehicle {plate}.");
            return;
        }
        if (!truck.IsGoodOn(problem.Day))
            Add("round.vehicle-papers", null, $"车辆 {plate} 的道路运输证在 {problem.Day:yyyy-MM-dd} 无效或不含危险废物。", $"The transport certificate of {plate} is not good for hazardous waste on {problem.Day:yyyy-MM-dd}.", "manifest.transport-papers");
        Load(problem, truck, [.. round.Requests.Where(requests.ContainsKey).Select(id => requests[id])], found);
        if (Timetable.Lay(problem, round) is { } laid) Times(problem, laid, requests, found);

        void Person(string certificate, string duty, string noun)
        {
            if (problem.Crew.Any(person => person.Certificate == certificate && person.IsGoodOn(problem.Day, duty))) return;
            Add($"round.{duty}-papers", null, $"{noun} {certificate} 没有在 {problem.Day:yyyy-MM-dd} 有效的从业资格证。", $"The {duty} {certificate} has no certificate that is good on {problem.Day:yyyy-MM-dd}.", "manifest.transport-papers");
        }

        void Add(string code, string? request, string zh, string en, string? rule = null) => found.Add(new PlanViolation(code, plate, request, zh, en, rule));
    }

    private static void Load(PlanProblem problem, PlanVehicle truck, List<PlanRequest> stops, List<PlanViolation> found)
    {
        var (grams, containers) = (0L, 0);
        List<string> aboard = [];
        foreach (var stop in stops)
        {
            (grams, containers) = (grams + stop.Grams, containers + stop.Containers);
            if (grams > truck.LoadMaxGrams)
                Add("round.overload", stop, $"装上 {stop.Id} 后车辆 {truck.Plate} 载重 {Mass.FromGrams(grams)}，超过核定的 {Mass.FromGrams(truck.LoadMaxGrams)}。", $"With {stop.Id} the vehicle {truck.Plate} carries {Mass.FromGrams(grams)}, more than its {Mass.FromGrams(truck.LoadMaxGrams)}.", "round.load-limit");
            if (containers > truck.ContainersMax)
                Add("round.places", stop, $"装上 {stop.Id} 后车辆 {truck.Plate} 有 {containers} 个容器，只有 {truck.ContainersMax} 个位置。", $"With {stop.Id} the vehicle {truck.Plate} holds {containers} containers and has places for {truck.ContainersMax}.");
            var codes = stop.Loads.Select(load => load.WasteCode).ToList();
            foreach (var code in codes.Distinct().Where(code => truck.PermittedCodes?.Contains(code) == false))
                Add("round.code-not-permitted", stop, $"车辆 {truck.Plate} 不得装运 {code}。", $"The vehicle {truck.Plate} may not carry {code}.", "manifest.transport-papers");
            if (problem.Compatibility.Clash(aboard, codes) is var (one, other, why))
                Add("round.incompatible", stop, $"{one} 与 {other} 不得同车：{why.DangerZh}。", $"{one} and {other} may not share a truck: {why.DangerEn}.", "storage.no-mixing");
            aboard.AddRange(codes);
        }

        void Add(string code, PlanRequest stop, string zh, string en, string? rule = null) => found.Add(new PlanViolation(code, truck.Plate, stop.Id, zh, en, rule));
    }

    private static void Times(PlanProblem problem, PlannedRound round, Dictionary<string, PlanRequest> requests, List<PlanViolation> found)
    {
        foreach (var stop in round.Stops)
        {
            var windows = requests[stop.Request].Windows;
            if (windows.Count > 0 && !windows.Any(window => window.FromMinute <= stop.StartMinute && stop.StartMinute <= window.ToMinute))
                found.Add(new PlanViolation("round.window-missed", round.Plate, stop.Request, $"车辆 {Clock(stop.ArriveMinute)} 才到 {stop.Request}，已过其时间窗。", $"The truck reaches {stop.Request} at {Clock(stop.ArriveMinute)}, after its time windows."));
        }
        var minutes = round.HomeMinute - problem.Options.StartMinute;
        if (minutes > problem.Options.WorkingMinutes)
            found.Add(new PlanViolation("round.day-too-long", round.Plate, null, $"车辆 {round.Plate} 全程 {minutes} 分钟，超过工作日 {problem.Options.WorkingMinutes} 分钟。", $"The round of {round.Plate} takes {minutes} minutes; the working day has {problem.Options.WorkingMinutes}.", "round.working-minutes"));
    }

    private static void Points(PlanProblem problem, IReadOnlyList<RoundAssignment> rounds, Dictionary<string, PlanRequest> requests, List<PlanViolation> found)
    {
        foreach (var point in problem.Points)
        {
            var brought = rounds.Where(round => round.Point == point.Site).SelectMany(round => round.Requests).Distinct().Where(requests.ContainsKey).SelectMany(id => requests[id].Loads).ToList();
            foreach (var code in brought.GroupBy(load => load.WasteCode))
            {
                var grams = code.Sum(load => load.Grams);
                if (!point.FreeGramsByCode.TryGetValue(code.Key, out var free))
                    found.Add(new PlanViolation("round.point-refuses", null, null, $"收集点 {point.Site} 不收 {code.Key}。", $"The collection point {point.Site} does not take {code.Key}."));
                else if (grams > free) Full($"{code.Key} ", grams, free);
            }
            if (brought.Sum(load => load.Grams) is var all && all > point.FreeGrams) Full("", all, point.FreeGrams);

            void Full(string what, long grams, long free) => found.Add(new PlanViolation("round.point-capacity", null, null,
                $"运到收集点 {point.Site} 的{what}{Mass.FromGrams(grams)} 超过其余量 {Mass.FromGrams(Math.Max(0, free))}。", $"{Mass.FromGrams(grams)} {what}would come to {point.Site}, which has room for {Mass.FromGrams(Math.Max(0, free))}.", "storage.capacity-percent"));
        }
    }

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
