namespace WasteLoop.Intake.Replicas;

/// <summary>A container that left on a manifest, or was left behind at loading.</summary>
public sealed class KnownManifestContainer
{
    public required string Manifest { get; init; }
    public required string Label { get; init; }

    /// <summary>Empty for one that was left behind.</summary>
    public required string WasteCode { get; init; }

    /// <summary>What the manifest says it weighs.</summary>
    public required long Grams { get; init; }

    public required bool LeftBehind { get; init; }
}
