namespace WasteLoop.Intake.Replicas;

/// <summary>A labelled container: the name of what is in it and, for a residue label, whose it is.</summary>
public sealed class KnownContainer
{
    public const string Residue = "residue";
    public const string Consolidated = "consolidated";

    public required string Label { get; init; }
    public required string Party { get; init; }
    public required string Site { get; init; }
    public required string WasteCode { get; init; }
    public required string WasteName { get; init; }

    /// <summary>generated or residue.</summary>
    public required string Origin { get; init; }

    public bool Withdrawn { get; set; }

    /// <summary>The store of its own site in which it stands; null when in none.</summary>
    public string? StoreFacility { get; set; }

    /// <summary>What the books of its own site say it holds while it stands there.</summary>
    public long StoreGrams { get; set; }
}
