namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>A site as the register has it now.</summary>
public sealed class CapacitySite
{
    public required string Site { get; init; }
    public required string Party { get; init; }
    public required string Name { get; init; }
    public required string Region { get; init; }
}
