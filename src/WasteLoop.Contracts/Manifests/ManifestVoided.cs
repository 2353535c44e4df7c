namespace WasteLoop.Contracts.Manifests;

/// <summary>An issued manifest was voided before it left; its number is never used again.</summary>
public sealed record ManifestVoided(
    string Manifest, string Mover, string[] Labels, string Reason) : IEvent
{
    string IEvent.Subject => Manifest;
}
