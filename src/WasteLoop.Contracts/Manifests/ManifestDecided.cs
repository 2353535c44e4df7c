namespace WasteLoop.Contracts.Manifests;

/// <summary>The receiver decided. Outcome is accepted, partly-accepted or rejected.</summary>
public sealed record ManifestDecided(
    string Manifest, string Outcome, long AcceptedGrams, long RefusedGrams) : IEvent
{
    string IEvent.Subject => Manifest;
}
