using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WasteLoop.Chassis;

/// <summary>What operators can watch: traces from a request through journal and projections, and counts.</summary>
public static class Diagnostics
{
    public const string Name = "WasteLoop";

    internal static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    /// <summary>Entries sealed, by service.</summary>
    internal static readonly Counter<long> Sealed = Meter.CreateCounter<long>("wasteloop.journal.sealed", "{entry}", "Journal entries sealed");

    /// <summary>Entries applied, by subscription.</summary>
    internal static readonly Counter<long> Applied = Meter.CreateCounter<long>("wasteloop.subscription.applied", "{entry}", "Journal entries applied");

    /// <summary>From the recording of an entry to its effect in a subscription, in milliseconds.</summary>
    internal static readonly Histogram<double> Delay = Meter.CreateHistogram<double>("wasteloop.subscription.delay", "ms", "From the recording of an entry to its effect");

    /// <summary>Entries at which a subscription stopped.</summary>
    internal static readonly Counter<long> Stopped = Meter.CreateCounter<long>("wasteloop.subscription.stopped", "{stop}", "Times a subscription stood still at an entry");

    /// <summary>Shows how many entries a subscription is behind what it was told of.</summary>
    internal static void ShowLag(string subscription, Func<IEnumerable<(string Source, long Entries)>> lag) =>
        Meter.CreateObservableGauge("wasteloop.subscription.lag", () => lag().Select(l => new Measurement<long>(l.Entries, new("subscription", subscription), new("source", l.Source))), "{entry}", "Entries not yet applied");
}
