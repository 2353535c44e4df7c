using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>A running subscription, whatever its database: what the bus, the routes and <c>verify</c> hold on to.</summary>
public interface ISubscriptionRunner
{
    string Name { get; }

    /// <summary>The service whose tables it writes.</summary>
    string Service { get; }

    IReadOnlySet<string> Sources { get; }

    /// <summary>The names of the events that it acts on.</summary>
    IReadOnlyCollection<string> Events { get; }

    bool IsProjection { get; }

    /// <summary>Takes a chunk from the bus: applies what is new; fetches from the source what is missing.</summary>
    Task Receive(JournalChunk chunk, CancellationToken cancellationToken);

    /// <summary>Takes a heartbeat: catches up when behind.</summary>
    Task Receive(JournalHeartbeat heartbeat, CancellationToken cancellationToken);

    /// <summary>Applies what the source's journal has beyond the checkpoint. Returns how many entries.</summary>
    Task<long> CatchUpOnce(string source, CancellationToken cancellationToken);

    /// <summary>How many entries of the source this process knows of and has not yet applied.</summary>
    long Lag(string source);

    /// <summary>The last sequence of the source that is applied.</summary>
    Task<long> Position(string source, CancellationToken cancellationToken);

    /// <summary>The last sequence that any replica has applied, as far as the table says; a replica that only stands by knows it from there.</summary>
    Task<long> SavedPosition(string source, CancellationToken cancellationToken);

    /// <summary>The position applied and what the source's journal holds there now, when that is not what was applied: the journal was cut. Null when it agrees.</summary>
    Task<string?> CutOf(string source, CancellationToken cancellationToken);

    /// <summary>Empties the projection's tables and applies all journals again, in one transaction.</summary>
    /// <exception cref="InvalidOperationException">It is a reaction.</exception>
    Task Rebuild(CancellationToken cancellationToken);

    /// <summary>Builds the projection anew in a scratch database and names the rows in which the live one differs; none when it is right.</summary>
    Task<IReadOnlyList<string>> CompareWithRebuilt(CancellationToken cancellationToken);

    /// <summary>Why it stands still; null while it runs.</summary>
    string? StoppedBy { get; }
}
