namespace WasteLoop.Contracts.Intake;

/// <summary>A load reached the receiver's gate. MissingLabels departed but were not on the truck.</summary>
public sealed record LoadArrived(
    string Manifest, string Site, string Receiver, string[] Labels, string[] MissingLabels) : IEvent
{
    string IEvent.Subject => Manifest;
}
