namespace WasteLoop.Manifests.Replicas;

/// <summary>A site as the register has it now.</summary>
public sealed class KnownSite
{
    /// <summary>Site code, 21 characters.</summary>
    public required string Site { get; init; }
    public required string Party { get; set; }
    public required string Name { get; set; }

    /// <summary>Six digits; gives the place of origin in the number and says which regulator sees the manifest.</summary>
    public required string Region { get; set; }
    public required string Address { get; set; }
}
