using System.Threading.Channels;

namespace WasteLoop.Reporting.Reports;

/// <summary>Wakes the worker when there may be something to compute.</summary>
internal sealed class ReportWake
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public Task Ring()
    {
        bell.Writer.TryWrite(true);
        return Task.CompletedTask;
    }

    /// <summary>Waits for the bell, or for the time given: another process may have taken the order.</summary>
    public async Task Wait(TimeSpan wait, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rang = bell.Reader.ReadAsync(patience.Token).AsTask();
        await Task.WhenAny(rang, Task.Delay(wait, TimeProvider.System, patience.Token));
        await patience.CancelAsync();
    }
}
