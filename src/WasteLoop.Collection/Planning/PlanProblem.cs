using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Planning;

/// <summary>Everything a day's rounds are planned from.</summary>
/// <param name="Day">In China; papers are judged for it.</param>
public sealed record PlanProblem(
    DateOnly Day,
    IReadOnlyList<PlanRequest> Requests,
    IReadOnlyList<PlanVehicle> Vehicles,
    IReadOnlyList<PlanCrew> Crew,
    IReadOnlyList<PlanPoint> Points,
    LoadCompatibility Compatibility,
    PlanOptions Options)
{
    public const int RequestsMax = 1_000;
    public const int VehiclesMax = 100;
    public const int CrewMax = 500;
    public const int PointsMax = 50;
    public const int LoadsMax = 20;
    public const int WindowsMax = 10;
    public const int DayMinutes = 24 * 60;

    /// <summary>Refuses what cannot be reckoned with.</summary>
    /// <exception cref="RuleViolationException">planning.too-large, planning.twice, planning.value, waste-code.format (all invalid).</exception>
    public void Require()
    {
        Limit(Requests.Count, RequestsMax, "requests");
        Limit(Vehicles.Count, VehiclesMax, "vehicles");
        Limit(Crew.Count, CrewMax, "crew");
        Limit(Points.Count, PointsMax, "points");
        Once(Requests.Select(request => request.Id), "requests");
        Once(Vehicles.Select(vehicle => vehicle.Plate), "vehicles");
        Once(Crew.Select(person => person.Certificate), "crew");
        Once(Points.Select(point => point.Site), "points");
        for (var i = 0; i < Requests.Count; i++) Require(Requests[i], $"requests[{i}]");
        for (var i = 0; i < Vehicles.Count; i++)
            Value(Vehicles[i].Home.IsOnEarth && Vehicles[i].LoadMaxGrams is >= 0 and <= Mass.GramsMax && Vehicles[i].ContainersMax >= 0, $"vehicles[{i}]", "车辆的位置、载重或容器位数", "the place, load or container places of a vehicle");
        for (var i = 0; i < Points.Count; i++)
            Value(Points[i].Place.IsOnEarth, $"points[{i}].place", "收集点位置", "the place of a collection point");
        Value(Options is { StartMinute: >= 0 and < DayMinutes, WorkingMinutes: > 0 and <= DayMinutes, SpeedKmh: > 0 and <= 200, RoadFactorPercent: >= 100 and <= 500, UnloadMinutes: >= 0 and <= DayMinutes, Iterations: >= 0 and <= PlanOptions.IterationsMax },
            "options", "排线参数", "the options");
    }

    private static void Require(PlanRequest request, string field)
    {
        Limit(request.Loads.Count, LoadsMax, field + ".loads");
        Limit(request.Windows.Count, WindowsMax, field + ".windows");
        Value(request.Loads.Count > 0 && request.Loads.All(load => load.Grams is >= 0 and <= Mass.GramsMax && load.Containers is >= 0 and <= 100_000), field + ".loads", "废物数量", "the amounts of waste");
        foreach (var load in request.Loads) WasteCode.Parse(load.WasteCode, field + ".loads");
        Value(request.Windows.All(window => window.FromMinute >= 0 && window.FromMinute <= window.ToMinute && window.ToMinute <= DayMinutes), field + ".windows", "时间窗", "the time windows");
        Value(request.UrgencyPercent is >= 0 and <= 100, field + ".urgencyPercent", "紧急程度（0 至 100）", "the urgency (0 to 100)");
        Value(request.ServiceMinutes is >= 0 and <= DayMinutes, field + ".serviceMinutes", "作业分钟数", "the minutes of service");
        Value(request.Place.IsOnEarth, field + ".place", "位置", "the place");
    }

    private static void Value(bool good, string field, string zh, string en)
    {
        if (!good) throw new RuleViolationException("planning.value", $"{zh}不合理，无法排线。", $"There is something wrong with {en}; nothing can be planned from it.", field, kind: Refusal.Invalid);
    }

    private static void Limit(int count, int max, string field)
    {
        if (count > max) throw new RuleViolationException("planning.too-large", $"{field} 有 {count} 项，一次排线最多 {max} 项。", $"There are {count} {field}; one plan takes at most {max}.", field,
            nextZh: "请按区县分批排线。", nextEn: "Plan county by county.", kind: Refusal.Invalid);
    }

    private static void Once(IEnumerable<string> ids, string field)
    {
        if (ids.GroupBy(id => id).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new RuleViolationException("planning.twice", $"{twice.Key} 出现了两次。", $"{twice.Key} is given twice.", field, kind: Refusal.Invalid);
    }
}
