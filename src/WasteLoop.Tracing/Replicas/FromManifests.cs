using WasteLoop.Contracts.Manifests;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Replicas;

/// <summary>What transfer manifests mean for the ledger.</summary>
public static class FromManifests
{
    public static void Issued(Book book, ManifestIssued issued)
    {
        var movement = new Movement
        {
            Manifest = issued.Manifest,
            Mover = issued.Mover,
            MoverSite = issued.MoverSite,
            Carrier = issued.Carrier,
            Receiver = issued.Receiver,
            ReceiverSite = issued.ReceiverSite,
            Method = issued.Method,
        };
        book.Keep(movement);
        book.Note(What.Issued, issued.Manifest, manifest: issued.Manifest, grams: issued.Containers.Sum(c => c.Grams), site: issued.MoverSite);
        foreach (var container in issued.Containers)
        {
            Show(book, container.Label, movement);
            book.Note(What.Issued, container.Label, manifest: issued.Manifest, grams: container.Grams, site: issued.MoverSite);
        }
    }

    /// <remarks>Those who would have carried and received it have no more to do with the containers.</remarks>
    public static void Voided(Book book, ManifestVoided voided)
    {
        book.Hide(voided.Manifest, voided.Labels);
        book.Note(What.Voided, voided.Manifest, manifest: voided.Manifest, note: voided.Reason);
        foreach (var label in voided.Labels) book.Note(What.Voided, label, manifest: voided.Manifest, note: voided.Reason);
    }

    public static void Departed(Book book, ManifestDeparted departed)
    {
        var movement = new Movement
        {
            Manifest = departed.Manifest,
            Mover = departed.Mover,
            MoverSite = departed.MoverSite,
            Carrier = departed.Carrier,
            Receiver = departed.Receiver,
            ReceiverSite = departed.ReceiverSite,
            Method = departed.Method,
        };
        book.Keep(movement);
        book.Hide(departed.Manifest, departed.LeftBehind);
        book.Note(What.Departed, departed.Manifest, manifest: departed.Manifest, grams: departed.Containers.Sum(c => c.Grams), site: departed.MoverSite, note: departed.Plate);
        foreach (var container in departed.Containers)
        {
            Show(book, container.Label, movement);
            book.Move(new Account(Account.Store, departed.MoverSite), new Account(Account.Transit, departed.Manifest), container.Label, container.Grams, departed.Manifest, What.Departed);
            book.Note(What.Departed, container.Label, manifest: departed.Manifest, grams: container.Grams, site: departed.MoverSite, note: departed.Plate);
        }
        foreach (var label in departed.LeftBehind) book.Note(What.LeftBehind, label, manifest: departed.Manifest, site: departed.MoverSite);
    }

    public static void Arrived(Book book, ManifestArrived arrived) => book.Note(What.Arrived, arrived.Manifest, manifest: arrived.Manifest);

    public static void Decided(Book book, ManifestDecided decided) =>
        book.Note(What.Decided, decided.Manifest, manifest: decided.Manifest, grams: decided.AcceptedGrams, note: decided.Outcome);

    public static void Closed(Book book, ManifestClosed closed) => book.Note(What.Closed, closed.Manifest, manifest: closed.Manifest);

    private static void Show(Book book, string label, Movement movement)
    {
        book.Show(label, movement.Mover, BatchParty.Mover, movement.MoverSite, movement.Manifest);
        book.Show(label, movement.Carrier, BatchParty.Carrier, "", movement.Manifest);
        book.Show(label, movement.Receiver, BatchParty.Receiver, movement.ReceiverSite, movement.Manifest);
    }
}
