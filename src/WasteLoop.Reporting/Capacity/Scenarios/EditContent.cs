using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching;
using WasteLoop.Reporting.Matching.Scenarios;

namespace WasteLoop.Reporting.Capacity.Scenarios;

/// <summary>One "what if" as people say it, in tonnes.</summary>
/// <param name="Edit">close-plant (licence); add-line (licence, line, method, wasteCodes, capTonnes, tonnes: what the total grows by); change-total (licence, tonnes); raise-demand (region, waste, percent: 100 leaves it).</param>
/// <param name="Line">A name for the line, not yet of the licence.</param>
/// <param name="CapTonnes">What the line may take in a year; only the licence's total limits it when not said.</param>
/// <param name="Region">Province, city or county; everywhere when not said.</param>
/// <param name="Waste">A code or a category such as HW08; all waste when not said.</param>
public sealed record EditContent(
    string Edit, string? Licence = null, string? Line = null, string? Method = null, string[]? WasteCodes = null, decimal? CapTonnes = null, decimal? Tonnes = null, string? Region = null, string? Waste = null, int? Percent = null)
{
    public const string ClosePlantWord = "close-plant";
    public const string AddLineWord = "add-line";
    public const string ChangeTotalWord = "change-total";
    public const string RaiseDemandWord = "raise-demand";
    private const int LineLengthMax = 30;

    /// <summary>As the matching takes them.</summary>
    /// <exception cref="RuleViolationException">scenario.edit, matching.too-large, mass.range, mass.precision, waste-code.format, method.unknown, region.unknown.</exception>
    internal static IReadOnlyList<ScenarioEdit> Read(EditContent[]? edits, string field)
    {
        if (edits is null) return [];
        if (edits.Length > Scenario.EditsMax) throw new RuleViolationException("matching.too-large", $"一个情景最多 {Scenario.EditsMax} 项改动。", $"A scenario takes at most {Scenario.EditsMax} edits.", field, kind: Refusal.Invalid);
        return [.. edits.Select((edit, i) => edit.ToEdit($"{field}[{i}]"))];
    }

    /// <summary>As the journal tells it.</summary>
    internal ScenarioChange Told() => new(Edit, Licence, Line, Method, WasteCodes, GramsOf(CapTonnes, "capTonnes"), GramsOf(Tonnes, "tonnes"), Region, Waste, Percent);

    private ScenarioEdit ToEdit(string field)
    {
        switch (Edit)
        {
            case ClosePlantWord: return new ClosePlant(Needed(Licence, field, "licence"));
            case ChangeTotalWord: return new ChangeTotal(Needed(Licence, field, "licence"), GramsOf(Tonnes, field + ".tonnes") ?? throw Missing(field, "tonnes"));
            case AddLineWord:
                var codes = Needed(WasteCodes is { Length: > 0 } ? WasteCodes : null, field, "wasteCodes").Select((code, i) => WasteCode.Parse(code, $"{field}.wasteCodes[{i}]").Value).ToList();
                if (codes.Count > MatchingProblem.CodesMax) throw new RuleViolationException("matching.too-large", $"一条生产线最多 {MatchingProblem.CodesMax} 个代码。", $"A line takes at most {MatchingProblem.CodesMax} codes.", field + ".wasteCodes", kind: Refusal.Invalid);
                var line = Chassis.Http.Texts.Required(Needed(Line, field, "line"), LineLengthMax, field + ".line");
                return new AddLine(Needed(Licence, field, "licence"), new LicenceLine(line, DisposalMethods.Require(Needed(Method, field, "method"), field + ".method").Code, [.. codes.Distinct()], GramsOf(CapTonnes, field + ".capTonnes")),
                    GramsOf(Tonnes, field + ".tonnes") ?? 0);
            case RaiseDemandWord:
                if (Region is not null) Regions.Require(Region, field + ".region");
                return Percent is { } percent and >= 0 and <= RaiseDemand.PercentMax ? new RaiseDemand(Region, Waste, percent)
                    : throw new RuleViolationException("scenario.edit", $"需求倍数应在 0% 至 {RaiseDemand.PercentMax}% 之间。", $"Demand can be set to 0 to {RaiseDemand.PercentMax} %.", field + ".percent", kind: Refusal.Invalid);
            default:
                string[] known = [ClosePlantWord, AddLineWord, ChangeTotalWord, RaiseDemandWord];
                throw new RuleViolationException("scenario.edit", $"没有“{Edit}”这种改动，可用：{string.Join("、", known)}。", $"There is no edit \"{Edit}\"; there are {string.Join(", ", known)}.", field + ".edit", kind: Refusal.Invalid);
        }
    }

    private static long? GramsOf(decimal? tonnes, string field) => tonnes is { } amount ? Mass.FromTonnes(amount, field).Grams : null;

    private static T Needed<T>(T? value, string field, string member) where T : class => value ?? throw Missing(field, member);

    private static RuleViolationException Missing(string field, string member) =>
        new("scenario.edit", $"请填写 {member}。", $"{member} is needed.", $"{field}.{member}", kind: Refusal.Invalid);
}
