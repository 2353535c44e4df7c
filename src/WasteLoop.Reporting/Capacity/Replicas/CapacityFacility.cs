namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>A treatment facility: of a holder's several sites, the one where most is treated is where its licence stands.</summary>
public sealed class CapacityFacility
{
    public const string Treatment = "treatment";

    public required string Site { get; init; }
    public required string Facility { get; init; }

    /// <summary>storage or treatment.</summary>
    public required string Kind { get; init; }
    public required long CapacityGrams { get; init; }
}
