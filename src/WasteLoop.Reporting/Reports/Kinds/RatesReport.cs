using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Indicators;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>The rates of use and disposal of industrial hazardous waste by both formulas, for a region and its parts.</summary>
internal sealed class RatesReport : ReportKind
{
    private const string Industrial = "industrial";
    private static readonly string[] Terms = [Link.Produced, Link.Stored, Link.Utilised, Link.Disposed, Link.Landfilled];

    private static readonly Dictionary<string, (string Zh, string En)> Words = new()
    {
        ["use-rate"] = ("综合利用率", "Use rate"),
        ["use-and-disposal-rate"] = ("利用处置率", "Use-and-disposal rate"),
        [Rate.Generated] = ("按产生量", "by produced"),
        [Rate.Handled] = ("按利用处置贮存量", "by handled"),
    };

    /// <inheritdoc/>
    public override string Name => "rates";

    /// <inheritdoc/>
    public override string TitleZh => "工业危险废物利用处置率";

    /// <inheritdoc/>
    public override string TitleEn => "Rates of use and disposal of industrial hazardous waste";

    /// <inheritdoc/>
    public override string AboutZh => "两种口径的综合利用率和利用处置率，附公式和各项数量。";

    /// <inheritdoc/>
    public override string AboutEn => "Use rate and use-and-disposal rate by both formulas, with the terms that they divide.";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ReportTable>> Compute(RegionCode region, ReportPeriod period, ReportReader reader, CancellationToken cancellationToken)
    {
        await reader.Phase("rates", cancellationToken);
        var filter = new AggregateFilter(period.From, period.To, region.Value, null, null, null, Industrial, null, string.Join(',', Terms), null);
        // A province is told by its cities, a city by its counties.
        var byCity = region.Level == RegionLevel.Province;
        var lines = await reader.Sums(byCity ? "city,link" : "county,link", filter, cancellationToken);
        var shares = Rate.All.Select(rate => ReportColumn.Share($"{rate.Name}-{rate.Formula}", $"{Words[rate.Name].Zh}（{Words[rate.Formula].Zh}）", $"{Words[rate.Name].En} ({Words[rate.Formula].En})", rate.Over, rate.By)).ToList();
        return
        [
            Pivot.Table("rates", "利用处置率", "Rates", string.Join(" ", Rate.All.Select(Zh)) + " 可高于 100%；分母为 0 时为 n/a。合计行为整个地区。",
                string.Join(" ", Rate.All.Select(En)) + " May be above 100 %; n/a where there is nothing to divide by. The total is the whole region.",
                Places.Heads, Terms, lines, line => byCity ? line.City! : Places.County(line), Places.Head, key => $"from={period.From}&to={period.To}&region={key}&stream={Industrial}", shares),
        ];
    }

    private static string Zh(Rate rate) => $"{Words[rate.Name].Zh}（{Words[rate.Formula].Zh}）=（{Joined(rate.Over, link => Links.WordsOf(link).Zh)}）÷（{Joined(rate.By, link => Links.WordsOf(link).Zh)}）。";

    private static string En(Rate rate) => $"{Words[rate.Name].En} ({Words[rate.Formula].En}) = ({Joined(rate.Over, link => Links.WordsOf(link).En)}) / ({Joined(rate.By, link => Links.WordsOf(link).En)}).";

    private static string Joined(IEnumerable<string> links, Func<string, string> word) => string.Join(" + ", links.Select(word));
}
