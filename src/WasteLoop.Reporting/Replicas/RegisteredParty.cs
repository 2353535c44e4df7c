namespace WasteLoop.Reporting.Replicas;

/// <summary>A firm as the register has it now.</summary>
public sealed class RegisteredParty
{
    public required string Party { get; init; }
    public required string Name { get; init; }
    public required string Region { get; init; }
}
