using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Sight;
using WasteLoop.Tracing.Timeline;

namespace WasteLoop.Tracing.Flows;

/// <summary>A batch that a receiver accepted, with where it came from and went to.</summary>
internal sealed class FlowLine
{
    public required string Manifest { get; init; }
    public required string Batch { get; init; }
    public required long Grams { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The mover's site lies here.</summary>
    public required string From { get; init; }

    /// <summary>The receiver's site lies here.</summary>
    public required string To { get; init; }
}

/// <summary>What was accepted, as far as the caller may see it: a firm what it moved, carried or received, a bureau what touches its region.</summary>
/// <remarks>A site that the register has not told yet has no region: what it moves is counted as soon as it has.</remarks>
internal static class FlowLines
{
    private const int YearMin = 2000;
    private const int YearMax = 2999;

    /// <param name="from">First China day of acceptance.</param>
    /// <param name="to">Last China day of acceptance.</param>
    /// <exception cref="RuleViolationException">flows.period, waste-code.format.</exception>
    public static IQueryable<FlowLine> Of(TracingDb db, Caller caller, DateOnly? from, DateOnly? to, string? wasteCode)
    {
        if (from > to || from is { Year: < YearMin or > YearMax } || to is { Year: < YearMin or > YearMax })
            throw new RuleViolationException("flows.period", $"起止日期须先后有序，且在 {YearMin} 至 {YearMax} 年之间。", $"The days run forward, in the years {YearMin} to {YearMax}.", "from", kind: Refusal.Invalid);

        var accepted = db.Postings.Where(posting => posting.Kind == What.Accepted);
        if (from is { } first && ChinaTime.StartOf(first) is var start) accepted = accepted.Where(posting => posting.At >= start);
        if (to is { } last && ChinaTime.StartOf(last.AddDays(1)) is var end) accepted = accepted.Where(posting => posting.At < end);
        if (wasteCode is not null && WasteCode.Parse(wasteCode, "wasteCode").Value is var code) accepted = accepted.Where(posting => db.Batches.Any(batch => batch.Label == posting.Batch && batch.WasteCode == code));

        if (!caller.SeesAll && caller.RegionPrefix is null)
        {
            // A firm's few manifests lead to their postings; a period's postings would be all firms'.
            var own = db.MovementsOf(caller).Select(movement => movement.Manifest);
            accepted = accepted.Where(posting => posting.FromKind == Account.Transit && own.Contains(posting.FromPlace));
        }
        var lines =
            from posting in accepted
            join movement in db.Movements on posting.FromPlace equals movement.Manifest
            join origin in db.Sites on movement.MoverSite equals origin.Site
            join target in db.Sites on movement.ReceiverSite equals target.Site
            select new FlowLine { Manifest = movement.Manifest, Batch = posting.Batch, Grams = posting.Grams, At = posting.At, From = origin.Region, To = target.Region };
        return !caller.SeesAll && caller.RegionPrefix is { } prefix ? lines.Touching(prefix) : lines;
    }

    /// <summary>Those that come from or go to the region whose code begins so.</summary>
    public static IQueryable<FlowLine> Touching(this IQueryable<FlowLine> lines, string digits) => lines.Where(line => line.From.StartsWith(digits) || line.To.StartsWith(digits));
}
