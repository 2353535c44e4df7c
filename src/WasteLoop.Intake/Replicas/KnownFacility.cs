namespace WasteLoop.Intake.Replicas;

/// <summary>A storage or treatment facility of a site.</summary>
public sealed class KnownFacility
{
    public const string Storage = "storage";
    public const string Treatment = "treatment";

    public required string Site { get; init; }
    public required string Facility { get; init; }
    public required string Name { get; set; }

    /// <summary>storage or treatment.</summary>
    public required string Kind { get; set; }

    /// <summary>What it may hold; 0 when not known.</summary>
    public required long CapacityGrams { get; set; }
}
