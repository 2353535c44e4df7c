namespace WasteLoop.Host.Demo;

/// <summary>A clock that runs behind the real one and is put forward day by day, so that what the demo lives through lies in the past when it ends.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private long behindTicks = (System.GetUtcNow() - start).Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - TimeSpan.FromTicks(Volatile.Read(ref behindTicks));

    /// <summary>Puts it forward; never back, and never into the real future.</summary>
    public void Forward(DateTimeOffset to)
    {
        var behind = Math.Max(0, (System.GetUtcNow() - to).Ticks);
        if (behind < Volatile.Read(ref behindTicks)) Volatile.Write(ref behindTicks, behind);
    }
}
