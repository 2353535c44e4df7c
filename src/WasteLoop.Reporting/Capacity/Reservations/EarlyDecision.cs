namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>A decision on a load whose manifest has not been heard of: Intake's journal was read ahead of that of Manifests.</summary>
public sealed class EarlyDecision
{
    public required string Manifest { get; init; }
    public required string Licence { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Accepted grams by code as JSON.</summary>
    public required string Grams { get; init; }
}
