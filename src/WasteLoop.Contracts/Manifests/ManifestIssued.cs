namespace WasteLoop.Contracts.Manifests;

/// <summary>The mover signed a manifest (联单) and it got its number.</summary>
public sealed record ManifestIssued(
    string Manifest, string Draft, string Mover, string MoverSite, string Carrier, string Receiver, string ReceiverSite, string Method,
    ManifestContainer[] Containers, string ContentHash) : IEvent
{
    string IEvent.Subject => Manifest;
}
