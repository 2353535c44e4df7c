namespace WasteLoop.Contracts.Manifests;

/// <summary>The receiver has reported the treatment of all that was accepted.</summary>
public sealed record ManifestClosed(
    string Manifest) : IEvent
{
    string IEvent.Subject => Manifest;
}
