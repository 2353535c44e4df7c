namespace WasteLoop.Tracing.Ledger;

/// <summary>Grams of one batch taken from one account and given to another: never changed, never deleted.</summary>
/// <remarks>The key says which journal entry it follows from, so that every kilogram opens to a signed record.</remarks>
public sealed class Posting
{
    /// <summary>The service whose journal tells it.</summary>
    public required string Source { get; init; }

    /// <summary>The entry's sequence in that journal.</summary>
    public required long Sequence { get; init; }

    /// <summary>0, 1, 2 … among the entry's postings.</summary>
    public required int Index { get; init; }

    /// <summary>When it happened, as the device or person said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required string FromKind { get; init; }
    public required string FromPlace { get; init; }
    public required string ToKind { get; init; }
    public required string ToPlace { get; init; }

    /// <summary>The batch's label code.</summary>
    public required string Batch { get; init; }

    /// <summary>Above 0.</summary>
    public required long Grams { get; init; }

    /// <summary>The manifest, run or label that it stands on.</summary>
    public required string Document { get; init; }

    /// <summary>Why: the step's word, such as departed.</summary>
    public required string Kind { get; init; }
}
