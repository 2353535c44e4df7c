namespace WasteLoop.Contracts.Manifests;

/// <summary>The load is on the road. LeftBehind are containers of the manifest that were not loaded; they stay in store.</summary>
public sealed record ManifestDeparted(
    string Manifest, string Mover, string MoverSite, string Carrier, string Receiver, string ReceiverSite, string Method, string Plate,
    string Driver, string Escort, ManifestContainer[] Containers, string[] LeftBehind) : IEvent
{
    string IEvent.Subject => Manifest;
}
