namespace WasteLoop.Reporting.Figures;

/// <summary>Grams of one batch that count in one cell because of one journal entry: never changed, never deleted. A correction is a further fact.</summary>
/// <remarks>Only when the register moves a site to another region its facts are placed anew, so that figures of all years are by today's boundaries.</remarks>
public sealed class Fact
{
    /// <summary>The service whose journal tells it.</summary>
    public required string Source { get; init; }

    /// <summary>The entry's sequence in that journal.</summary>
    public required long Sequence { get; init; }

    /// <summary>0, 1, 2 … among the entry's facts.</summary>
    public required int Index { get; init; }

    /// <summary>The cell that it counts in.</summary>
    public required string Cell { get; init; }

    /// <summary>The batch's label code.</summary>
    public required string Batch { get; init; }

    /// <summary>Negative where it takes away.</summary>
    public required long Grams { get; init; }

    /// <summary>Where it counts.</summary>
    public required string Site { get; init; }

    /// <summary>Where a transfer went, or a receipt came from; null for all else.</summary>
    public string? OtherSite { get; init; }

    /// <summary>The label, manifest or run that it stands on.</summary>
    public required string Document { get; init; }

    /// <summary>What happened, such as weighed.</summary>
    public required string Why { get; init; }

    /// <summary>When it happened, as the device or person said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down: figures as of a day sum what was recorded until then.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
