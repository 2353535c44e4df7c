using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Labels;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Ledger;

/// <summary>What a ledger row says beyond its container.</summary>
/// <param name="Grams">Negative to reverse.</param>
public sealed record LedgerDraft(
    LedgerKind Kind, long Grams, string? BackReference = null, string? ReversalOf = null, string? Manifest = null, string? Receiver = null,
    string? Method = null, string? Reason = null);

/// <summary>Enters rows about one container, all at one instant by one actor.</summary>
public sealed class LedgerBook(DeclarationsDb db, DatabaseEngine engine, Container container, DateTimeOffset at, Actor actor)
{
    /// <summary>Adds a row with the next batch code of its party, kind and day; the container remembers the code of a row that is no reversal.</summary>
    /// <returns>The batch code.</returns>
    public async Task<string> Enter(LedgerDraft draft, CancellationToken cancellationToken)
    {
        // The party's serials are locked one after the other, in an order that depends on what is entered: whoever began goes first, or two would block each other.
        await engine.Hold(db, "ledger/" + container.Party, cancellationToken);
        var day = ChinaTime.DateOf(at);
        var batch = LedgerBatchCode.Compose(draft.Kind, day, await Serial.Next(db, $"batch/{container.Party}/{draft.Kind}/{day:yyyyMMdd}", cancellationToken)).Value;
        db.Ledger.Add(new LedgerRow
        {
            Site = container.Site,
            Number = await Serial.Next(db, "ledger/" + container.Site, cancellationToken),
            Party = container.Party,
            BatchCode = batch,
            Kind = draft.Kind,
            Day = day,
            Label = container.Label,
            WasteCode = container.WasteCode,
            Grams = draft.Grams,
            Facility = draft.Kind is LedgerKind.StoredIn or LedgerKind.StoredOut ? container.Facility : null,
            BackReference = draft.BackReference,
            ReversalOf = draft.ReversalOf,
            Manifest = draft.Manifest,
            Receiver = draft.Receiver,
            Method = draft.Method,
            Reason = draft.Reason,
            Who = actor.User ?? "",
            At = at,
        });
        if (draft.ReversalOf is null) container.NoteBatch(draft.Kind, batch);
        return batch;
    }

    /// <summary>Undoes what the ledger holds of the container and, when there is a new mass, enters that instead.</summary>
    /// <param name="oldGrams">What the rows to undo say.</param>
    /// <param name="newGrams">Null when the container leaves the books.</param>
    public async Task Reverse(long oldGrams, long? newGrams, string reason, CancellationToken cancellationToken)
    {
        // HJ 1259-2022 6.4 (kept five years): nothing is changed or deleted, a negative row undoes a wrong one.
        var (generated, storedIn) = (container.GeneratedBatch, container.StoredInBatch);
        if (storedIn is not null) await Enter(new LedgerDraft(LedgerKind.StoredIn, -oldGrams, generated, ReversalOf: storedIn, Reason: reason), cancellationToken);
        if (generated is not null) await Enter(new LedgerDraft(LedgerKind.Generated, -oldGrams, ReversalOf: generated, Reason: reason), cancellationToken);
        if (newGrams is not { } grams) return;
        var corrected = await Enter(new LedgerDraft(LedgerKind.Generated, grams, Reason: reason), cancellationToken);
        if (storedIn is not null) await Enter(new LedgerDraft(LedgerKind.StoredIn, grams, corrected, Reason: reason), cancellationToken);
    }
}
