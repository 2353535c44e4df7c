using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators;

/// <summary><c>GET /api/reporting/indicators</c>: the zero-waste city's indicators with formula, unit, edition and certainty.</summary>
public static class ListIndicators
{
    public static Ok<Page<Indicator>> Handle(PageRequest page)
    {
        var from = NumberOf(page.After);
        var found = IndicatorList.All.Where(indicator => indicator.Number > from).Take(page.Limit + 1).ToList();
        return TypedResults.Ok(page.Cut(found, indicator => indicator.Number.ToString(CultureInfo.InvariantCulture)));
    }

    internal static int NumberOf(string? cursor) => cursor is null ? 0 : int.TryParse(cursor, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
