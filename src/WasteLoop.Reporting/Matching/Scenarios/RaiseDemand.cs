using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching.Scenarios;

/// <summary>Demand is multiplied.</summary>
/// <param name="Region">Province, city or county; null for everywhere.</param>
/// <param name="Waste">A code, or a category such as HW08; null for all waste.</param>
/// <param name="Percent">100 leaves it as it is, 50 halves it. Rounded to the nearest gram, halves up.</param>
/// <exception cref="RuleViolationException">matching.value, region.format, waste-code.format.</exception>
public sealed record RaiseDemand(string? Region, string? Waste, int Percent) : ScenarioEdit
{
    public const int PercentMax = 1_000;

    internal override MatchingProblem Apply(MatchingProblem problem, string field)
    {
        if (Percent is < 0 or > PercentMax)
            throw new RuleViolationException("matching.value", $"需求倍数应在 0% 至 {PercentMax}% 之间。", $"Demand can be set to 0 to {PercentMax} %.", field + ".percent", kind: Refusal.Invalid);
        RegionCode? region = Region is null ? null : RegionCode.Parse(Region, field + ".region");
        var category = Waste is not null && IsCategory(Waste);
        var code = Waste is null || category ? null : WasteCode.Parse(Waste, field + ".waste").Value;
        return problem with { Demands = [.. problem.Demands.Select(demand => Concerns(demand) ? demand with { Grams = ((demand.Grams * Percent) + 50) / 100 } : demand)] };

        bool Concerns(MatchingDemand demand) =>
            (region is not { } where || where.Contains(RegionCode.Parse(demand.County))) && (code is null || demand.WasteCode == code) && (!category || WasteCode.Parse(demand.WasteCode).Category == Waste);
    }

    private static bool IsCategory(string text) => text.Length == 4 && text.StartsWith("HW", StringComparison.Ordinal) && text[2..].All(char.IsAsciiDigit);
}
