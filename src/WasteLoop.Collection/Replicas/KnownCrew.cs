namespace WasteLoop.Collection.Replicas;

/// <summary>A driver or escort and the qualification certificate (从业资格证).</summary>
public sealed class KnownCrew
{
    public required string Certificate { get; init; }
    public required string Carrier { get; set; }
    public required string Name { get; set; }

    /// <summary>driver or escort.</summary>
    public required string Duty { get; set; }
    public required bool CoversHazardousWaste { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }
}
