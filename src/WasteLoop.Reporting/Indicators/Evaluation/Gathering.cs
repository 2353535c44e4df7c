using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Statistics;
using WasteLoop.Reporting.Indicators.Targets;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>Reads what some figures of a region and year ask for, and makes the evaluator of it.</summary>
internal static class Gathering
{
    /// <summary>So many years before are shown beside the year.</summary>
    public const int TrendYears = 4;

    /// <param name="formula">generated, handled or with-stock; null for the rulebook's of the region and year.</param>
    public static async Task<Evaluator> Read(ReportingDb db, Rulebook rulebook, RegionCode region, int year, string? formula, IReadOnlyList<Figure> figures, CancellationToken cancellationToken)
    {
        var on = new DateOnly(year, 12, 31);
        var taken = formula is null ? rulebook.Get(FigureList.DefaultFormula, on, region).Value : Aggregates.AggregateFilter.Word(formula, FigureList.Formulas, "formula");
        var baseYear = rulebook.Get(FigureList.BaseYear, on, region).Int;
        var terms = figures.Select(figure => FigureList.FormulaOf(figure.Number, year, taken)).OfType<Formula>().SelectMany(f => f.Terms).ToList();
        int[] shown = [.. Enumerable.Range(year - TrendYears, TrendYears + 1)];
        int[] years = [.. shown.SelectMany(of => terms.Select(term => term.YearOf(of, baseYear))).Distinct()];

        var books = await BookSums.Read(db, region, years, terms.Exists(term => term.Name == Term.EarlierStockUsed), cancellationToken);
        string[] names = [.. terms.Where(term => term.Source == TermSource.Statistic).Select(term => term.Name).Concat(terms.Select(term => term.Instead).OfType<string>()).Append(CoverageCount.SmallFirms).Distinct()];
        var prefix = FindStatistics.PrefixOf(region);
        var statistics = await db.Statistics.AsNoTracking().Where(s => s.Current && years.Contains(s.Year) && names.Contains(s.Name) && s.Region.StartsWith(prefix)).ToDictionaryAsync(s => (s.Name, s.Region, s.Year), cancellationToken);
        var coverage = terms.Exists(term => term.Source == TermSource.Coverage) ? await CoverageBook.Read(db, rulebook, region, years, cancellationToken) : null;
        int[] numbers = [.. figures.Select(figure => figure.Number)];
        var own = (await db.RegionTargets.AsNoTracking().Where(t => numbers.Contains(t.Number) && t.Region.StartsWith(prefix)).ToListAsync(cancellationToken))
            .ToLookup(t => (t.Number, t.Region), t => new TargetFor(t.Number, t.Year, t.Comparator, Plain.Of(t.Value), FigureList.Need(t.Number).Unit, t.Document, "", t.Region, Own: true));
        return new Evaluator(new Quantities(books, statistics, coverage, rulebook), own, rulebook, year, baseYear, taken);
    }
}
