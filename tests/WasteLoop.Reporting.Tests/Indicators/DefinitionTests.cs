using WasteLoop.Kernel;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Indicators;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Statistics;
using WasteLoop.Reporting.Indicators.Targets;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>The definitions that are built in hold together.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void Every_figure_has_a_formula_for_every_choice_and_names_only_what_there_is()
    {
        Assert.Equal(Enumerable.Range(1, 58).Concat(Enumerable.Range(FigureList.FirstOfPolicy, 7)), FigureList.All.Select(figure => figure.Number));
        foreach (var figure in FigureList.All)
            foreach (var choice in FigureList.Formulas)
            {
                var formula = FigureList.FormulaOf(figure.Number, 2026, choice);
                Assert.NotNull(formula);
                foreach (var term in formula.Terms)
                {
                    if (term.Source == TermSource.Statistic) Assert.Equal(term.Name, StatisticNames.Of(term.Name).Name);
                    if (term.Source == TermSource.Coverage) Assert.Equal(term.Name, CoverageCount.Of(term.Name).Name);
                    if (term.Source == TermSource.Books) Assert.All(term.Links, link => Assert.Contains(link, Link.All.Append(Term.EarlierStockUsed)));
                    if (term.Instead is { } instead) Assert.Equal("吨", StatisticNames.Of(instead).Unit);
                }
            }
    }

    [Fact]
    public void What_is_divided_and_what_divides_are_in_one_unit_or_the_figure_says_both()
    {
        foreach (var formula in FigureList.All.SelectMany(figure => FigureList.AllOf(figure.Number)).Where(f => f.Shape is FormulaShape.Percent or FormulaShape.Decline or FormulaShape.Growth))
            Assert.Single(formula.Terms.Select(UnitOf).Distinct());
        static string UnitOf(Term term) => term.Source switch { TermSource.Books => "吨", TermSource.Statistic => StatisticNames.Of(term.Name).Unit, TermSource.Coverage => CoverageCount.Of(term.Name).Unit };
    }

    [Fact]
    public void A_target_of_a_rate_holds_in_every_region_and_one_of_an_amount_in_the_province_alone()
    {
        var (province, county) = (TargetFigures.For(RegionCode.Parse("330000")).ToList(), TargetFigures.For(RegionCode.Parse("330106")).ToList());
        Assert.Equal(11, province.Count);
        Assert.Equal([107], province.Except(county).Select(target => target.Number));
        Assert.Empty(TargetFigures.For(RegionCode.Parse("320500")));
        Assert.Equal(33, IndicatorList.Targets.Count(target => TargetFigures.NumberOf(target) is null));
    }

    [Theory]
    [InlineData(2021, 2021)]
    [InlineData(2023, 2025)]
    [InlineData(2026, 2025)]
    public void The_target_of_the_year_counts_else_the_next_to_come_else_the_last(int year, int counts) =>
        Assert.Equal(counts, TargetFigures.Choose(TargetFigures.For(RegionCode.Parse("330100")).Where(target => target.Number == 103), year)!.Year);

    [Theory]
    [InlineData(FormulaShape.Percent, 120, 100, 120.0)]
    [InlineData(FormulaShape.Percent, 1, 3, 33.33)]
    [InlineData(FormulaShape.Ratio, 1, 8, 0.125)]
    [InlineData(FormulaShape.Decline, 80, 100, 20.0)]
    [InlineData(FormulaShape.Decline, 120, 100, -20.0)]
    [InlineData(FormulaShape.Growth, 120, 100, 20.0)]
    [InlineData(FormulaShape.Percent, 1, 0, null)]
    [InlineData(FormulaShape.Decline, 5, 0, null)]
    public void A_formula_divides_and_never_by_nothing(FormulaShape shape, int over, int by, double? value) =>
        Assert.Equal((decimal?)value, (FigureList.FormulaOf(16, 2026, "generated")! with { Shape = shape }).Of(over, by));
}
