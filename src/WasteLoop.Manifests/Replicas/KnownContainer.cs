namespace WasteLoop.Manifests.Replicas;

/// <summary>A labelled container as its party's ledger has it.</summary>
/// <remarks>That a manifest holds it is not said here but by <see cref="Transfer.LoadedContainer"/>: this row follows from others' events alone.</remarks>
public sealed class KnownContainer
{
    public required string Label { get; init; }
    public required string Party { get; init; }
    public required string Site { get; init; }

    /// <summary>With hyphens: 900-249-08.</summary>
    public required string WasteCode { get; init; }
    public required string WasteName { get; init; }
    public required string Hazards { get; init; }
    public required string Form { get; init; }
    public required string Packaging { get; init; }

    /// <summary>What the ledger says it weighs; 0 before the first weighing.</summary>
    public long Grams { get; set; }

    /// <summary>It was put in store and not withdrawn since.</summary>
    public bool InStore { get; set; }

    public bool Withdrawn { get; set; }
}
