using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Evaluation;

namespace WasteLoop.Reporting.Reports;

/// <summary>The figures of a region and year, with those of the regions right below.</summary>
internal sealed record RegionYear(ReadEvaluation.EvaluationView Whole, IReadOnlyList<RegionYear.Part> Parts)
{
    /// <param name="Figures">In the order of the whole's.</param>
    internal sealed record Part(RegionCode Region, IReadOnlyList<FigureEvaluation> Figures);
}
