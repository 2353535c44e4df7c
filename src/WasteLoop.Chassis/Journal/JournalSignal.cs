using System.Collections.Concurrent;
using System.Threading.Channels;

namespace WasteLoop.Chassis.Journal;

/// <summary>Wakes a service's sealer after a commit, and tells who waits the sequence that an entry was given.</summary>
public sealed class JournalSignal<TDb>(ServiceName<TDb> service)
{
    /// <summary>The header of an answer that tells its journal position.</summary>
    public const string Header = "Journal-Position";

    private static readonly TimeSpan SealedWaitMax = TimeSpan.FromSeconds(2);
    private const int WaitingMax = 500;
    private const int ToPublishMax = 20_000;
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Channel<SealedEntry> toPublish = Channel.CreateBounded<SealedEntry>(new BoundedChannelOptions(ToPublishMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> waiters = new();

    /// <summary>Something was committed.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    /// <summary>Waits until something was committed, or for the time given.</summary>
    public async Task Wait(TimeSpan wait, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var bellRang = bell.Reader.ReadAsync(patience.Token).AsTask();
        await Task.WhenAny(bellRang, Task.Delay(wait, clock, patience.Token));
        await patience.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What this process sealed and the bus has yet to take; the oldest are given up when the bus is away for long.</summary>
    internal ChannelReader<SealedEntry> ToPublish => toPublish.Reader;

    /// <summary>Begin waiting before the commit, so that the answer can't be missed.</summary>
    public Task<long> Expect(string entryId) =>
        waiters.GetOrAdd(entryId, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The entries that callers wait for; the first few hundred are enough for a round.</summary>
    internal IReadOnlyList<string> Waiting => [.. waiters.Keys.Take(WaitingMax)];

    /// <summary>After the commit: has the entry sealed and waits for it, for a moment.</summary>
    /// <returns>The position, as a header tells it; null when it took too long.</returns>
    public async Task<string?> PositionOf(string entryId, Task<long> expected)
    {
        Ring();
        if (await Task.WhenAny(expected, Task.Delay(SealedWaitMax, TimeProvider.System, CancellationToken.None)) == expected) return $"{service.Name}/{await expected}";
        Forget(entryId);
        return null;
    }

    public void Forget(string entryId) => waiters.TryRemove(entryId, out _);

    /// <summary>Tells those who wait, and the relay, what is sealed and committed.</summary>
    internal void Announce(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count == 0) return;
        Diagnostics.Sealed.Add(entries.Count, new KeyValuePair<string, object?>("service", service.Name));
        foreach (var entry in entries)
        {
            Sealed(entry.Id, entry.Sequence!.Value);
            toPublish.Writer.TryWrite(SealedEntry.Of(service.Name, entry));
        }
    }

    internal void Sealed(string entryId, long sequence)
    {
        if (waiters.TryRemove(entryId, out var waiter)) waiter.TrySetResult(sequence);
    }
}
