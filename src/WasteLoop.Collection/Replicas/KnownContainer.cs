namespace WasteLoop.Collection.Replicas;

/// <summary>A labelled container as its party's ledger has it.</summary>
public sealed class KnownContainer
{
    public required string Label { get; init; }
    public required string Party { get; init; }
    public required string Site { get; init; }

    /// <summary>With hyphens.</summary>
    public required string WasteCode { get; init; }

    /// <summary>China day on which filling began.</summary>
    public required DateOnly FilledOn { get; init; }

    /// <summary>What the ledger says it weighs; 0 before the first weighing.</summary>
    public long Grams { get; set; }
    public bool InStore { get; set; }

    /// <summary>When it was put in store; the storage clock runs from here.</summary>
    public DateTimeOffset? StoredAt { get; set; }

    /// <summary>When it left on a manifest.</summary>
    public DateTimeOffset? DispatchedAt { get; set; }
    public bool Withdrawn { get; set; }
}
