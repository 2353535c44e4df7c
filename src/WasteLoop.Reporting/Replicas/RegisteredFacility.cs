namespace WasteLoop.Reporting.Replicas;

/// <summary>A facility (设施) on a site, as the register has it now.</summary>
public sealed class RegisteredFacility
{
    public const string Storage = "storage";
    public const string Treatment = "treatment";

    public required string Site { get; init; }
    public required string Facility { get; init; }

    /// <summary>storage or treatment.</summary>
    public required string Kind { get; init; }
    public required long CapacityGrams { get; init; }
}
