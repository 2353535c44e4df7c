namespace WasteLoop.Contracts.Intake;

/// <summary>Acceptance or refusal of one container. Facility is the store for an accepted one, Reason is compulsory for a refused one.</summary>
public sealed record ContainerDecision(
    string Label, bool Accepted, long Grams, string? Facility, string? Reason);
