using System.Diagnostics;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;

namespace WasteLoop.Chassis.Journal;

/// <summary>One thing that happened. Rows are only ever added; the sealer alone fills in sequence and hashes, once.</summary>
public sealed class JournalEntry
{
    /// <summary>UUIDv7 as 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>1, 2, 3 … without gaps in this service; null until sealed.</summary>
    public long? Sequence { get; set; }

    /// <summary>A hybrid clock: Unix microseconds, rising within a process and above every version that the change was made on. The order in which unsealed entries are sealed.</summary>
    public required long Tick { get; init; }

    /// <summary>The event's name, such as ManifestDeparted.</summary>
    public required string Type { get; init; }

    /// <summary>The version of the event's shape.</summary>
    public required int Version { get; init; }

    /// <summary>The code of the thing that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened, as the device or person says.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When this service wrote it down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public string? Party { get; init; }
    public string? User { get; init; }
    public string? Device { get; init; }

    /// <summary>The event as JSON, to the byte as it was hashed.</summary>
    public required string Payload { get; init; }

    /// <summary>The W3C trace context of the request that it came from, for operators; not part of the hash. Null when nobody traces.</summary>
    public string? Trace { get; init; }

    /// <summary>The hash of the entry before; 64 zeros before the first.</summary>
    public string? PreviousHash { get; set; }

    /// <summary>SHA-256 over the previous hash, the sequence and what happened: see <see cref="JournalHash"/>.</summary>
    public string? Hash { get; set; }

    /// <summary>A new, unsealed entry.</summary>
    public static JournalEntry Of(IEvent happening, DateTimeOffset occurredAt, DateTimeOffset recordedAt, long tick, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(recordedAt).ToString("N"),
        Tick = tick,
        Type = EventTypes.NameOf(happening.GetType()),
        Version = 1,
        Subject = happening.Subject,
        OccurredAt = Truncate(occurredAt),
        RecordedAt = Truncate(recordedAt),
        Party = actor.Party,
        User = actor.User,
        Device = actor.Device,
        Payload = EventTypes.Write(happening),
        Trace = Activity.Current is { Recorded: true } activity ? activity.Id : null,
    };

    // The table keeps milliseconds; the hash must be over what the table gives back.
    private static DateTimeOffset Truncate(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
