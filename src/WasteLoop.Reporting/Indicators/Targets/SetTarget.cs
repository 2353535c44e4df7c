using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Indicators.Definitions;

namespace WasteLoop.Reporting.Indicators.Targets;

/// <summary><c>PUT /api/reporting/indicators/{number}/targets</c>: sets a region's own target for a figure and year.</summary>
public static class SetTarget
{
    private const decimal ValueMax = 1_000_000_000_000m;

    /// <param name="Comparator">gte, gt, lte or lt.</param>
    /// <param name="Value">In the figure's unit.</param>
    /// <param name="Document">The document that sets it.</param>
    /// <param name="Reason">Why a target that was set changes.</param>
    [Example("""{"region":"330100","year":2026,"comparator":"gte","value":99.5,"document":"杭州市“无废城市”建设实施方案"}""")]
    public sealed record Request(string Region, int Year, string Comparator, decimal Value, string Document, string? Reason = null);

    public static async Task<NoContent> Handle(int number, Request request, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var figure = FigureList.Need(number);
        var (region, year) = (Seen.Writable(request.Region, caller), Seen.Year(request.Year));
        AggregateFilter.Word(request.Comparator, RegionTarget.Comparators, "comparator");
        if (FigureList.AllOf(number).All(formula => formula.Shape == FormulaShape.Statement))
            throw new RuleViolationException("targets.statement", $"{figure.NameZh} 为定性指标，不设数值目标。", "A figure that is a statement has no target in numbers.", "number");
        if (request.Value is < -ValueMax or > ValueMax || decimal.Round(request.Value, 6) != request.Value)
            throw new RuleViolationException("targets.value", "目标值超出范围，或多于 6 位小数。", "The target is out of range or has more than 6 decimals.", "value", kind: Refusal.Invalid);
        var (document, reason) = (Texts.Required(request.Document, RegionTarget.DocumentLengthMax, "document"), Texts.Optional(request.Reason, RegionTarget.DocumentLengthMax, "reason"));
        await engine.Hold(db, $"reporting/target/{number}/{region}/{year}", cancellationToken);
        var target = await db.RegionTargets.FindAsync([number, region.Value, year], cancellationToken) ?? db.RegionTargets.Add(new RegionTarget { Number = number, Region = region.Value, Year = year }).Entity;
        if (target.Say(request.Comparator, request.Value, document, reason) is { } told) await db.Commit(told, clock.GetUtcNow(), caller);
        return TypedResults.NoContent();
    }
}
