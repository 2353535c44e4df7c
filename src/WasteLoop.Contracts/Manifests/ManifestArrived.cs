namespace WasteLoop.Contracts.Manifests;

/// <summary>The named receiver scanned the load in.</summary>
public sealed record ManifestArrived(
    string Manifest) : IEvent
{
    string IEvent.Subject => Manifest;
}
