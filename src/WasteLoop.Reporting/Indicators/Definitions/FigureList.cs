using System.Globalization;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Indicators.Definitions;

/// <summary>A figure that can be evaluated: an indicator of the zero-waste city, or a figure that policy documents aim at.</summary>
/// <param name="Number">1 to 58 for the indicators; from <see cref="FigureList.FirstOfPolicy"/> for the others.</param>
/// <param name="NameEn">Empty where the set has no English words.</param>
/// <param name="Duty">必选, 可选, or 政策 for a figure of policy documents.</param>
internal sealed record Figure(int Number, string NameZh, string NameEn, string Level1, string Level2, string Duty, string Unit, string Words);

/// <summary>All figures with their formulas, from Data/indicator_formulas.csv and the lists beside it.</summary>
internal static class FigureList
{
    /// <summary>Figures of policy documents that are no indicators of the set are numbered from here.</summary>
    public const int FirstOfPolicy = 101;

    /// <summary>By what was produced and earlier years' stock that was used, as the set of 2021 words it.</summary>
    public const string WithStock = "with-stock";

    /// <summary>The rulebook's key of the formula that counts where none is named.</summary>
    public const string DefaultFormula = "indicators.formula";

    /// <summary>The rulebook's key of the base year.</summary>
    public const string BaseYear = "indicators.base-year";

    /// <summary>The formulas of rates that are in use.</summary>
    public static readonly IReadOnlyList<string> Formulas = [Rate.Generated, Rate.Handled, WithStock];

    public static IReadOnlyList<Figure> All { get; } =
    [
        .. IndicatorList.All.Select(i => new Figure(i.Number, i.Name, "", i.Level1, i.Level2, i.Duty, i.Unit, i.Formula)),
        .. DataTable.Read("policy_figures.csv", "number", "name_zh", "name_en", "unit", "formula")
            .Select(line => new Figure(Number(line["number"]), line["name_zh"], line["name_en"], "政策目标", "政策文件所用指标", "政策", line["unit"], line["formula"])),
    ];

    private static readonly Dictionary<int, Figure> ByNumber = All.ToDictionary(figure => figure.Number);

    private static readonly ILookup<int, Formula> FormulasOf = DataTable
        .Read("indicator_formulas.csv", "edition", "number", "formula", "valid_from", "valid_to", "shape", "over", "by", "better", "certainty", "source", "note")
        .Select(line => new Formula(line["edition"], Number(line["number"]), line["formula"], Number(line["valid_from"]), line["valid_to"] is { Length: > 0 } last ? Number(last) : null,
            Enum.Parse<FormulaShape>(line["shape"], ignoreCase: true), Terms(line["over"]), Terms(line["by"]), line["better"] == "more", line["certainty"], line["source"], line["note"]))
        .ToLookup(formula => formula.Number);

    /// <exception cref="RuleViolationException">indicators.number (404).</exception>
    public static Figure Need(int number) => ByNumber.GetValueOrDefault(number) ?? throw new RuleViolationException("indicators.number",
        $"没有编号 {number} 的指标：1–58 为无废城市指标，{FirstOfPolicy}–{All[^1].Number} 为政策指标。", $"There is no figure {number}: 1 to 58 are indicators, {FirstOfPolicy} to {All[^1].Number} figures of policy documents.", "number", kind: Refusal.NotFound);

    /// <summary>How a figure is computed in a year, by the formula named where several are in use; null where no edition holds.</summary>
    public static Formula? FormulaOf(int number, int year, string formula) => FormulasOf[number].FirstOrDefault(f => f.HoldsIn(year) && (f.Name.Length == 0 || f.Name == formula));

    /// <summary>The formulas that are in use for a figure; one without a name where there is one alone.</summary>
    public static IEnumerable<Formula> AllOf(int number) => FormulasOf[number];

    private static IReadOnlyList<Term> Terms(string text) => [.. text.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(Term.Parse)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
