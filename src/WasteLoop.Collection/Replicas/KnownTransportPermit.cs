namespace WasteLoop.Collection.Replicas;

/// <summary>A carrier's permit for dangerous goods by road (道路危险货物运输许可).</summary>
public sealed class KnownTransportPermit
{
    public required string Permit { get; init; }
    public required string Carrier { get; set; }
    public required bool CoversHazardousWaste { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }
}
