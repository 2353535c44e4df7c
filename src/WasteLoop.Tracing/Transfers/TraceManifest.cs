using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Sight;
using WasteLoop.Tracing.Timeline;

namespace WasteLoop.Tracing.Transfers;

/// <summary><c>GET /api/tracing/manifests/{number}?asOf=</c>: a manifest's batches: shipped, received, accepted, and how far each is closed.</summary>
public static class TraceManifest
{
    /// <summary>Enough for the most containers that a manifest has, and a dozen steps of each.</summary>
    public const int StepsMax = 5_000;

    /// <param name="State">issued, voided, departed, arrived, decided or closed.</param>
    public sealed record Response(
        string Manifest, string State, string Mover, string? MoverName, string MoverSite, string? MoverSiteName, string Carrier, string? CarrierName,
        string Receiver, string? ReceiverName, string ReceiverSite, string? ReceiverSiteName, string Method, DateOnly? AsOf,
        decimal ShippedKg, decimal ReceivedKg, decimal AcceptedKg, decimal VarianceKg, decimal ClosurePercent, bool Closed,
        IReadOnlyList<Container> Containers, IReadOnlyList<TraceStep> Timeline);

    /// <param name="Label">Null when the container is no longer the caller's to see (left behind, or the manifest was voided).</param>
    /// <param name="ReceivedKg">As last weighed at the receiver; null before.</param>
    /// <param name="VarianceKg">Received less shipped, over all weighings on this manifest.</param>
    /// <param name="Decision">accepted, refused, missing or left-behind; null before.</param>
    public sealed record Container(
        string? Label, bool Redacted, string? WasteCode, string? WasteName, decimal? IssuedKg, decimal? ShippedKg, decimal? ReceivedKg, decimal? AcceptedKg, decimal VarianceKg,
        string? Decision, string? Reason, decimal? ClosurePercent, bool? Closed);

    public static async Task<Ok<Response>> Handle(string number, AsOf asOf, Caller caller, TracingDb db, CancellationToken cancellationToken)
    {
        number = number.Trim();
        var movement = await db.MovementsOf(caller).AsNoTracking().SingleOrDefaultAsync(m => m.Manifest == number, cancellationToken) ?? throw Missing.Manifest(number);
        var steps = await db.StepsOf(asOf).Where(s => s.Manifest == number).InOrder().Take(StepsMax).ToListAsync(cancellationToken);
        if (steps.Count == 0) throw Missing.Manifest(number);

        var bySubject = steps.ToLookup(s => s.Subject);
        var labels = steps.Select(s => s.Subject).Where(subject => subject != number).Distinct().Order(StringComparer.Ordinal).ToList();
        var seen = caller.SeesWholeTraces() ? labels.ToHashSet() : await db.SeenOf(caller, labels, cancellationToken);
        var graph = await Graph.Down(db, seen.Order(StringComparer.Ordinal).ToList(), asOf, Graph.DepthMax, Graph.NodesMax, cancellationToken);
        var descents = seen.ToDictionary(label => label, label => Descent.Of(graph, label));
        var visible = seen.ToList();
        var batches = await db.Batches.AsNoTracking().Where(b => visible.Contains(b.Label)).ToDictionaryAsync(b => b.Label, cancellationToken);
        var containers = labels.ConvertAll(label => Show(label, bySubject[label].ToList(), seen.Contains(label), batches.GetValueOrDefault(label), descents.GetValueOrDefault(label)));

        var names = await Names.Of(db, [movement.MoverSite, movement.ReceiverSite], [movement.Mover, movement.Carrier, movement.Receiver], cancellationToken);
        var shipped = labels.Where(label => bySubject[label].Any(s => s.What == What.Departed)).Select(label => descents.GetValueOrDefault(label)).OfType<Descent>().ToList();
        var (final, sum) = (shipped.Sum(d => d.Final), shipped.Sum(d => d.Sum));
        var closed = shipped.Count > 0 && shipped.All(d => d.Closed);
        return TypedResults.Ok(new Response(
            number, bySubject[number].LastOrDefault(s => s.Source == "manifests")?.What ?? What.Issued, movement.Mover, names.OfParty(movement.Mover), movement.MoverSite,
            names.OfSite(movement.MoverSite), movement.Carrier, names.OfParty(movement.Carrier), movement.Receiver, names.OfParty(movement.Receiver), movement.ReceiverSite,
            names.OfSite(movement.ReceiverSite), movement.Method, asOf.Day, containers.Sum(c => c.ShippedKg ?? 0), containers.Sum(c => c.ReceivedKg ?? 0),
            containers.Sum(c => c.AcceptedKg ?? 0), containers.Sum(c => c.VarianceKg), closed ? 100 : sum <= 0 ? 0 : Math.Min(99.99m, (decimal)((Int128)final * 10_000 / sum) / 100), closed,
            containers, await Timelines.Show(db, caller, bySubject[number].ToList(), cancellationToken)));
    }

    private static Container Show(string label, List<Step> steps, bool seen, Batches.Batch? batch, Descent? descent)
    {
        var decided = steps.FindLast(s => s.What is What.Accepted or What.Refused or What.Missing or What.LeftBehind);
        return new Container(
            seen ? label : null, !seen, batch?.WasteCode, batch?.WasteName, Last(What.Issued), Last(What.Departed), Last(What.LoadWeighed), Last(What.Accepted),
            Kg.Of(steps.Where(s => s.What == What.LoadWeighed).Sum(s => s.VarianceGrams ?? 0)), decided?.What, decided?.Note, descent?.ClosurePercent, descent?.Closed);

        decimal? Last(string what) => Kg.Of(steps.FindLast(s => s.What == what)?.Grams);
    }
}
