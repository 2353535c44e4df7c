namespace WasteLoop.Reporting.Figures;

/// <summary>A fact whose batch, site or manifest has not been heard of yet: it is placed when that comes.</summary>
public sealed class WaitingFact
{
    public required string Source { get; init; }
    public required long Sequence { get; init; }
    public required int Index { get; init; }

    /// <summary>2026-11; empty for the month in which the batch was first weighed.</summary>
    public required string Month { get; init; }

    /// <summary>A <see cref="Figures.Link"/>; transferred as long as it is open whether it left the province.</summary>
    public required string Link { get; init; }

    /// <summary>The method of use or disposal; empty where there is none.</summary>
    public required string Method { get; init; }

    public required string Batch { get; init; }
    public required long Grams { get; init; }

    /// <summary>Where it counts; empty for the mover's site of the manifest.</summary>
    public required string Site { get; init; }

    /// <summary>The other side of a transfer; empty for the mover's site of the manifest, null for none.</summary>
    public string? OtherSite { get; init; }

    /// <summary>The manifest to ask for the mover's site; null when nothing is asked.</summary>
    public string? Manifest { get; init; }

    public required string Document { get; init; }
    public required string Why { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
