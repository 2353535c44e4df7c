using WasteLoop.Kernel;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Statistics;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>All that formulas ask for in a province, city or county over some years: read once, then asked term by term and region by region without a query.</summary>
internal sealed class Quantities(BookSums books, Dictionary<(string Name, string Region, int Year), Statistic> statistics, CoverageBook? coverage, Rulebook rulebook)
{
    private const string Denominator = "coverage.small-firms";
    private const string FromStatistic = "statistic";
    private const decimal GramsPerTonne = 1_000_000m;
    private const string Tonne = "吨";

    /// <summary>The value of a term of the year in a region.</summary>
    /// <param name="more">Grams that open cases would add to links of the year; none when not asked.</param>
    public Quantity Of(Term term, RegionCode region, int year, IReadOnlyDictionary<string, long>? more = null) => term.Source switch
    {
        TermSource.Books when term.Instead is null || books.Reach(year) => OfBooks(term, region, year, more),
        TermSource.Books => OfStatistic(term.Instead!, region, year),
        TermSource.Statistic => OfStatistic(term.Name, region, year),
        TermSource.Coverage => OfCoverage(term.Name, region, year),
    };

    private Quantity OfBooks(Term term, RegionCode region, int year, IReadOnlyDictionary<string, long>? more)
    {
        var grams = term.Links.Sum(link => books.Of(link, term.Stream, region, year) + (more?.GetValueOrDefault(link) ?? 0));
        var reached = books.Reach(year);
        return new Quantity(reached ? Plain.Of(grams / GramsPerTonne) : null, Tonne, Quantity.Books, null, null, reached ? [] : [region.Value], Seen.Counties(region).Count(county => books.Has(county, year)));
    }

    /// <summary>A region's own value; else the sum of all regions right below, when the statistic adds up and all have given it.</summary>
    private Quantity OfStatistic(string name, RegionCode region, int year)
    {
        var (unit, adds) = (StatisticNames.Of(name).Unit, StatisticNames.Of(name).Adds);
        if (statistics.TryGetValue((name, region.Value, year), out var own))
            return new Quantity(Plain.Of(own.Value), unit, Quantity.OfStatistic, name, own.Revision, [], Seen.Counties(region).Count, null, own.Text, own.Document);
        var below = adds ? Seen.Below(region) : [];
        if (below.Count == 0) return new Quantity(null, unit, Quantity.OfStatistic, name, null, [region.Value], 0);
        var parts = below.Select(part => OfStatistic(name, part, year)).ToList();
        var (sum, given) = (parts.Sum(part => part.Value ?? part.Part ?? 0), parts.Sum(part => part.Given));
        return parts.TrueForAll(part => part.Value is not null)
            ? new Quantity(Plain.Of(sum), unit, Quantity.OfStatistic, name, null, [], given)
            // When none has given it, it is the region itself that is asked.
            : new Quantity(null, unit, Quantity.OfStatistic, name, null, given == 0 ? [region.Value] : [.. parts.SelectMany(part => part.Missing)], given, given == 0 ? null : sum);
    }

    private Quantity OfCoverage(string count, RegionCode region, int year)
    {
        if (count == CoverageCount.SmallFirms && rulebook.Find(Denominator, new DateOnly(year, 12, 31), region)?.Value == FromStatistic) return OfStatistic(count, region, year);
        return new Quantity(coverage!.Sum(count, year, region), CoverageCount.Of(count).Unit, Quantity.Coverage, null, null, [], Seen.Counties(region).Count);
    }
}
