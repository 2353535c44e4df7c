namespace WasteLoop.Collection.Replicas;

/// <summary>A small firm that a collector knows and invited.</summary>
public sealed class KnownInvitation
{
    public required string Invitation { get; init; }
    public required string Party { get; init; }
    public required string Collector { get; init; }
    public string Name { get; set; } = "";

    /// <summary>The county, six digits.</summary>
    public string Region { get; set; } = "";

    /// <summary>What it probably has, as the collector thinks.</summary>
    public string[] WasteCodes { get; set; } = [];
    public bool Withdrawn { get; set; }
}
