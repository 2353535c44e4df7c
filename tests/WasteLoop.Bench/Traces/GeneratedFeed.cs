using WasteLoop.Chassis.Journal;
using WasteLoop.Contracts;

namespace WasteLoop.Bench.Traces;

/// <summary>Stands for the journals of the services that Tracing listens to, with made-up entries in memory. Unsealed: subscriptions do not check hashes.</summary>
internal sealed class GeneratedFeed : IJournalFeed
{
    private readonly Dictionary<string, List<SealedEntry>> journals = [];

    public IReadOnlyCollection<string> Sources => journals.Keys;

    /// <summary>All entries told.</summary>
    public long Entries => journals.Values.Sum(journal => (long)journal.Count);

    public void Tell(IEvent happening, DateTimeOffset at, string party)
    {
        var source = EventTypes.SourceOf(happening.GetType());
        if (!journals.TryGetValue(source, out var journal)) journals[source] = journal = [];
        var entry = JournalEntry.Of(happening, at, at, journal.Count + 1, new(party, "user-of-" + party, "bench"));
        (entry.Sequence, entry.PreviousHash, entry.Hash) = (journal.Count + 1, JournalHash.Start, JournalHash.Start);
        journal.Add(SealedEntry.Of(source, entry));
    }

    public Task<IReadOnlyList<SealedEntry>> Read(string source, long after, int max, CancellationToken cancellationToken)
    {
        var journal = journals.GetValueOrDefault(source, []);
        var from = (int)Math.Min(after, journal.Count);
        return Task.FromResult<IReadOnlyList<SealedEntry>>(journal.GetRange(from, Math.Min(max, journal.Count - from)));
    }

    public Task<long> Head(string source, CancellationToken cancellationToken) => Task.FromResult((long)journals.GetValueOrDefault(source, []).Count);
}
