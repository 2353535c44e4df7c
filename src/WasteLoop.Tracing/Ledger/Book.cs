using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Ledger;

/// <summary>Takes down what journal entries mean for the ledger, and writes the whole batch of them in one go.</summary>
/// <remarks>Everything written follows from the entries alone, never from what other sources told: so the order between sources does not matter.</remarks>
public sealed class Book(TracingDb db)
{
    private readonly List<Posting> postings = [];
    private readonly List<Step> steps = [];
    private readonly List<Batch> batches = [];
    private readonly List<Run> runs = [];
    private readonly List<RunInput> inputs = [];
    private readonly List<RunOutput> outputs = [];
    private readonly List<Edge> edges = [];
    private readonly Dictionary<(string Kind, string Place, string Batch), long> changes = [];
    private readonly Sights sights = new(db);
    private readonly Dictionary<string, Movement> movements = [];
    private SealedEntry? entry;
    private int postingsOfEntry;
    private int stepsOfEntry;

    /// <summary>When it happened.</summary>
    public DateTimeOffset At => Entry.OccurredAt;

    private SealedEntry Entry => entry ?? throw new InvalidOperationException("The book is open for no entry.");

    /// <summary>Turns to the next entry.</summary>
    public void Turn(SealedEntry to) => (entry, postingsOfEntry, stepsOfEntry) = (to, 0, 0);

    public void Add(Batch batch) => batches.Add(batch);

    public void Add(Run run) => runs.Add(run);

    public void Add(RunInput input) => inputs.Add(input);

    public void Add(RunOutput output) => outputs.Add(output);

    public void Add(Edge edge) => edges.Add(edge);

    /// <summary>Moves grams of a batch. Nothing for 0; a negative amount goes the other way.</summary>
    /// <param name="at">Another time than the entry's, where an entry tells of several.</param>
    public void Move(Account from, Account to, string batch, long grams, string document, string kind, DateTimeOffset? at = null)
    {
        if (grams == 0) return;
        if (grams < 0) (from, to, grams) = (to, from, -grams);
        postings.Add(new Posting
        {
            Source = Entry.Source,
            Sequence = Entry.Sequence,
            Index = postingsOfEntry++,
            At = at ?? Entry.OccurredAt,
            RecordedAt = Entry.RecordedAt,
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
        string? site = null, string? facility = null, string? note = null, DateTimeOffset? at = null) => steps.Add(new Step
        {
            Source = Entry.Source,
            Sequence = Entry.Sequence,
            Index = stepsOfEntry++,
            Subject = subject,
            Manifest = manifest,
            Run = run,
            What = what,
            At = at ?? Entry.OccurredAt,
            RecordedAt = Entry.RecordedAt,
            Party = Entry.Party,
            User = Entry.User,
            Device = Entry.Device,
            Grams = grams,
            VarianceGrams = varianceGrams,
            Site = site,
            Facility = facility,
            Note = note,
        });

    /// <summary>Lets a party see a batch: as producer, or for as long as a manifest stands.</summary>
    public void Show(string label, string party, string role, string site, string manifest) =>
        sights.Show(new BatchParty { Label = label, Party = party, Role = role, Site = site, Manifest = manifest });

    /// <summary>Takes back what a manifest let its parties see of the labels.</summary>
    public void Hide(string manifest, IEnumerable<string> labels) => sights.Hide(manifest, labels);

    /// <summary>Takes down who moves what to whom; the first word on a manifest stays.</summary>
    public void Keep(Movement first) => movements.TryAdd(first.Manifest, first);

    /// <summary>Writes all that was taken down, within the caller's transaction, and starts a new page.</summary>
    public async Task Close(CancellationToken cancellationToken)
    {
        await db.Append(postings, cancellationToken);
        await db.Append(steps, cancellationToken);
        await db.Append(batches, cancellationToken);
        await db.Append(runs, cancellationToken);
        await db.Append(inputs, cancellationToken);
        await db.Append(outputs, cancellationToken);
        await db.Append(edges, cancellationToken);
        foreach (var labels in changes.GroupBy(change => change.Key.Batch).Chunk(TracingDb.LabelsPerQuery)) await Balance(labels, cancellationToken);
        foreach (var manifests in movements.Keys.Chunk(TracingDb.LabelsPerQuery)) await WriteMovements(manifests, cancellationToken);
        await sights.Write(cancellationToken);
        postings.Clear();
        steps.Clear();
        batches.Clear();
        runs.Clear();
        inputs.Clear();
        outputs.Clear();
        edges.Clear();
        changes.Clear();
        movements.Clear();
        entry = null;
    }

    // Written anew rather than changed one by one: two statements for any number of batches, on every engine.
    private async Task Balance(IEnumerable<IGrouping<string, KeyValuePair<(string Kind, string Place, string Batch), long>>> changed, CancellationToken cancellationToken)
    {
        var labels = changed.Select(change => change.Key).ToArray();
        var balances = await db.Balances.AsNoTracking().Where(b => labels.Contains(b.Batch)).ToDictionaryAsync(b => (b.Kind, b.Place, b.Batch), cancellationToken);
        if (balances.Count > 0) await db.Balances.Where(b => labels.Contains(b.Batch)).ExecuteDeleteAsync(cancellationToken);
        foreach (var (key, grams) in changed.SelectMany(change => change))
        {
            if (!balances.TryGetValue(key, out var balance)) balances.Add(key, balance = new Balance { Kind = key.Kind, Place = key.Place, Batch = key.Batch });
            balance.Grams += grams;
        }
        await db.Append([.. balances.Values], cancellationToken);
    }

    private async Task WriteMovements(string[] manifests, CancellationToken cancellationToken)
    {
        var known = await db.Movements.Where(m => manifests.Contains(m.Manifest)).Select(m => m.Manifest).ToHashSetAsync(cancellationToken);
        await db.Append([.. manifests.Where(manifest => !known.Contains(manifest)).Select(manifest => movements[manifest])], cancellationToken);
    }

    private void Change(Account account, string batch, long grams)
    {
        var key = (account.Kind, account.Place, batch);
        changes[key] = changes.GetValueOrDefault(key) + grams;
    }
}
