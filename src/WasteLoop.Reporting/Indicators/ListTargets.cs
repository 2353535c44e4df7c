using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;

namespace WasteLoop.Reporting.Indicators;

/// <summary><c>GET /api/reporting/targets</c>: what policy documents aim at, with document and place.</summary>
public static class ListTargets
{
    public static Ok<Page<Target>> Handle(PageRequest page)
    {
        var from = ListIndicators.NumberOf(page.After);
        var numbered = IndicatorList.Targets.Select((target, i) => (Target: target, Number: i + 1)).Where(target => target.Number > from).Take(page.Limit + 1).ToList();
        var cut = page.Cut(numbered, target => target.Number.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Ok(new Page<Target>([.. cut.Items.Select(target => target.Target)], cut.Next));
    }
}
