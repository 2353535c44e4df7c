using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Matching;

/// <summary>A year's waste and a year's licences, to be matched.</summary>
/// <remarks>
/// What is asked for, in this order:
/// 1. the fewest grams without a place;
/// 2. of all ways to reach that, the least sum of grams × cost, where the cost of a road within the city (prefecture) is its length, and of a road that
///    leaves it, its length × (1 + <see cref="MatchingOptions.LeavingCityPercent"/> %) + <see cref="MatchingOptions.LeavingCityMetres"/>.
/// Under: what a code gets goes to lines that name it; a line's codes share its cap; a licence's lines share what is left of its total. Grams are whole
/// numbers throughout, and so is the best matching.
/// </remarks>
public sealed record MatchingProblem(IReadOnlyList<MatchingDemand> Demands, IReadOnlyList<MatchingLicence> Licences, RoadTable Roads, MatchingOptions Options)
{
    public const int DemandsMax = 200_000;
    public const int CountiesMax = 400;
    public const int LicencesMax = 2_000;
    public const int LinesMax = 50;
    public const int CodesMax = 1_000;

    /// <summary>Refuses what cannot be reckoned with.</summary>
    /// <exception cref="RuleViolationException">matching.too-large, matching.twice, matching.value, matching.county, region.format, waste-code.format (all invalid).</exception>
    public void Require()
    {
        Limit(Demands.Count, DemandsMax, "demands");
        Limit(Licences.Count, LicencesMax, "licences");
        Limit(Demands.Select(demand => demand.County).Concat(Licences.Select(licence => licence.County)).Distinct().Count(), CountiesMax, "counties");
        Once(Demands.Select(demand => (demand.County, demand.WasteCode)), "demands");
        Once(Licences.Select(licence => licence.Licence), "licences");
        var codes = new HashSet<string>();
        for (var i = 0; i < Demands.Count; i++)
        {
            County(Demands[i].County, i, "demands", "county");
            Code(codes, Demands[i].WasteCode, i, "demands", "wasteCode");
            Amount(Demands[i].Grams, i, "demands", "grams");
        }
        for (var i = 0; i < Licences.Count; i++) Require(Licences[i], i, codes);
        if (Options is not { LeavingCityPercent: >= 0 and <= MatchingOptions.LeavingCityPercentMax, LeavingCityMetres: >= 0 and <= MatchingOptions.LeavingCityMetresMax })
            throw Value("options", "出市权重", "the weight of leaving the city");
    }

    private static void Require(MatchingLicence licence, int index, HashSet<string> codes)
    {
        County(licence.County, index, "licences", "county");
        Amount(licence.TotalGrams, index, "licences", "totalGrams");
        Amount(licence.ThroughputGrams ?? 0, index, "licences", "throughputGrams");
        Amount(licence.PromisedGrams, index, "licences", "promisedGrams");
        Limit(licence.Lines.Count, LinesMax, $"licences[{index}].lines");
        Once(licence.Lines.Select(line => line.Line), $"licences[{index}].lines");
        foreach (var line in licence.Lines)
        {
            Limit(line.WasteCodes.Count, CodesMax, $"licences[{index}].lines.wasteCodes");
            Amount(line.CapGrams ?? 0, index, "licences", "lines.capGrams");
            Once(line.WasteCodes, $"licences[{index}].lines.wasteCodes");
            foreach (var code in line.WasteCodes) Code(codes, code, index, "licences", "lines.wasteCodes");
        }
    }

    private static void County(string county, int index, string list, string field)
    {
        if (!RegionCode.TryParse(county, out var region)) region = RegionCode.Parse(county, $"{list}[{index}].{field}");
        if (region.Level == RegionLevel.Province)
            throw new RuleViolationException("matching.county", $"{county} 是省级代码；应为区县，省外可为地市。", $"{county} is a province; a county is needed, or outside the province a prefecture.", $"{list}[{index}].{field}", kind: Refusal.Invalid);
    }

    // Thousands of demands name the same few hundred codes: each is read once.
    private static void Code(HashSet<string> known, string code, int index, string list, string field)
    {
        if (!known.Contains(code) && WasteCode.Parse(code, $"{list}[{index}].{field}").Value == code) known.Add(code);
        if (!known.Contains(code)) throw Value($"{list}[{index}].{field}", "废物代码的写法（应带连字符）", "how the waste code is written (hyphens are needed)");
    }

    private static void Amount(long grams, int index, string list, string field)
    {
        if (grams is < 0 or > Mass.GramsMax) throw Value($"{list}[{index}].{field}", "数量", "the amount");
    }

    private static RuleViolationException Value(string field, string zh, string en) =>
        new("matching.value", $"{zh}不合理，无法匹配。", $"There is something wrong with {en}; nothing can be matched from it.", field, kind: Refusal.Invalid);

    private static void Limit(int count, int max, string field)
    {
        if (count > max) throw new RuleViolationException("matching.too-large", $"{field} 有 {count} 项，一次匹配最多 {max} 项。", $"There are {count} {field}; one matching takes at most {max}.", field, kind: Refusal.Invalid);
    }

    private static void Once<T>(IEnumerable<T> keys, string field) where T : notnull
    {
        var seen = new HashSet<T>();
        foreach (var key in keys)
            if (!seen.Add(key)) throw new RuleViolationException("matching.twice", $"{key} 出现了两次。", $"{key} is given twice.", field, kind: Refusal.Invalid);
    }
}
