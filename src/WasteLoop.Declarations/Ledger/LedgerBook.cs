using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Labels;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Ledger;

/// <summary>What a ledger row says beyond its container.</summary>
/// <param name="Grams">Negative to reverse.</param>
/// <param name="CountsOn">The day that a correction speaks of; the row's own when not said.</param>
public sealed record LedgerDraft(
    LedgerKind Kind, long Grams, string? BackReference = null, string? ReversalOf = null, string? Manifest = null, string? Receiver = null,
    string? Method = null, string? Reason = null, DateOnly? CountsOn = null);

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
        var countsOn = draft.CountsOn ?? day;
        db.Ledger.Add(new LedgerRow
        {
            Site = container.Site,
            Number = await Serial.Next(db, "ledger/" + container.Site, cancellationToken),
            Party = container.Party,
            BatchCode = batch,
            Kind = draft.Kind,
            Day = day,
            CountsOn = countsOn,
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
        // A row into store is no figure of a return, nor is what was filled together from others' waste. A confirmation takes the same hold, so none slips between its sums and this mark.
        if (draft.Kind != LedgerKind.StoredIn && container.Origin != ContainerOrigin.Consolidated)
            await db.Returns.Where(r => r.Site == container.Site && r.To >= countsOn && !r.Touched).ExecuteUpdateAsync(set => set.SetProperty(r => r.Touched, true), cancellationToken);
        if (draft.ReversalOf is null) container.NoteBatch(draft.Kind, batch);
        return batch;
    }

    /// <summary>Undoes what the ledger holds of the container and, when there is a new mass, enters that instead.</summary>
    /// <param name="oldGrams">What the rows to undo say.</param>
    /// <param name="newGrams">Null when the container leaves the books.</param>
    public async Task Reverse(long oldGrams, long? newGrams, string reason, CancellationToken cancellationToken)
    {
        // HJ 1259-2022 6.4 (kept five years): nothing is changed or deleted, a negative row undoes a wrong one.
        // A return asks what was made in a period: the correction belongs to the day on which the wrong mass was entered, not to its own.
        var (generated, storedIn) = (container.GeneratedBatch, container.StoredInBatch);
        var (madeOn, storedOn) = (DayOf(container.WeighedAt), DayOf(container.StoredAt));
        if (storedIn is not null) await Enter(new LedgerDraft(LedgerKind.StoredIn, -oldGrams, generated, ReversalOf: storedIn, Reason: reason, CountsOn: storedOn), cancellationToken);
        if (generated is not null) await Enter(new LedgerDraft(LedgerKind.Generated, -oldGrams, ReversalOf: generated, Reason: reason, CountsOn: madeOn), cancellationToken);
        if (newGrams is not { } grams) return;
        var corrected = await Enter(new LedgerDraft(LedgerKind.Generated, grams, Reason: reason, CountsOn: madeOn), cancellationToken);
        if (storedIn is not null) await Enter(new LedgerDraft(LedgerKind.StoredIn, grams, corrected, Reason: reason, CountsOn: storedOn), cancellationToken);
    }

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } known ? ChinaTime.DateOf(known) : null;
}
