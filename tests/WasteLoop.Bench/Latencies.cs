namespace WasteLoop.Bench;

/// <summary>Durations in milliseconds, taken down by many clients at once.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];

    public int Count
    {
        get { lock (milliseconds) return milliseconds.Count; }
    }

    public void Add(TimeSpan took)
    {
        lock (milliseconds) milliseconds.Add(took.TotalMilliseconds);
    }

    /// <summary>The duration that so many percent did not exceed; not a number when nothing was measured.</summary>
    public double Percentile(double percent)
    {
        lock (milliseconds)
        {
            if (milliseconds.Count == 0) return double.NaN;
            milliseconds.Sort();
            return milliseconds[Math.Clamp((int)Math.Ceiling(milliseconds.Count * percent / 100) - 1, 0, milliseconds.Count - 1)];
        }
    }
}
