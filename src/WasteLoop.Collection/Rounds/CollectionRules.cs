using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>What is checked before anything is loaded at a stop.</summary>
internal static class CollectionRules
{
    /// <summary>A full tank truck. Ours: more is a slip of the decimal point.</summary>
    private const decimal VolumeLitresMax = 40_000;

    /// <summary>40 t, a full tank truck, as a ledger takes it. Ours.</summary>
    private const long GramsMax = 40_000_000;
    private const int WeigherLengthMax = 100;

    /// <summary>Labels, codes, forms, packagings and masses are well formed, labels are the mover's, and no label is loaded twice. Gives them with their codes written as the lists have them.</summary>
    public static CollectedContainer[] Containers(string mover, IReadOnlyList<CollectedContainer> containers, HashSet<string> aboard)
    {
        if (containers.Count is 0 or > Round.ContainersPerStopMax)
            throw new RuleViolationException("round.nothing-loaded", $"每站装 1 至 {Round.ContainersPerStopMax} 个容器；没有可收的，请记录未收或拒收。", $"1 to {Round.ContainersPerStopMax} containers are loaded at a stop; if there is nothing, record it as skipped or refused.", "containers", "round.outcome", kind: Refusal.Invalid);
        var written = new CollectedContainer[containers.Count];
        for (var i = 0; i < containers.Count; i++)
        {
            var (container, field) = (containers[i], $"containers[{i}]");
            var label = LabelCode.Parse(container.Label, field + ".label");
            var code = WasteCode.Parse(container.WasteCode, field + ".wasteCode");
            var (form, packaging) = (WasteForms.Require(container.Form, field + ".form"), Packagings.Require(container.Packaging, field + ".packaging"));
            if (label.Waste != code)
                throw new RuleViolationException("round.label-code", $"标签 {label} 上的废物是 {label.Waste}，不是 {code}。", $"The label {label} is for {label.Waste}, not {code}.", field + ".wasteCode", "manifest.loading-label-match");
            if (label.Party.Value != mover)
                throw new RuleViolationException("round.label-party", $"标签 {label} 不是该产废单位的标签。", $"The label {label} is not one of this firm.", field + ".label", "manifest.loading-label-match");
            if (Mass.FromGrams(container.Grams, field + ".grams").Grams is 0 or > GramsMax)
                throw new RuleViolationException("round.mass", $"容器 {label} 的重量须大于零、不超过 {Mass.FromGrams(GramsMax)}。", $"The container {label} weighs more than nothing and at most {Mass.FromGrams(GramsMax)}.", field + ".grams", kind: Refusal.Invalid);
            if (container.VolumeLitres is <= 0 or > VolumeLitresMax || !decimal.IsInteger(container.VolumeLitres * 1000))
                throw new RuleViolationException("round.volume", $"容器 {label} 的容积须大于 0、不超过 {VolumeLitresMax} 升，最多三位小数。", $"The volume of container {label} is above 0 and at most {VolumeLitresMax} litres, with three decimals at most.", field + ".volumeLitres", kind: Refusal.Invalid);
            if (container.Weigher is not { Length: > 0 and <= WeigherLengthMax })
                throw new RuleViolationException("round.weigher", $"请写明容器 {label} 用什么称重（没有秤的写 estimate）。", $"Name the scale that weighed container {label}, or estimate.", field + ".weigher", kind: Refusal.Invalid);
            if (!aboard.Add(label.Value))
                throw new RuleViolationException("round.label-twice", $"容器 {label} 已经在车上。", $"The container {label} is on the truck already.", field + ".label", "manifest.loading-label-match", kind: Refusal.Conflict);
            written[i] = container with { Label = label.Value, WasteCode = code.Value, Form = form.Code, Packaging = packaging.Code };
        }
        return written;
    }

    /// <summary>The truck bears what would be on it.</summary>
    /// <param name="grams">With what is added.</param>
    /// <param name="containers">With what is added.</param>
    /// <exception cref="RuleViolationException">round.overload, round.places, round.code-not-permitted, round.incompatible.</exception>
    public static void Load(RoundTruck truck, long grams, int containers, IReadOnlyList<string> aboard, IReadOnlyList<string> added, LoadCompatibility compatibility, string field)
    {
        if (grams > truck.LoadMaxGrams)
            throw new RuleViolationException("round.overload", $"车辆 {truck.Plate} 核定载质量 {Mass.FromGrams(truck.LoadMaxGrams)}，装后 {Mass.FromGrams(grams)}，超载。",
                $"The vehicle {truck.Plate} may carry {Mass.FromGrams(truck.LoadMaxGrams)}; with this it would carry {Mass.FromGrams(grams)}.", field, "round.load-limit", "请少装，或由调度员换车。", "Load less, or let the dispatcher send another truck.");
        if (containers > truck.ContainersMax)
            throw new RuleViolationException("round.places", $"车辆 {truck.Plate} 有 {truck.ContainersMax} 个容器位，装后 {containers} 个。", $"The vehicle {truck.Plate} has places for {truck.ContainersMax} containers; with this it would hold {containers}.", field,
                nextZh: "请少装，或由调度员换车。", nextEn: "Load less, or let the dispatcher send another truck.");
        if (added.FirstOrDefault(code => truck.PermittedCodes?.Contains(code) == false) is { } forbidden)
            throw new RuleViolationException("round.code-not-permitted", $"车辆 {truck.Plate} 不得装运 {forbidden}。", $"The vehicle {truck.Plate} may not carry {forbidden}.", field, "manifest.transport-papers");
        if (compatibility.Clash(aboard, added) is var (one, other, why))
            throw new RuleViolationException("round.incompatible", $"{one} 与 {other} 不得同车：{why.DangerZh}（{why.Source}）。", $"{one} and {other} may not share a truck: {why.DangerEn}.", field, "storage.no-mixing", "请另派车辆。", "Send another truck.");
    }
}
