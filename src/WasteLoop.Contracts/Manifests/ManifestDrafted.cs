namespace WasteLoop.Contracts.Manifests;

/// <summary>A draft was made or changed. Drafts are invisible to others, so the event says nothing more.</summary>
public sealed record ManifestDrafted(
    string Draft, string Mover) : IEvent
{
    string IEvent.Subject => Draft;
}
