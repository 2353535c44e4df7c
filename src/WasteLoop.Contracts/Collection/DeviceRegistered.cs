namespace WasteLoop.Contracts.Collection;

/// <summary>A phone's public key may sign field records from now on. Device is the thumbprint of the key (RFC 7638), Key the key itself as a JWK.</summary>
public sealed record DeviceRegistered(
    string Device, string Party, string Owner, string Key) : IEvent
{
    string IEvent.Subject => Device;
}
