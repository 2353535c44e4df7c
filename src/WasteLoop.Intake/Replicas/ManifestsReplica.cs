using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Manifests;

namespace WasteLoop.Intake.Replicas;

/// <summary>What is on the road to a receiver, and what was issued or voided, so that a refusal at the gate can say why.</summary>
public sealed class ManifestsReplica : Subscription<IntakeDb>
{
    public ManifestsReplica() : base("intake.manifests")
    {
        Keeps<KnownManifest>();
        Keeps<KnownManifestContainer>();
        On<ManifestIssued>(async (heard, db, cancellationToken) =>
        {
            var told = heard.Event;
            if (await db.Manifests.FindAsync([told.Manifest], cancellationToken) is not null) return;
            db.Manifests.Add(new KnownManifest
            {
                Manifest = told.Manifest,
                State = KnownManifest.Issued,
                Mover = told.Mover,
                MoverSite = told.MoverSite,
                Carrier = told.Carrier,
                Receiver = told.Receiver,
                ReceiverSite = told.ReceiverSite,
                Method = told.Method,
            });
        });
        On<ManifestVoided>(async (heard, db, cancellationToken) =>
        {
            var known = await db.Manifests.FindAsync([heard.Event.Manifest], cancellationToken);
            if (known is { State: KnownManifest.Issued }) known.State = KnownManifest.Voided;
        });
        On<ManifestDeparted>(async (heard, db, cancellationToken) =>
        {
            var known = await db.Manifests.FindAsync([heard.Event.Manifest], cancellationToken);
            if (known is { State: KnownManifest.Departed }) return;
            Depart(heard, known, db);
        });
    }

    /// <inheritdoc/>
    protected override bool SavesOnce => true;

    private static void Depart(Heard<ManifestDeparted> heard, KnownManifest? known, IntakeDb db)
    {
        var told = heard.Event;
        var departed = new KnownManifest
        {
            Manifest = told.Manifest,
            State = KnownManifest.Departed,
            Mover = told.Mover,
            MoverSite = told.MoverSite,
            Carrier = told.Carrier,
            Receiver = told.Receiver,
            ReceiverSite = told.ReceiverSite,
            Method = told.Method,
            Plate = told.Plate,
            DepartedAt = heard.At,
        };
        if (known is null) db.Manifests.Add(departed);
        else db.Entry(known).CurrentValues.SetValues(departed);
        var loaded = told.Containers.Select(c => new KnownManifestContainer { Manifest = told.Manifest, Label = c.Label, WasteCode = c.WasteCode, Grams = c.Grams, LeftBehind = false });
        var left = told.LeftBehind.Select(label => new KnownManifestContainer { Manifest = told.Manifest, Label = label, WasteCode = "", Grams = 0, LeftBehind = true });
        db.ManifestContainers.AddRange(loaded.Concat(left).DistinctBy(c => c.Label));
    }
}
