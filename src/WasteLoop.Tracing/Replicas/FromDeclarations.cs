using WasteLoop.Contracts.Declarations;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Timeline;

namespace WasteLoop.Tracing.Replicas;

/// <summary>What the producers' containers mean for the ledger.</summary>
public static class FromDeclarations
{
    public static void Labelled(Book book, ContainerLabelled labelled)
    {
        book.Add(new Batch
        {
            Label = labelled.Label,
            Party = labelled.Party,
            Site = labelled.Site,
            Region = labelled.Region,
            WasteCode = labelled.WasteCode,
            WasteName = labelled.WasteName,
            Category = labelled.Category,
            Hazards = labelled.Hazards,
            Form = labelled.Form,
            Packaging = labelled.Packaging,
            VolumeLitres = labelled.VolumeLitres,
            FilledOn = labelled.FilledOn,
            Origin = labelled.Origin,
        });
        book.Show(labelled.Label, labelled.Party, BatchParty.Producer, labelled.Site, "");
        book.Note(What.Labelled, labelled.Label, site: labelled.Site);
    }

    /// <remarks>The mass of generated waste enters the books here and nowhere else.</remarks>
    public static void Weighed(Book book, ContainerWeighed weighed)
    {
        book.Move(new Account(Account.Origin, weighed.Site), new Account(Account.Store, weighed.Site), weighed.Label, weighed.Grams, weighed.Label, What.Weighed);
        book.Note(What.Weighed, weighed.Label, grams: weighed.Grams, site: weighed.Site, note: weighed.Device);
    }

    public static void Stored(Book book, ContainerStored stored) =>
        book.Note(What.Stored, stored.Label, grams: stored.Grams, site: stored.Site, facility: stored.Facility, note: stored.StoredInBatch);

    /// <remarks>A correction reverses the whole and enters it anew, as the storage ledger does: both stay readable.</remarks>
    public static void Corrected(Book book, ContainerCorrected corrected)
    {
        var (origin, store) = (new Account(Account.Origin, corrected.Site), new Account(Account.Store, corrected.Site));
        book.Move(store, origin, corrected.Label, corrected.OldGrams, corrected.Label, What.Corrected);
        book.Move(origin, store, corrected.Label, corrected.NewGrams, corrected.Label, What.Corrected);
        book.Note(What.Corrected, corrected.Label, grams: corrected.NewGrams, site: corrected.Site, note: corrected.Reason);
    }

    public static void Withdrawn(Book book, ContainerWithdrawn withdrawn)
    {
        book.Move(new Account(Account.Store, withdrawn.Site), new Account(Account.Origin, withdrawn.Site), withdrawn.Label, withdrawn.Grams, withdrawn.Label, What.Withdrawn);
        book.Note(What.Withdrawn, withdrawn.Label, grams: withdrawn.Grams, site: withdrawn.Site, note: withdrawn.Reason);
    }

    /// <remarks>The manifest moves what it says it ships; what the store's books held beside that is variance, so that the store closes.</remarks>
    public static void Dispatched(Book book, ContainerDispatched dispatched)
    {
        var gap = dispatched.ShippedGrams - dispatched.LedgerGrams;
        book.Move(new Account(Account.Variance, dispatched.Site), new Account(Account.Store, dispatched.Site), dispatched.Label, gap, dispatched.Manifest, What.Dispatched);
        book.Note(What.Dispatched, dispatched.Label, manifest: dispatched.Manifest, grams: dispatched.ShippedGrams, varianceGrams: gap == 0 ? null : gap,
            site: dispatched.Site, note: dispatched.StoredOutBatch);
    }

    /// <remarks>A residue's mass entered the books with its run; the container's filling is only a step.</remarks>
    public static void Filled(Book book, ResidueFilled filled) =>
        book.Note(What.Filled, filled.Label, run: filled.Run, grams: filled.Grams, site: filled.Site);
}
