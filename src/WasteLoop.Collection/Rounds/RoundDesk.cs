using System.Collections.Concurrent;
using WasteLoop.Collection.Planning;
using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Requests;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>What the rules make of requests and stops for planning: loads, places, urgency.</summary>
public sealed class RoundDesk(Rulebook rulebook, WasteCatalogue catalogue)
{
    private readonly ConcurrentDictionary<CatalogueEdition, LoadCompatibility> byEdition = [];

    public Rulebook Rulebook => rulebook;

    /// <summary>For the waste list of a day.</summary>
    public LoadCompatibility CompatibilityOf(DateOnly day) => byEdition.GetOrAdd(catalogue.EditionOn(day), _ => new LoadCompatibility(IncompatibleWastes.Embedded, catalogue, day));

    /// <summary>What a request is expected to give. Where it names containers or mass alone, the other is reckoned by rule round.container-kg.</summary>
    /// <exception cref="RuleViolationException">request.unidentified.</exception>
    public IReadOnlyList<StopEstimate> EstimatesOf(PickupRequest request, DateOnly day)
    {
        var usual = Mass.FromKilograms(rulebook.Get("round.container-kg", day, RegionCode.Parse(request.Region)).Decimal).Grams;
        return [.. request.Identified().OrderBy(pair => pair.WasteCode, StringComparer.Ordinal).Select(pair => new StopEstimate(pair.WasteCode,
            pair.Item.Grams ?? (pair.Item.Containers ?? 1) * usual, pair.Item.Containers ?? (int)Math.Clamp(((pair.Item.Grams ?? 0) + usual - 1) / usual, 1, Round.ContainersPerStopMax)))];
    }

    /// <summary>A request as the planner takes it.</summary>
    public PlanRequest PlanOf(PickupRequest request, DateOnly day) => new(request.Id, PlaceOf(request.Region), Loads(EstimatesOf(request, day)), VisitingHours.Windows(request.HoursText), UrgencyOf(request, day), ServiceMinutes(day));

    /// <summary>A stop as the check takes it: what was collected, or what is expected.</summary>
    /// <param name="hours">When the firm can be called on, as its request keeps it.</param>
    public PlanRequest PlanOf(Stop stop, string? hours, DateOnly day) => new(stop.Request, PlaceOf(stop.MoverRegion),
        stop.State == StopState.Collected ? [.. stop.Containers.GroupBy(container => container.WasteCode).Select(code => new PlanLoad(code.Key, code.Sum(container => container.Grams), code.Count()))]
            : [.. stop.Lines.Select(line => new PlanLoad(line.WasteCode, line.Grams, line.Containers))],
        stop.IsOpen ? VisitingHours.Windows(hours) : [], 0, ServiceMinutes(day));

    /// <summary>The centre of a county: nobody has measured where the firms stand.</summary>
    /// <exception cref="RuleViolationException">round.place-unknown.</exception>
    public static Place PlaceOf(string region) => Place.OfRegion(RegionCode.Parse(region))
        ?? throw new RuleViolationException("round.place-unknown", $"没有区域 {region} 的位置，无法排线。", $"It is not known where the region {region} lies; nothing can be planned there.", "requests");

    /// <summary>What the collector's licence lets it do with a stop's wastes: of the licence that covers all, or else the first.</summary>
    /// <exception cref="RuleViolationException">request.collector-licence.</exception>
    public static string MethodOf(IReadOnlyList<KnownLicence> licences, IReadOnlyCollection<string> codes, DateOnly day)
    {
        var able = licences.Where(licence => licence.HoldsOn(day) && licence.Methods.Length > 0).OrderBy(licence => licence.Licence, StringComparer.Ordinal).ToList();
        return (able.Find(licence => codes.All(licence.CoversCode)) ?? able.Find(licence => codes.Any(licence.CoversCode)))?.Methods[0]
            ?? throw new RuleViolationException("request.collector-licence", $"收集单位在 {day:yyyy-MM-dd} 没有涵盖 {string.Join('、', codes)} 的有效许可证。", $"On {day:yyyy-MM-dd} the collector holds no licence that covers {string.Join(", ", codes)}.",
                "requests", "manifest.receiver-licence", "请从线路中去掉该申请。", "Take the request off the round.");
    }

    private int ServiceMinutes(DateOnly day) => rulebook.Get("round.service-minutes", day).Int;

    private static IReadOnlyList<PlanLoad> Loads(IEnumerable<StopEstimate> estimates) => [.. estimates.Select(estimate => new PlanLoad(estimate.WasteCode, estimate.Grams, estimate.Containers))];

    // The share of its time that has gone by.
    private static int UrgencyOf(PickupRequest request, DateOnly day)
    {
        var asked = ChinaTime.DateOf(request.RequestedAt).DayNumber;
        var span = request.FetchBy.DayNumber - asked;
        return span <= 0 ? 100 : Math.Clamp((day.DayNumber - asked) * 100 / span, 0, 100);
    }
}
