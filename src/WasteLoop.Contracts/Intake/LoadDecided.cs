namespace WasteLoop.Contracts.Intake;

/// <summary>The receiver accepted or refused each container. Method is how it will be used or disposed of.</summary>
public sealed record LoadDecided(
    string Manifest, string Site, string Receiver, string Licence, string Method, bool MajorDifference, string? DifferenceNote,
    ContainerDecision[] Containers) : IEvent
{
    string IEvent.Subject => Manifest;
}
