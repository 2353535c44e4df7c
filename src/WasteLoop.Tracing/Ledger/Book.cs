using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Ledger;

/// <summary>Takes down what one journal entry means for the ledger, and writes it in one go.</summary>
/// <remarks>Everything written follows from the entry alone, never from what other sources told: so the order between sources does not matter.</remarks>
public sealed class Book
{
    private readonly SealedEntry entry;
    private readonly TracingDb db;
    private readonly Dictionary<(string Kind, string Place, string Batch), long> changes = [];
    private readonly List<BatchParty> sights = [];
    private Movement? movement;
    private int postings;
    private int steps;

    private Book(SealedEntry entry, TracingDb db) => (this.entry, this.db) = (entry, db);

    /// <summary>A fresh book for an entry.</summary>
    public static Book Open(SealedEntry entry, TracingDb db)
    {
        // All entries of a chunk share this context: rows that are saved need not be looked through again at every save.
        foreach (var saved in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Unchanged && e.Entity is not Checkpoint).ToList())
            saved.State = EntityState.Detached;
        return new Book(entry, db);
    }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At => entry.OccurredAt;

    /// <summary>Adds a row of its own.</summary>
    public void Add(object row) => db.Add(row);

    /// <summary>Moves grams of a batch. Nothing for 0; a negative amount goes the other way.</summary>
    public void Move(Account from, Account to, string batch, long grams, string document, string kind)
    {
        if (grams == 0) return;
        if (grams < 0) (from, to, grams) = (to, from, -grams);
        db.Postings.Add(new Posting
        {
            Source = entry.Source,
            Sequence = entry.Sequence,
            Index = postings++,
            At = entry.OccurredAt,
            RecordedAt = entry.RecordedAt,
            FromKind = from.Kind,
            FromPlace = from.Place,
            ToKind = to.Kind,
            ToPlace = to.Place,
            Batch = batch,
            Grams = grams,
            Document = document,
            Kind = kind,
        });
        Change(from, batch, -grams);
        Change(to, batch, grams);
    }

    /// <summary>Notes a step in the timeline of a subject: a label, a manifest or a run.</summary>
    public void Note(
        string what, string subject, string? manifest = null, string? run = null, long? grams = null, long? varianceGrams = null,
        string? site = null, string? facility = null, string? note = null) => db.Steps.Add(new Step
        {
            Source = entry.Source,
            Sequence = entry.Sequence,
            Index = steps++,
            Subject = subject,
            Manifest = manifest,
            Run = run,
            What = what,
            At = entry.OccurredAt,
            RecordedAt = entry.RecordedAt,
            Party = entry.Party,
            User = entry.User,
            Device = entry.Device,
            Grams = grams,
            VarianceGrams = varianceGrams,
            Site = site,
            Facility = facility,
            Note = note,
        });

    /// <summary>Lets a party see a batch: as producer, or for as long as a manifest stands.</summary>
    public void Show(string label, string party, string role, string site, string manifest) =>
        sights.Add(new BatchParty { Label = label, Party = party, Role = role, Site = site, Manifest = manifest });

    /// <summary>Takes down who moves what to whom; the first word on a manifest stays.</summary>
    public void Keep(Movement first) => movement = first;

    /// <summary>Takes back what a manifest let its parties see of the labels.</summary>
    public async Task Hide(string manifest, IReadOnlyCollection<string> labels, CancellationToken cancellationToken)
    {
        foreach (var chunk in labels.Chunk(TracingDb.LabelsPerQuery))
            db.BatchParties.RemoveRange(await db.BatchParties.Where(p => p.Manifest == manifest && chunk.Contains(p.Label)).ToListAsync(cancellationToken));
    }

    /// <summary>Brings the balances up to date. Saved by the subscription together with its checkpoint.</summary>
    public async Task Close(CancellationToken cancellationToken)
    {
        foreach (var labels in changes.Keys.Select(key => key.Batch).Distinct().Chunk(TracingDb.LabelsPerQuery))
        {
            var known = await db.Balances.Where(b => labels.Contains(b.Batch)).ToDictionaryAsync(b => (b.Kind, b.Place, b.Batch), cancellationToken);
            var here = labels.ToHashSet();
            foreach (var (key, grams) in changes.Where(change => here.Contains(change.Key.Batch)))
            {
                if (!known.TryGetValue(key, out var balance))
                    db.Balances.Add(balance = new Balance { Kind = key.Kind, Place = key.Place, Batch = key.Batch });
                balance.Grams += grams;
            }
        }
        foreach (var manifest in sights.GroupBy(sight => sight.Manifest))
        {
            var known = manifest.Key.Length == 0 ? [] : await db.BatchParties.Where(p => p.Manifest == manifest.Key).ToListAsync(cancellationToken);
            db.BatchParties.AddRange(manifest.ExceptBy(known.Select(KeyOf), KeyOf));
        }
        if (movement is not null && await db.Movements.FindAsync([movement.Manifest], cancellationToken) is null) db.Movements.Add(movement);
    }

    private void Change(Account account, string batch, long grams)
    {
        var key = (account.Kind, account.Place, batch);
        changes[key] = changes.GetValueOrDefault(key) + grams;
    }

    private static (string, string, string, string) KeyOf(BatchParty sight) => (sight.Label, sight.Party, sight.Role, sight.Site);
}
