namespace WasteLoop.Contracts.Manifests;

/// <summary>A draft was given up before it was issued.</summary>
public sealed record ManifestDiscarded(
    string Draft, string Mover) : IEvent
{
    string IEvent.Subject => Draft;
}
