namespace WasteLoop.Manifests.Transfer;

/// <summary>One line of a manifest's timeline: what happened, when, by whom.</summary>
public sealed class ManifestStep
{
    public const int NoteLengthMax = 2000;

    public required string Manifest { get; init; }

    /// <summary>1, 2, 3 … in the manifest.</summary>
    public required int Number { get; init; }

    /// <summary>reserved, issued, collected, voided, departed, arrived, weighed, decided, treated or closed.</summary>
    public required string What { get; init; }

    /// <summary>When it happened, as the device or person says.</summary>
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public string? Party { get; init; }
    public string? User { get; init; }
    public string? Device { get; init; }

    /// <summary>More of it: a reason, a plate, a run.</summary>
    public string? Note { get; init; }
}
