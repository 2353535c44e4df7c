namespace WasteLoop.Reporting.Replicas;

/// <summary>From where a manifest moves its waste.</summary>
public sealed class KnownManifest
{
    public required string Manifest { get; init; }
    public required string MoverSite { get; init; }
}
