namespace WasteLoop.Collection.Replicas;

/// <summary>A store or treatment line as the register has it now.</summary>
public sealed class KnownFacility
{
    public const string Storage = "storage";

    public required string Site { get; init; }
    public required string Facility { get; init; }
    public required string Name { get; set; }

    /// <summary>storage or treatment.</summary>
    public required string Kind { get; set; }

    /// <summary>What it may hold at a time, in grams.</summary>
    public required long CapacityGrams { get; set; }
}
