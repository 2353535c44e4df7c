using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary><c>GET /api/reporting/coverage-figures?region=330100&amp;year=2026</c>: coverage as the policy documents count it; each term opens to its rows.</summary>
public static class ReadCoverageFigures
{
    /// <summary>Insurance of operators, then the figures of policy documents that count firms, counties and capacity.</summary>
    private static readonly int[] Numbers = [103, 104, 105, 106, 44, 107];

    /// <param name="Counts">What each count counts.</param>
    /// <param name="CapacityByMethod">Tonnes a year that were added, by the methods of the licence.</param>
    public sealed record CoverageFigures(string Region, string? RegionName, int Year, IReadOnlyList<FigureEvaluation> Figures, IReadOnlyList<CoverageCount> Counts, IReadOnlyList<MethodCapacity> CapacityByMethod);

    public sealed record MethodCapacity(string Methods, decimal TonnesPerYear, int Licences);

    public static async Task<Ok<CoverageFigures>> Handle(string region, int year, Caller caller, ReportingDb db, Rulebook rulebook, CancellationToken cancellationToken)
    {
        var (asked, of) = (Seen.Region(region, caller), Seen.Year(year));
        Figure[] figures = [.. Numbers.Select(FigureList.Need)];
        var evaluator = await Gathering.Read(db, rulebook, asked, of, null, figures, cancellationToken);
        var added = (await CoverageBook.Read(db, rulebook, asked, [of], cancellationToken)).Rows(CoverageCount.CapacityAdded, of)
            .GroupBy(row => row.Why[(row.Why.IndexOf('：', StringComparison.Ordinal) + 1)..]).OrderBy(same => same.Key, StringComparer.Ordinal);
        return TypedResults.Ok(new CoverageFigures(asked.Value, Regions.NameOf(asked), of, [.. figures.Select(figure => evaluator.Of(figure, asked))], CoverageCount.All,
            [.. added.Select(same => new MethodCapacity(same.Key, same.Sum(row => row.Value), same.Count()))]));
    }
}
