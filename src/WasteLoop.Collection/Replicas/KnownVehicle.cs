namespace WasteLoop.Collection.Replicas;

/// <summary>A vehicle and its transport certificate (道路运输证).</summary>
public sealed class KnownVehicle
{
    public required string Plate { get; init; }
    public required string Carrier { get; set; }
    public required bool CoversHazardousWaste { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }

    /// <summary>What it may carry, in grams.</summary>
    public required long LoadMaxGrams { get; set; }
}
