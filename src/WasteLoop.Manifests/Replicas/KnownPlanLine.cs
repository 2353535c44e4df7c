namespace WasteLoop.Manifests.Replicas;

/// <summary>What the newest plan lets a site hand to one receiver in the year.</summary>
public sealed class KnownPlanLine
{
    public required string Site { get; init; }
    public required int Year { get; init; }

    /// <summary>With hyphens: 900-249-08.</summary>
    public required string WasteCode { get; init; }
    public required string Receiver { get; init; }
    public required long TransferGrams { get; set; }
}
