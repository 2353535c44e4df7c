namespace WasteLoop.Intake.Replicas;

/// <summary>A firm as the register has it now.</summary>
public sealed class KnownParty
{
    public required string Party { get; init; }
    public required string Name { get; set; }
    public required string Region { get; set; }
}
