namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>What a licence took of one code with one manifest.</summary>
public sealed class AcceptedLoad
{
    /// <summary>Of a batch of the past its label: several may have gone with one manifest.</summary>
    public required string Manifest { get; init; }
    public required string WasteCode { get; init; }
    public required string Licence { get; init; }

    /// <summary>The China day of the decision.</summary>
    public required DateOnly Day { get; init; }
    public required long Grams { get; init; }

    /// <summary>Where a batch of the past came from; null where the manifest tells.</summary>
    public string? MoverSite { get; init; }
}
