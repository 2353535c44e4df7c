using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;

namespace WasteLoop.Reporting.Indicators;

/// <summary><c>GET /api/reporting/rates?region=330100&amp;year=2026&amp;formula=generated</c>: the rates of use and disposal of industrial hazardous waste, each with what it divides and the formula that was taken.</summary>
/// <remarks>Two formulas are in use among cities, so the formula is asked for and shown. What a region's plants treated counts there, whoever produced it.</remarks>
public static class ReadRates
{
    private const string Industrial = "industrial";

    /// <param name="Percent">Null, to be shown as n/a, where nothing is there to divide by. May be above 100.</param>
    /// <param name="Over">The links whose sum is divided.</param>
    /// <param name="By">The links by whose sum is divided.</param>
    public sealed record YearRate(string Name, string Formula, decimal? Percent, IReadOnlyList<string> Over, decimal OverKg, IReadOnlyList<string> By, decimal ByKg);

    public sealed record YearRates(string Region, string? RegionName, int Year, IReadOnlyList<YearRate> Rates);

    public static async Task<Ok<YearRates>> Handle(string region, int year, Caller caller, ReportingDb db, CancellationToken cancellationToken, string formula = Rate.Generated)
    {
        var asked = Regions.Require(region, "region");
        if (!caller.SeesAll && !(caller.Region is { } own && RegionCode.Parse(own).Contains(asked)))
            throw new RuleViolationException("region.not-found", $"行政区 {asked} 不属于您的查看范围。", $"The region {asked} is not yours to see.", "region", kind: Refusal.NotFound);
        if (year is < 2000 or > 2999) throw new RuleViolationException("rates.year", $"“{year}” 不是年份：应如 2026。", $"\"{year}\" is not a year such as 2026.", "year", kind: Refusal.Invalid);
        AggregateFilter.Word(formula, Rate.Formulas, "formula");

        var text = year.ToString(CultureInfo.InvariantCulture);
        var byLink = Grouping.Of("link");
        var cells = new AggregateFilter(text + "-01", text + "-12", asked.Value, null, null, null, Industrial, null, null, null).CellsOf(db, caller, byLink);
        var sums = await byLink.Sum(Line.Now(cells), after: null).ToDictionaryAsync(line => line.Link!, line => line.Grams, cancellationToken);
        return TypedResults.Ok(new YearRates(asked.Value, Regions.NameOf(asked), year, [.. Rate.All.Where(rate => rate.Formula == formula).Select(Show)]));

        YearRate Show(Rate rate)
        {
            var (over, by) = (rate.Over.Sum(link => sums.GetValueOrDefault(link)), rate.By.Sum(link => sums.GetValueOrDefault(link)));
            return new YearRate(rate.Name, rate.Formula, Rate.Percent(over, by), rate.Over, Kg.Of(over), rate.By, Kg.Of(by));
        }
    }
}
