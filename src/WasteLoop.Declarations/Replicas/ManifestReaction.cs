using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Replicas;

/// <summary>Follows the manifests of our containers: taken, given back, left. What is not ours is none of our business.</summary>
/// <remarks>A collecting firm moves on containers that others labelled: they left their producer's ledger long ago, so only those of the mover's own site count.</remarks>
public sealed class ManifestReaction : Subscription<DeclarationsDb>
{
    private const string Utilised = "utilised";

    public ManifestReaction(DatabaseEngine engine) : base("declarations.manifests")
    {
        On<ManifestIssued>(async (heard, db, cancellationToken) =>
        {
            foreach (var loaded in heard.Event.Containers)
                if (await Of(db, loaded.Label, heard.Event.MoverSite, cancellationToken) is { } container) container.PutOn(heard.Event.Manifest, heard.At);
        });
        On<ManifestVoided>(async (heard, db, cancellationToken) =>
        {
            foreach (var label in heard.Event.Labels) await GiveBack(db, label, heard.Event.Manifest, heard.At, cancellationToken);
        });
        On<ManifestDeparted>(async (heard, db, cancellationToken) =>
        {
            foreach (var label in heard.Event.LeftBehind) await GiveBack(db, label, heard.Event.Manifest, heard.At, cancellationToken);
            foreach (var loaded in heard.Event.Containers) await Dispatch(heard, loaded, db, engine, cancellationToken);
        });
    }

    private static async Task Dispatch(Heard<ManifestDeparted> heard, ManifestContainer loaded, DeclarationsDb db, DatabaseEngine engine, CancellationToken cancellationToken)
    {
        var departed = heard.Event;
        if (await Of(db, loaded.Label, departed.MoverSite, cancellationToken) is not { } container) return;
        if (container.Leave(departed.Manifest, heard.At) is not { } ledgerGrams) return;

        var book = new LedgerBook(db, engine, container, heard.At, heard.Actor);
        // HJ 1259-2022 B.3 and B.5: out of store names the batch stored, handed out names the batch taken out.
        var storedOut = await book.Enter(new LedgerDraft(LedgerKind.StoredOut, ledgerGrams, container.StoredInBatch, Manifest: departed.Manifest), cancellationToken);
        var handedOut = DisposalMethods.Find(departed.Method)?.CountsAs == Utilised ? LedgerKind.ExternalUse : LedgerKind.ExternalDisposal;
        await book.Enter(new LedgerDraft(handedOut, loaded.Grams, storedOut, Manifest: departed.Manifest, Receiver: departed.Receiver, Method: departed.Method), cancellationToken);
        db.Record(container.TellDispatched(ledgerGrams, loaded.Grams), heard.At, heard.Actor);
    }

    private static async Task GiveBack(DeclarationsDb db, string label, string manifest, DateTimeOffset at, CancellationToken cancellationToken) =>
        (await db.Containers.FindAsync([label], cancellationToken))?.TakeOff(manifest, at);

    private static async Task<Container?> Of(DeclarationsDb db, string label, string site, CancellationToken cancellationToken) =>
        await db.Containers.FindAsync([label], cancellationToken) is { } container && container.Site == site ? container : null;
}
