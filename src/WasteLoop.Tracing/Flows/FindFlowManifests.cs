using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Replicas;

namespace WasteLoop.Tracing.Flows;

/// <summary><c>GET /api/tracing/flows/{origin}/{destination}/manifests?level=&amp;from=&amp;to=&amp;wasteCode=</c>: the manifests behind a flow, by number; each opens to its batches.</summary>
public static class FindFlowManifests
{
    /// <param name="MassKg">Accepted of the batches asked for.</param>
    /// <param name="Batches">Containers accepted of those asked for.</param>
    public sealed record FlowManifest(
        string Manifest, string Mover, string? MoverName, string MoverSite, string? MoverSiteName, string Receiver, string? ReceiverName, string ReceiverSite, string? ReceiverSiteName,
        decimal MassKg, int Batches, DateTimeOffset AcceptedAt);

    /// <param name="origin">A region of the level.</param>
    /// <param name="destination">A region of the level.</param>
    /// <param name="level">province, city or county; city when not said.</param>
    /// <param name="from">First China day of acceptance.</param>
    /// <param name="to">Last China day of acceptance.</param>
    public static async Task<Ok<Page<FlowManifest>>> Handle(
        string origin, string destination, string? level, DateOnly? from, DateOnly? to, string? wasteCode, PageRequest page, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        var asked = FlowLevel.Read(level);
        var (left, reached) = (asked.DigitsOf(origin, "origin"), asked.DigitsOf(destination, "destination"));
        var lines = FlowLines.Of(db, caller, from, to, wasteCode).Where(line => line.From.StartsWith(left) && line.To.StartsWith(reached));
        if (page.After is { } after) lines = lines.Where(line => string.Compare(line.Manifest, after) > 0);
        // All of a manifest is decided at one instant.
        var found = await lines.GroupBy(line => new { line.Manifest, line.At })
            .Select(same => new { same.Key.Manifest, same.Key.At, Grams = same.Sum(line => line.Grams), Batches = same.Select(line => line.Batch).Distinct().Count() })
            .OrderBy(sum => sum.Manifest).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var cut = page.Cut(found, sum => sum.Manifest);

        var numbers = cut.Items.Select(sum => sum.Manifest).ToList();
        var movements = await db.Movements.AsNoTracking().Where(movement => numbers.Contains(movement.Manifest)).ToDictionaryAsync(movement => movement.Manifest, cancellationToken);
        var names = await Names.Of(db, movements.Values.SelectMany(movement => new[] { movement.MoverSite, movement.ReceiverSite }), movements.Values.SelectMany(movement => new[] { movement.Mover, movement.Receiver }), cancellationToken);
        return TypedResults.Ok(new Page<FlowManifest>([.. cut.Items.Select(sum =>
        {
            var movement = movements[sum.Manifest];
            return new FlowManifest(movement.Manifest, movement.Mover, names.OfParty(movement.Mover), movement.MoverSite, names.OfSite(movement.MoverSite),
                movement.Receiver, names.OfParty(movement.Receiver), movement.ReceiverSite, names.OfSite(movement.ReceiverSite), Kg.Of(sum.Grams), sum.Batches, sum.At);
        })], cut.Next));
    }
}
