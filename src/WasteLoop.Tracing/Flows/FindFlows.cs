using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Ledger;

namespace WasteLoop.Tracing.Flows;

/// <summary><c>GET /api/tracing/flows?level=&amp;from=&amp;to=&amp;wasteCode=&amp;region=</c>: what was accepted, from the mover's region to the receiver's, the largest first.</summary>
public static class FindFlows
{
    /// <param name="From">The region that the waste left; the same as <paramref name="To"/> when it stayed within.</param>
    /// <param name="MassKg">Accepted, as weighed by the receivers.</param>
    /// <param name="Batches">Containers accepted.</param>
    public sealed record Flow(string From, string? FromName, string To, string? ToName, decimal MassKg, int Manifests, int Batches);

    /// <param name="level">province, city or county; city when not said.</param>
    /// <param name="from">First China day of acceptance.</param>
    /// <param name="to">Last China day of acceptance.</param>
    /// <param name="region">Only what comes from or goes to it.</param>
    public static async Task<Ok<Page<Flow>>> Handle(
        string? level, DateOnly? from, DateOnly? to, string? wasteCode, string? region, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        var asked = FlowLevel.Read(level);
        var lines = FlowLines.Of(db, caller, from, to, wasteCode);
        if (region is not null) lines = lines.Touching(ReadBalances.PrefixOf(RegionCode.Parse(region, "region")));
        var keyed = asked.Digits switch
        {
            FlowLevel.ProvinceDigits => lines.Select(line => new { From = line.From.Substring(0, FlowLevel.ProvinceDigits), To = line.To.Substring(0, FlowLevel.ProvinceDigits), line.Grams, line.Manifest, line.Batch }),
            FlowLevel.CityDigits => lines.Select(line => new { From = line.From.Substring(0, FlowLevel.CityDigits), To = line.To.Substring(0, FlowLevel.CityDigits), line.Grams, line.Manifest, line.Batch }),
            _ => lines.Select(line => new { line.From, line.To, line.Grams, line.Manifest, line.Batch }),
        };
        var sums = keyed.GroupBy(line => new { line.From, line.To }).Select(pair => new
        {
            pair.Key.From,
            pair.Key.To,
            Grams = pair.Sum(line => line.Grams),
            Manifests = pair.Select(line => line.Manifest).Distinct().Count(),
            Batches = pair.Select(line => line.Batch).Distinct().Count(),
        });
        if (page.After is not null)
        {
            var (grams, origin, target) = CursorOf(page.After);
            sums = sums.Where(sum => sum.Grams < grams || (sum.Grams == grams && (string.Compare(sum.From, origin) > 0 || (sum.From == origin && string.Compare(sum.To, target) > 0))));
        }
        var found = await sums.OrderByDescending(sum => sum.Grams).ThenBy(sum => sum.From).ThenBy(sum => sum.To).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var cut = page.Cut(found, sum => $"{sum.Grams}/{sum.From}/{sum.To}");
        return TypedResults.Ok(new Page<Flow>([.. cut.Items.Select(sum => Show(sum.From, sum.To, sum.Grams, sum.Manifests, sum.Batches))], cut.Next));
    }

    private static Flow Show(string from, string to, long grams, int manifests, int batches)
    {
        var (origin, target) = (FlowLevel.CodeOf(from), FlowLevel.CodeOf(to));
        return new Flow(origin, NameOf(origin), target, NameOf(target), Kg.Of(grams), manifests, batches);
    }

    private static string? NameOf(string region) => RegionCode.TryParse(region, out var code) ? Regions.NameOf(code) : null;

    private static (long Grams, string From, string To) CursorOf(string text) =>
        text.Split('/') is [var grams, var from, var to] && long.TryParse(grams, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, from, to)
            : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
