using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Indicators.Evaluation;
using WasteLoop.Reporting.Indicators.Publications;
using WasteLoop.Reporting.Indicators.Statistics;
using WasteLoop.Reporting.Indicators.Targets;

namespace WasteLoop.Reporting.Indicators;

/// <summary>The addresses of indicators, statistics, publications and coverage figures.</summary>
internal static class IndicatorRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        // Figures have no party in them: a firm has its own returns and traces.
        var readers = api.MapGroup("").RequireRoles(Role.Regulator, Role.Auditor, Role.Administrator);
        readers.MapGet("/indicators/evaluation", ReadEvaluation.Handle).WithSummary("Every figure of a region and year: value, target, gap, trend, coverage, grade, what is missing, and the formula with its terms");
        readers.MapGet("/indicators/{number:int}/regions", ReadIndicatorRegions.Handle).WithSummary("One figure in a region and all regions in it, for a map");
        readers.MapGet("/indicators/publications", FindPublications.List).WithSummary("What was published, the newest first");
        readers.MapGet("/indicators/publications/{id}", FindPublications.Get).WithSummary("A publication as it was");
        readers.MapGet("/indicators/publications/{id}/changes", ReadPublicationChanges.Handle).WithSummary("Which published figures are others today, and why");
        readers.MapGet("/statistics", FindStatistics.List).WithSummary("Figures of other departments, with source and, if asked, history");
        readers.MapGet("/statistics/names", FindStatistics.Names).WithSummary("The statistics that formulas ask for, with unit and who has them");
        readers.MapGet("/coverage-figures", ReadCoverageFigures.Handle).WithSummary("Coverage of small producers, counties, supervision, insurance and capacity added");
        readers.MapGet("/coverage-figures/rows", FindCoverageRows.Handle).WithSummary("The firms, counties or licences behind a count");

        var writers = api.MapGroup("").RequireRoles(Role.Regulator, Role.Administrator);
        writers.MapPost("/statistics", EnterStatistic.Handle).WithSummary("Enters a figure of another department, or revises it with a reason");
        writers.MapPost("/statistics/file", ImportStatistics.Handle).WithMetadata(new RequestSizeLimitAttribute(CsvBody.BytesMax)).Accepts<string>("text/csv").WithSummary("Takes in figures of other departments from a spreadsheet");
        writers.MapPut("/indicators/{number:int}/targets", SetTarget.Handle).WithSummary("Sets a region's own target for a figure and year");
        writers.MapPost("/indicators/publications", Publish.Handle).WithSummary("Publishes a region's figures of a year as they are now");
    }
}
