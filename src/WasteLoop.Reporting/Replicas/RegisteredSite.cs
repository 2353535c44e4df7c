namespace WasteLoop.Reporting.Replicas;

/// <summary>A site as the register has it now.</summary>
public sealed class RegisteredSite
{
    public required string Site { get; init; }
    public required string Party { get; init; }
    public required string Name { get; init; }
    public required string Region { get; init; }
}
