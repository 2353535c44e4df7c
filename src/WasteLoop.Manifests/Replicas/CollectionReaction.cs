using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;
using WasteLoop.Manifests.Transfer;

namespace WasteLoop.Manifests.Replicas;

/// <summary>Gives each stop of a collection round its manifest: reserved at the release, filled in and departed when the stop is made, voided when it is missed.</summary>
/// <remarks>
/// 危险废物转移管理办法 art. 16: a manifest for each trip and mover. What the number and the states need comes with the events, so it does not matter how far the
/// register has been heard; names and licence numbers are filled in at loading, as they are known then. The plan is not asked: a small firm's is filled from the pickups.
/// </remarks>
public sealed class CollectionReaction : Subscription<ManifestsDb>
{
    private readonly DatabaseEngine engine;
    private readonly WasteCatalogue catalogue;

    public CollectionReaction(DatabaseEngine engine, WasteCatalogue catalogue) : base("manifests.collection")
    {
        (this.engine, this.catalogue) = (engine, catalogue);
        On<RoundReleased>((heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            return Reserve(db, told.Stops, new StopParties(told.Round, told.Carrier, told.Receiver, told.ReceiverSite, told.ReceiverRegion), Occasion(heard), cancellationToken);
        });
        On<RoundChanged>((heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            return Reserve(db, told.Added, new StopParties(told.Round, told.Carrier, told.Receiver, told.ReceiverSite, told.ReceiverRegion), Occasion(heard), cancellationToken);
        });
        On<StopCollected>(Collect);
        On<StopMissed>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            if (await OfStop(db, told.Stop, cancellationToken) is not { } manifest) return;
            var reason = told.Text is null ? told.Reason ?? told.Outcome : $"{told.Reason ?? told.Outcome}: {told.Text}";
            if (manifest.GiveUp(reason.Length > Manifest.ReasonLengthMax ? reason[..Manifest.ReasonLengthMax] : reason, Occasion(heard)) is { } voided) db.Record(voided, heard.At, heard.Actor);
        });
    }

    private async Task Reserve(ManifestsDb db, RoundStop[] stops, StopParties round, Occasion occasion, CancellationToken cancellationToken)
    {
        var names = await StopFacts.Load(db, [.. stops.Select(stop => stop.Mover), round.Carrier, round.Receiver], [.. stops.Select(stop => stop.MoverSite), round.ReceiverSite], round, cancellationToken);
        foreach (var stop in stops)
        {
            var number = await NumberSeries.Take(db, engine, ChinaTime.DateOf(occasion.At).Year, RegionCode.Parse(stop.MoverRegion), cancellationToken);
            var content = names.ContentOf(number.Value, stop.Mover, stop.MoverSite, stop.MoverRegion, round, "", stop.Method, "", occasion.At, []);
            var (manifest, reserved) = Manifest.Reserve(content, stop.Stop, round.Round, occasion);
            db.Manifests.Add(manifest);
            db.Record(reserved, occasion.At, occasion.Actor);
            // The next number's first row may be the same row.
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task Collect(Heard<StopCollected> heard, ManifestsDb db, CancellationToken cancellationToken)
    {
        var told = heard.Event;
        if (await OfStop(db, told.Stop, cancellationToken) is not { State: ManifestState.Reserved } manifest) return;
        // A phone's clock may be behind: nothing leaves before its number was given.
        var at = heard.At > manifest.IssuedAt ? heard.At : manifest.IssuedAt;
        var occasion = Occasion(heard) with { At = at };
        var labels = told.Containers.Select(container => container.Label).ToList();
        var gone = await Free(db, labels, manifest.Number, occasion, cancellationToken);

        var round = new StopParties(told.Round, told.Carrier, told.Receiver, told.ReceiverSite, manifest.ReceiverRegion);
        var names = await StopFacts.Load(db, [told.Mover, told.Carrier, told.Receiver], [told.MoverSite, told.ReceiverSite], round, cancellationToken);
        var day = ChinaTime.DateOf(at);
        var containers = told.Containers.Where(container => !gone.Contains(container.Label)).Select(container => ContainerOf(container, day)).ToArray();
        var licence = names.LicenceOf(told.Method, [.. containers.Select(container => container.WasteCode).Distinct()], day);
        var content = names.ContentOf(manifest.Number, told.Mover, told.MoverSite, manifest.MoverRegion, round, licence, told.Method, heard.Actor.User ?? "", at, containers);
        if (manifest.Fill(content, told.Confirmation, occasion) is not { } issued) return;
        await PlanUsages.Count(db, engine, manifest.MoverSite, manifest.Year, manifest.Receiver, containers.ByCode(container => container.WasteCode, container => container.Grams), cancellationToken);
        db.LoadedContainers.AddRange(containers.Select(container => new LoadedContainer { Label = container.Label, Manifest = manifest.Number }));
        var departed = manifest.Depart(told.Plate, told.Driver, told.Escort, containers.ToDictionary(container => container.Label, container => container.Grams), occasion);
        db.Record(issued, at, heard.Actor);
        db.Record(departed, at, heard.Actor);
    }

    /// <summary>Takes labels off manifests of their firm that have not left: the container is on the collector's truck. Gives the labels that left on another manifest before.</summary>
    private async Task<HashSet<string>> Free(ManifestsDb db, List<string> labels, string number, Occasion occasion, CancellationToken cancellationToken)
    {
        var gone = new HashSet<string>();
        foreach (var held in await db.LoadedContainers.Where(loaded => labels.Contains(loaded.Label)).ToListAsync(cancellationToken))
        {
            var other = await db.Manifests.Include(manifest => manifest.Containers).SingleAsync(manifest => manifest.Number == held.Manifest, cancellationToken);
            if (other.LoseToCollection(held.Label, number, occasion) is not { } lost)
            {
                gone.Add(held.Label);
                continue;
            }
            await Release.Containers(db, engine, other, [lost], cancellationToken);
            db.CarriedContainers.Remove(lost);
        }
        await db.SaveChangesAsync(cancellationToken);
        return gone;
    }

    private SignedContainer ContainerOf(CollectedContainer container, DateOnly day)
    {
        var entry = catalogue.Find(WasteCode.Parse(container.WasteCode), day);
        return new SignedContainer(container.Label, container.WasteCode, entry?.Name ?? "", entry?.Hazards.ToString() ?? "", container.Form, container.Packaging, container.Grams);
    }

    private static Task<Manifest?> OfStop(ManifestsDb db, string stop, CancellationToken cancellationToken) =>
        db.Manifests.Include(manifest => manifest.Containers).SingleOrDefaultAsync(manifest => manifest.Draft == stop, cancellationToken);

    private static Occasion Occasion<TEvent>(Heard<TEvent> heard) where TEvent : Contracts.IEvent => new(heard.At, heard.Entry.RecordedAt, heard.Actor);
}
