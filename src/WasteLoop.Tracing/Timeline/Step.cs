namespace WasteLoop.Tracing.Timeline;

/// <summary>One line of a timeline: what was done to a label, a manifest or a run, when and by whom.</summary>
public sealed class Step
{
    /// <summary>The service whose journal tells it.</summary>
    public required string Source { get; init; }

    /// <summary>The entry's sequence in that journal.</summary>
    public required long Sequence { get; init; }

    /// <summary>0, 1, 2 … among the entry's steps.</summary>
    public required int Index { get; init; }

    /// <summary>The label, manifest number or run whose timeline it stands in.</summary>
    public required string Subject { get; init; }

    public string? Manifest { get; init; }
    public string? Run { get; init; }

    /// <summary>One of the words of <see cref="Timeline.What"/>.</summary>
    public required string What { get; init; }

    /// <summary>When it happened, as the device or person said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public string? Party { get; init; }
    public string? User { get; init; }
    public string? Device { get; init; }

    /// <summary>The mass that the step speaks of.</summary>
    public long? Grams { get; init; }

    /// <summary>More (positive) or less than the books held before.</summary>
    public long? VarianceGrams { get; init; }

    public string? Site { get; init; }
    public string? Facility { get; init; }

    /// <summary>A reason, a ledger batch code, a plate, a device or a method, as the word asks.</summary>
    public string? Note { get; init; }
}
