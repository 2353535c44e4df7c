namespace WasteLoop.Contracts.Manifests;

/// <summary>A collection round's stop got its number before the truck leaves (预编号); what is collected is filled in later, or the number is voided.</summary>
public sealed record ManifestReserved(
    string Manifest, string Stop, string Round, string Mover, string MoverSite) : IEvent
{
    string IEvent.Subject => Manifest;
}
