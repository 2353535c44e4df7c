using System.Collections.Concurrent;
using System.Threading.Channels;

namespace WasteLoop.Chassis.Journal;

/// <summary>Wakes a service's sealer after a commit, and tells who waits the sequence that an entry was given.</summary>
public sealed class JournalSignal<TDb>
{
    private const int WaitingMax = 500;
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
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

    /// <summary>Begin waiting before the commit, so that the answer can't be missed.</summary>
    public Task<long> Expect(string entryId) =>
        waiters.GetOrAdd(entryId, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The entries that callers wait for; the first few hundred are enough for a round.</summary>
    internal IReadOnlyList<string> Waiting => [.. waiters.Keys.Take(WaitingMax)];

    public void Forget(string entryId) => waiters.TryRemove(entryId, out _);

    internal void Sealed(string entryId, long sequence)
    {
        if (waiters.TryRemove(entryId, out var waiter)) waiter.TrySetResult(sequence);
    }
}
