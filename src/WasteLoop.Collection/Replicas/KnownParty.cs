namespace WasteLoop.Collection.Replicas;

/// <summary>A firm as the register has it now.</summary>
public sealed class KnownParty
{
    /// <summary>Credit code.</summary>
    public required string Party { get; init; }
    public required string Name { get; set; }
    public required string Region { get; set; }
    public required string Address { get; set; }
    public required string Contact { get; set; }
    public required string Phone { get; set; }
}
