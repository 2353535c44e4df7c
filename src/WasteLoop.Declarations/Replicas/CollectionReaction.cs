using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Collection;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Declarations.Labels;
using WasteLoop.Declarations.Ledger;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Replicas;

/// <summary>Keeps a small firm's ledger from its pickups: each container that was collected is labelled, weighed, stored and dispatched, as far as the firm had not done so itself.</summary>
/// <remarks>
/// The dispatch is entered here, from the stop, and not from the manifest's departure: both tell of the same moment, and whichever is heard second finds the container gone
/// and does nothing. So the books close whatever order Collection and Manifests are heard in.
/// </remarks>
public sealed class CollectionReaction : Subscription<DeclarationsDb>
{
    private const string Utilised = "utilised";
    private const string Estimate = "estimate";

    /// <summary>A small firm's store that the register does not name (HJ 1259-2022: TS and a number).</summary>
    private const string UsualStore = "TS001";
    private readonly DatabaseEngine engine;
    private readonly WasteCatalogue catalogue;

    public CollectionReaction(DatabaseEngine engine, WasteCatalogue catalogue) : base("declarations.collection")
    {
        (this.engine, this.catalogue) = (engine, catalogue);
        On<StopCollected>(async (heard, db, cancellationToken) =>
        {
            var store = await db.Stores.AsNoTracking().Where(s => s.Site == heard.Event.MoverSite).OrderBy(s => s.Facility).Select(s => s.Facility).FirstOrDefaultAsync(cancellationToken) ?? UsualStore;
            foreach (var collected in heard.Event.Containers) await Enter(heard, collected, store, db, cancellationToken);
        });
    }

    private async Task Enter(Heard<StopCollected> heard, CollectedContainer collected, string store, DeclarationsDb db, CancellationToken cancellationToken)
    {
        var told = heard.Event;
        var container = await db.Containers.FindAsync([collected.Label], cancellationToken);
        // Another site's label: Collection refuses it, and if it did not know, the books of that site are not this stop's.
        if (container is not null && container.Site != told.MoverSite) return;
        container ??= Label(heard, collected, db);
        var at = container.LastAt > heard.At ? container.LastAt : heard.At;
        var book = new LedgerBook(db, engine, container, at, heard.Actor);
        if (container.WeighAtTheDoor(collected.Grams, collected.Weigher == Estimate ? Estimate : "scale", collected.Weigher, at) is { } weighed)
        {
            await book.Enter(new LedgerDraft(LedgerKind.Generated, collected.Grams), cancellationToken);
            db.Record(weighed, at, heard.Actor);
        }
        if (container.StoreAtTheDoor(store, at))
        {
            await book.Enter(new LedgerDraft(LedgerKind.StoredIn, container.Grams ?? 0, container.GeneratedBatch), cancellationToken);
            db.Record(container.TellStored(), at, heard.Actor);
        }
        if (container.LeaveWithCollector(told.Manifest, at) is not { } ledgerGrams) return;
        // HJ 1259-2022 B.3 and B.5: out of store names the batch stored, handed out names the batch taken out.
        var storedOut = await book.Enter(new LedgerDraft(LedgerKind.StoredOut, ledgerGrams, container.StoredInBatch, Manifest: told.Manifest), cancellationToken);
        var handedOut = DisposalMethods.Find(told.Method)?.CountsAs == Utilised ? LedgerKind.ExternalUse : LedgerKind.ExternalDisposal;
        await book.Enter(new LedgerDraft(handedOut, collected.Grams, storedOut, Manifest: told.Manifest, Receiver: told.Receiver, Method: told.Method), cancellationToken);
        db.Record(container.TellDispatched(ledgerGrams, collected.Grams), at, heard.Actor);
    }

    private Container Label(Heard<StopCollected> heard, CollectedContainer collected, DeclarationsDb db)
    {
        var (told, label) = (heard.Event, LabelCode.Parse(collected.Label));
        var entry = catalogue.Find(label.Waste, label.Date);
        var hazards = entry?.Hazards.ToString() ?? "";
        var name = entry?.Name ?? label.Waste.Value;
        var container = new Container
        {
            Label = label.Value,
            Party = told.Mover,
            Site = told.MoverSite,
            WasteCode = label.Waste.Value,
            WasteName = name,
            Category = label.Waste.Category,
            Hazards = hazards,
            Form = collected.Form,
            Packaging = collected.Packaging,
            VolumeMillilitres = (long)(collected.VolumeLitres * 1000),
            // What the label must say and a driver does not know is taken from the waste list.
            MainComponents = name.Length > LabelContainer.ComponentsLengthMax ? name[..LabelContainer.ComponentsLengthMax] : name,
            HarmfulComponents = "见国家危险废物名录",
            Precautions = "按危险特性防护，防止泄漏",
            FilledOn = label.Date,
            Origin = ContainerOrigin.Generated,
            LabelledAt = heard.At,
            LastAt = heard.At,
        };
        db.Containers.Add(container);
        db.Record(new ContainerLabelled(container.Label, container.Party, container.Site, told.MoverRegion, container.WasteCode, name, container.Category, hazards,
            container.Form, container.Packaging, collected.VolumeLitres, label.Date, "generated"), heard.At, heard.Actor);
        return container;
    }
}
