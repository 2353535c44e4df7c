using System.Diagnostics;
using Microsoft.Extensions.Logging;
using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <content>What operators see of it: traces, counts and the log.</content>
public sealed partial class SubscriptionRunner<TDb>
{
    /// <summary>Continues the trace of the request that the entry came from.</summary>
    private Activity? ActivityOf(SealedEntry entry)
    {
        if (entry.Trace is null || !subscription.Heeds(entry) || !ActivityContext.TryParse(entry.Trace, null, isRemote: true, out var request)) return null;
        var activity = Diagnostics.Source.StartActivity($"apply {entry.Type}", ActivityKind.Consumer, request);
        activity?.SetTag("wasteloop.subscription", Name).SetTag("wasteloop.entry", $"{entry.Source}/{entry.Sequence}").SetTag("wasteloop.subject", entry.Subject);
        return activity;
    }

    private void Count(IReadOnlyList<SealedEntry> entries)
    {
        var tag = new KeyValuePair<string, object?>("subscription", Name);
        Diagnostics.Applied.Add(entries.Count, tag);
        if (Diagnostics.Delay.Enabled) Diagnostics.Delay.Record((clock.GetUtcNow() - entries[^1].RecordedAt).TotalMilliseconds, tag);
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "Subscription {Subscription} stopped at {Source}/{Sequence} ({Type}) and will try it again; it never skips")]
    private partial void LogStopped(Exception exception, string subscription, string source, long sequence, string type);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Warning, Message = "{Subscription} could not read on in the journal of {Source}; the next heartbeat tries again")]
    private partial void LogFeedAway(Exception exception, string subscription, string source);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "Subscription {Subscription} stands still: it has applied {Where}. docs/operations.md says what to do")]
    private partial void LogCut(string subscription, string where);
}
