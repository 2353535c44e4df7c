namespace WasteLoop.Contracts.Intake;

/// <summary>A picture of a container was taken at the receiver, in place of an older one. Sha256 is over its bytes.</summary>
public sealed record ContainerPhotographed(
    string Manifest, string Label, string Receiver, string ContentType, string Sha256) : IEvent
{
    string IEvent.Subject => Manifest;
}
