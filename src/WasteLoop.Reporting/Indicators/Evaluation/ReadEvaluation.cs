using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary><c>GET /api/reporting/indicators/evaluation?region=330100&amp;year=2026&amp;formula=generated</c>: every figure of a region and year.</summary>
/// <remarks>Open cases would close now, so what they would change is told for the current year alone.</remarks>
public static class ReadEvaluation
{
    /// <param name="Formula">The formula of rates that was taken, where several are in use.</param>
    /// <param name="Figures">The indicators and the figures of policy documents, 65 in all.</param>
    /// <param name="Open">What is open; null for other years than the current one.</param>
    public sealed record EvaluationView(string Region, string? RegionName, int Year, string Formula, int BaseYear, IReadOnlyList<FigureEvaluation> Figures, OpenCases? Open);

    /// <param name="number">This figure alone.</param>
    public static async Task<Ok<EvaluationView>> Handle(string region, int year, Caller caller, ReportingDb db, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken, string? formula = null, int? number = null)
    {
        var (asked, of) = (Seen.Region(region, caller), Seen.Year(year));
        var figures = number is { } one ? [FigureList.Need(one)] : FigureList.All;
        var evaluator = await Gathering.Read(db, rulebook, asked, of, formula, figures, cancellationToken);
        return TypedResults.Ok(await View(db, evaluator, figures, asked, of, ChinaTime.DateOf(clock.GetUtcNow()), cancellationToken));
    }

    /// <summary>The evaluation of some figures, with open cases when the year is the current one.</summary>
    internal static async Task<EvaluationView> View(ReportingDb db, Evaluator evaluator, IReadOnlyList<Figure> figures, RegionCode region, int year, DateOnly today, CancellationToken cancellationToken)
    {
        var open = today.Year == year ? await OpenCaseSums.Read(db, region, year, cancellationToken) : ((OpenCases Shown, IReadOnlyDictionary<string, long> Grams)?)null;
        return new EvaluationView(region.Value, Regions.NameOf(region), year, evaluator.Formula, evaluator.BaseYear, [.. figures.Select(figure => evaluator.Of(figure, region, open?.Grams))], open?.Shown);
    }
}
