namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Where a matching stands.</summary>
public enum RunState
{
    Waiting,
    Running,
    Done,

    /// <summary>Refused or interrupted; the reason is told.</summary>
    Failed,
    Cancelled,
}

/// <summary>A matching that somebody asked for, with its totals; its lists are <see cref="MatchingRow"/>s. An answer, not a book: it is kept some days.</summary>
public sealed class MatchingRun
{
    /// <summary>UUIDv7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The user who asked.</summary>
    public required string User { get; init; }

    /// <summary>Six digits, ending in 0000.</summary>
    public required string Province { get; init; }

    /// <summary>The question as JSON.</summary>
    public required string Question { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required RunState State { get; set; }

    /// <summary>When its process last wrote: one that went silent was interrupted.</summary>
    public required DateTimeOffset SeenAt { get; set; }
    public long Steps { get; set; }
    public long UnmetGrams { get; set; }

    /// <summary>Milliseconds from start to answer.</summary>
    public long TookMs { get; set; }

    /// <summary>The totals as JSON; null until it is done.</summary>
    public string? Answer { get; set; }

    /// <summary>Why it failed, Chinese and English by a line break; null otherwise.</summary>
    public string? Problem { get; set; }
}
