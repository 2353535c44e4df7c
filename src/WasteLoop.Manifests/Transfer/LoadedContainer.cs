namespace WasteLoop.Manifests.Transfer;

/// <summary>A container that a manifest holds: no other may take it. A lock, not a record: it goes when the container is released; the manifest keeps the record.</summary>
/// <remarks>The label is the key, so of two who take the same container at once the second one's save fails.</remarks>
public sealed class LoadedContainer
{
    public required string Label { get; init; }
    public required string Manifest { get; init; }
}
