using System.Collections.Concurrent;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;

namespace WasteLoop.Testing;

/// <summary>Stands for the journals of services that do not run in this test: the test says what they tell.</summary>
public sealed class ToldFeed(LocalJournalFeed local, IEnumerable<WasteLoopService> running) : IJournalFeed
{
    private readonly ConcurrentDictionary<string, List<SealedEntry>> told = new();
    private readonly HashSet<string> real = running.Select(service => service.Name).ToHashSet();
    private long tick;

    public SealedEntry Tell(IEvent happening, DateTimeOffset at, Actor actor)
    {
        var source = EventTypes.SourceOf(happening.GetType());
        if (real.Contains(source)) throw new InvalidOperationException($"{source} runs in this test: use its API.");
        var entries = told.GetOrAdd(source, _ => []);
        lock (entries)
        {
            var entry = JournalEntry.Of(happening, at, at, Interlocked.Increment(ref tick), actor);
            entry.PreviousHash = entries.Count == 0 ? JournalHash.Start : entries[^1].Hash;
            entry.Sequence = entries.Count + 1;
            entry.Hash = JournalHash.Of(source, entry.PreviousHash!, entry.Sequence.Value, entry);
            var isSealed = SealedEntry.Of(source, entry);
            entries.Add(isSealed);
            return isSealed;
        }
    }

    /// <summary>Loses a journal's end, as a restore from an older copy does.</summary>
    public void CutAfter(string source, int sequence)
    {
        lock (told[source]) told[source].RemoveRange(sequence, told[source].Count - sequence);
    }

    public Task<IReadOnlyList<SealedEntry>> Read(string source, long after, int max, CancellationToken cancellationToken)
    {
        if (!told.TryGetValue(source, out var entries)) return local.Read(source, after, max, cancellationToken);
        lock (entries) return Task.FromResult<IReadOnlyList<SealedEntry>>(entries.Where(e => e.Sequence > after).Take(max).ToList());
    }

    public Task<long> Head(string source, CancellationToken cancellationToken)
    {
        if (!told.TryGetValue(source, out var entries)) return local.Head(source, cancellationToken);
        lock (entries) return Task.FromResult((long)entries.Count);
    }
}
