using System.Globalization;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Lists;

namespace WasteLoop.Reporting.Indicators.Targets;

/// <summary>A target as it holds for a figure.</summary>
/// <param name="Year">The year that it names.</param>
/// <param name="Comparator">eq, gte, gt, lte, lt or approx.</param>
/// <param name="Region">Whose it is.</param>
/// <param name="Own">Whether the region set it itself, and not a policy document for all.</param>
internal sealed record TargetFor(int Number, int Year, string Comparator, decimal Value, string Unit, string Document, string Place, string Region, bool Own)
{
    /// <summary>Whether a value meets it; null for a target that only says "about". A share that is to be a whole number is met from there on, in the direction that is better.</summary>
    public bool? Met(decimal value, bool moreIsBetter) => Comparator switch
    {
        "gte" => value >= Value,
        "gt" => value > Value,
        "lte" => value <= Value,
        "lt" => value < Value,
        "eq" => moreIsBetter ? value >= Value : value <= Value,
        _ => null,
    };
}

/// <summary>The policy documents' targets that name a figure that is computed here, from Data/target_figures.csv.</summary>
internal static class TargetFigures
{
    private const string ForEach = "each";
    private const string Zhejiang = "330000";

    private static readonly Dictionary<(string Document, int Year, string Name), (int Number, bool Each)> Named = DataTable.Read("target_figures.csv", "seed_file", "year", "indicator_zh", "number", "regions")
        .ToDictionary(line => (line["seed_file"], int.Parse(line["year"], CultureInfo.InvariantCulture), line["indicator_zh"]), line => (int.Parse(line["number"], CultureInfo.InvariantCulture), line["regions"] == ForEach));

    /// <summary>Those that hold for a region: rates for each region of the province, amounts for the province as a whole.</summary>
    public static IEnumerable<TargetFor> For(RegionCode region) =>
        from target in IndicatorList.Targets
        let named = Named.GetValueOrDefault((target.Document, target.Year, target.NameZh))
        where named.Number != 0 && (named.Each ? RegionCode.Parse(Zhejiang).Contains(region) : region.Value == Zhejiang)
        select new TargetFor(named.Number, target.Year, target.Comparator, decimal.Parse(target.Value, CultureInfo.InvariantCulture), target.Unit,
            $"{target.NameZh}（政策文件 {target.Document.Split('_')[0]}）", $"{target.Document}: {target.Place}", Zhejiang, Own: false);

    /// <summary>The figure that computes a target; null where none does.</summary>
    public static int? NumberOf(Target target) => Named.TryGetValue((target.Document, target.Year, target.NameZh), out var named) ? named.Number : null;

    /// <summary>Which target counts in a year: the region's own before a document's; the one of the year, else the next to come, else the last that was.</summary>
    public static TargetFor? Choose(IEnumerable<TargetFor> targets, int year) => targets.GroupBy(target => target.Own).OrderByDescending(same => same.Key)
        .Select(same => same.OrderBy(target => target.Year == year ? 0 : target.Year > year ? 1 : 2).ThenBy(target => Math.Abs(target.Year - year)).First()).FirstOrDefault();
}
