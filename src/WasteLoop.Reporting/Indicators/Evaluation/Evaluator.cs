using System.Globalization;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Statistics;
using WasteLoop.Reporting.Indicators.Targets;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>Computes figures of a year from what was read, with target, gap, trend, grade and what is missing.</summary>
internal sealed class Evaluator(Quantities quantities, ILookup<(int Number, string Region), TargetFor> own, Rulebook rulebook, int year, int baseYear, string formula)
{
    private const string NearPercent = "indicators.near-percent";
    private const int ShareDigits = 1;

    public string Formula => formula;
    public int BaseYear => baseYear;

    /// <param name="more">Grams by link that open cases would add; null to leave that out.</param>
    public FigureEvaluation Of(Figure figure, RegionCode region, IReadOnlyDictionary<string, long>? more = null)
    {
        if (FigureList.FormulaOf(figure.Number, year, formula) is not { } how)
            return new FigureEvaluation(figure.Number, figure.NameZh, figure.NameEn, figure.Duty, figure.Level1, figure.Level2, region.Value, Regions.NameOf(region), year, null, figure.Unit, null, null, null, null, [], null, 0, 0, 0,
                Grade.None, [new MissingTerm("", "该年没有适用的指标版本。", "No edition of the figure holds in this year.", "", "", year, [])], null, null);
        var terms = how.Over.Select(term => Show(term, region, over: true)).Concat(how.By.Select(term => Show(term, region, over: false))).ToList();
        var value = Value(how, figure, region, year, null);
        var statement = how.Shape == FormulaShape.Statement ? quantities.Of(how.Over[0], region, year) : null;
        var target = TargetFigures.Choose(own[(figure.Number, region.Value)].Concat(TargetFigures.For(region).Where(target => target.Number == figure.Number)), year);
        var trend = Enumerable.Range(year - Gathering.TrendYears, Gathering.TrendYears + 1).Select(of => new YearValue(of, of == year ? value : Value(how, figure, region, of, null))).ToList();
        var missing = terms.Where(term => term.Missing.Count > 0 && term.Value is null).Select(Missing).ToList();
        var shown = target is null ? null : Judge(target, value, figure, how);
        return new FigureEvaluation(figure.Number, figure.NameZh, figure.NameEn, figure.Duty, figure.Level1, figure.Level2, region.Value, Regions.NameOf(region), year, value, figure.Unit, statement?.Text, statement?.Document,
            how.MoreIsBetter, shown, trend, Change(trend, how.MoreIsBetter), Share(terms.Count(term => term.Value is not null), terms.Count), terms.Min(term => term.Given), Seen.Counties(region).Count,
            GradeOf(value, shown, missing.Count), missing, new FormulaView(how.Edition, how.Name, how.Shape.ToString().ToLowerInvariant(), figure.Words, how.Certainty, how.Source, how.Note, terms,
                [.. FigureList.AllOf(figure.Number).Where(f => f.HoldsIn(year) && f.Name.Length > 0).Select(f => f.Name)]),
            more is null || !how.Terms.Any(term => term.Source == TermSource.Books && term.Period == TermPeriod.Year) ? null : Value(how, figure, region, year, more));
    }

    private decimal? Value(Formula how, Figure figure, RegionCode region, int of, IReadOnlyDictionary<string, long>? more)
    {
        var (over, by) = (Sum(how.Over), how.By.Count == 0 ? null : Sum(how.By));
        var value = how.Of(over, by);
        if (value is null || how.Shape != FormulaShape.Sum) return value;
        // Amounts are told in the figure's unit, such as 10 000 t.
        var unit = quantities.Of(how.Over[0], region, of).Unit;
        return Plain.Of(value.Value * (Units.Factor(unit, figure.Unit) ?? 1));

        decimal? Sum(IReadOnlyList<Term> terms)
        {
            var values = terms.Select(term => quantities.Of(term, region, term.YearOf(of, baseYear), term.Period == TermPeriod.Year ? more : null).Value).ToList();
            return values.Contains(null) ? null : values.Sum();
        }
    }

    private TermView Show(Term term, RegionCode region, bool over)
    {
        var of = term.YearOf(year, baseYear);
        var quantity = quantities.Of(term, region, of);
        var statistic = quantity.Statistic is { } name ? StatisticNames.Of(name) : null;
        return new TermView(term.Key, over, TermWords.Zh(term, statistic), TermWords.En(term, statistic), of, quantity.Value, quantity.Part, quantity.Unit, quantity.From, statistic?.Name, quantity.Revision, Opens(term, quantity, region, of),
            quantity.Missing, quantity.Given);
    }

    /// <summary>Where the rows behind a term are read.</summary>
    private static string Opens(Term term, Quantity quantity, RegionCode region, int of)
    {
        var year = of.ToString(CultureInfo.InvariantCulture);
        return quantity.From switch
        {
            Quantity.Books => $"/api/reporting/aggregates/batches?region={region}&from={year}-01&to={year}-12&stream={term.Stream}&link={(term.Name == Term.EarlierStockUsed ? Figures.Link.Utilised : string.Join(',', term.Links))}",
            Quantity.Coverage => $"/api/reporting/coverage-figures/rows?count={term.Name}&region={region}&year={year}",
            _ => $"/api/reporting/statistics?name={quantity.Statistic}&region={region}&year={year}&history=true",
        };
    }

    private static MissingTerm Missing(TermView term) => StatisticNames.All.FirstOrDefault(name => name.Name == term.Statistic) is { } statistic
        ? new MissingTerm(term.Term, statistic.NameZh, statistic.NameEn, statistic.GiverZh, statistic.GiverEn, term.Year, term.Missing)
        : new MissingTerm(term.Term, "该年账目尚未开始", "the books had not begun in that year", "", "", term.Year, term.Missing);

    private static TargetView Judge(TargetFor target, decimal? value, Figure figure, Formula how)
    {
        var aim = target.Value * (Units.Factor(target.Unit, figure.Unit) ?? 1);
        decimal? gap = value is { } is_ ? is_ - aim : null;
        return new TargetView(target.Year, target.Comparator, aim, target.Document, target.Place, target.Region, target.Own, value is { } known ? (target with { Value = aim }).Met(known, how.MoreIsBetter) : null, gap);
    }

    private string GradeOf(decimal? value, TargetView? target, int missing)
    {
        if (value is null) return missing > 0 ? Grade.Missing : Grade.NotApplicable;
        if (target?.Met is not { } met) return Grade.None;
        if (met) return Grade.Met;
        var near = rulebook.Get(NearPercent, new DateOnly(year, 12, 31)).Decimal / 100 * Math.Abs(target.Value);
        return Math.Abs(target.Gap ?? 0) <= near ? Grade.Near : Grade.Far;
    }

    private static TrendView? Change(List<YearValue> trend, bool moreIsBetter) => trend is [.., { Value: { } before }, { Value: { } now }]
        ? new TrendView(now - before, now == before ? "same" : now > before == moreIsBetter ? "better" : "worse") : null;

    private static decimal Share(int part, int whole) => whole == 0 ? 0 : Math.Round(100m * part / whole, ShareDigits, MidpointRounding.AwayFromZero);
}
